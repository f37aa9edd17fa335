import type { EmbedProvider } from '#lib/body/address/embed-address.ts';
import type { Locale } from '#lib/locale.ts';

/** Stable id of a block: 12 characters of [a-z0-9]; unique in one document, later the thread between the languages. */
export type BlockId = string;

/** Marks on a run of text. `lang` says the run is in the page's other language. */
export type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'strike' }
  | { type: 'subscript' }
  | { type: 'superscript' }
  | { type: 'link'; attrs: { href: string } }
  | { type: 'lang'; attrs: { lang: Locale } };

/** Who suggests a change, a person's id, when (an instant, UTC), and which suggestion it is part of: its id is like a block's. */
export type Suggester = { id: string; by: string; at: string };

/** What is suggested of a run of a draft: to put it in, to take it out, or the form it has; `was` the marks it had. */
export type SuggestionMark =
  { type: 'insertion' | 'deletion'; attrs: Suggester } | { type: 'modification'; attrs: Suggester & { was: Mark[] } };

/**
 * What is suggested of a block of a draft: to put it in or take it out with all it holds; to begin it as a line of its own
 * (`split`) or to join it to the one before (`join`); or another kind or other attributes, of which `was` has all that it had.
 */
export type BlockSuggestion = Suggester &
  (
    | { kind: 'insertion' | 'deletion' | 'split' | 'join' }
    | { kind: 'change'; was: { type?: string; attrs?: Record<string, unknown> } }
  );

/** A run of text with its marks; never empty. */
export type TextNode<M = Mark | SuggestionMark> = { type: 'text'; text: string; marks?: M[] };
/** What stands inside a line. */
export type InlineNode<M = Mark | SuggestionMark> = TextNode<M> | { type: 'hardBreak'; marks?: SuggestionMark[] };
/** What stands inside a line that readers see: nothing there is only suggested. */
export type PrintedInline = TextNode<Mark> | { type: 'hardBreak'; marks?: never };

/** The line of a draft, which may still be empty. */
export type DraftLine = { content?: InlineNode[] };
/** A line as readers see it: something stands in it. */
export type PrintedLine = { content: [PrintedInline, ...PrintedInline[]] };

/** The line of a draft in which nothing is suggested. */
export type SettledLine = { content?: PrintedInline[] };

/** What may be suggested of any node of a draft, and of none in which nothing is suggested. */
export type Suggestible<Line> = { suggested?: Line extends SettledLine ? never : BlockSuggestion[] };

/** A paragraph; one without content is an empty line. */
export type ParagraphNode<Line = DraftLine> = { type: 'paragraph'; attrs: { id: BlockId } & Suggestible<Line> } & Line;
/** A heading inside the story. Level 1 is the page's headline. */
type HeadingNode<Line = DraftLine> = {
  type: 'heading';
  attrs: { id: BlockId; level: 2 | 3 } & Suggestible<Line>;
} & Line;
/** One point of a list, with the lists below it. */
export type ListItemNode<Line = DraftLine> = {
  type: 'listItem';
  attrs: { id: BlockId } & Suggestible<Line>;
  content: (ParagraphNode<Line> | BulletListNode<Line> | OrderedListNode<Line>)[];
};
/** A list without an order. */
export type BulletListNode<Line = DraftLine> = {
  type: 'bulletList';
  attrs: { id: BlockId } & Suggestible<Line>;
  content: ListItemNode<Line>[];
};
/** A numbered list; `start` is the number of its first point. */
export type OrderedListNode<Line = DraftLine> = {
  type: 'orderedList';
  attrs: { id: BlockId; start: number } & Suggestible<Line>;
  content: ListItemNode<Line>[];
};
/** A quotation with whom it is from; `attribution` may be ''. */
type BlockquoteNode<Line = DraftLine> = {
  type: 'blockquote';
  attrs: { id: BlockId; attribution: string } & Suggestible<Line>;
  content: ParagraphNode<Line>[];
};
/** A sentence lifted out of the story and set large. */
type PullQuoteNode<Line = DraftLine> = {
  type: 'pullQuote';
  attrs: { id: BlockId; attribution: string } & Suggestible<Line>;
} & Line;
/** A box beside the story's own thread: facts, a list, a short account. `title` is its heading and may be ''. */
export type BoxNode<Line = DraftLine> = {
  type: 'box';
  attrs: { id: BlockId; title: string } & Suggestible<Line>;
  content: (ParagraphNode<Line> | BulletListNode<Line> | OrderedListNode<Line>)[];
};
/** What an interview's subject is asked, in one line. */
export type QuestionNode<Line = DraftLine> = { type: 'question'; attrs: { id: BlockId } & Suggestible<Line> } & Line;
/** An interview, question and answer in turn: what follows a question answers it. */
export type InterviewNode<Line = DraftLine> = {
  type: 'interview';
  attrs: { id: BlockId } & Suggestible<Line>;
  content: (QuestionNode<Line> | ParagraphNode<Line>)[];
};
/** Wider than the text, or small beside it. */
export type FigureSize = 'wide' | 'small';
/** A picture in the text. `credit` '' means the image's own credit; without `size` it is as wide as the text. */
export type FigureNode<Line = DraftLine> = {
  type: 'figure';
  attrs: {
    id: BlockId;
    imageId: number;
    caption: string;
    alt: string;
    credit: string;
    size?: FigureSize;
  } & Suggestible<Line>;
};
/**
 * Pictures shown together, 2 to {@link MOST_IN_GALLERY} of them as a rule; each is a figure with words of its own. One whose
 * pictures were all taken out has no content.
 */
export type GalleryNode<Line = DraftLine> = {
  type: 'gallery';
  attrs: { id: BlockId } & Suggestible<Line>;
  content?: FigureNode<Line>[];
};
/**
 * A cell; `colspan` and `rowspan` are at least 1. `align` is said of every cell of a column, and of none where figures are
 * set at the end by themselves; `colwidth` has a share of the table's width for each column it spans, 0 where none was set.
 */
export type TableCellNode<Line = DraftLine> = {
  type: 'tableCell' | 'tableHeader';
  attrs: { colspan: number; rowspan: number; align?: 'start' | 'end'; colwidth?: number[] } & Suggestible<Line>;
  content: ParagraphNode<Line>[];
};
/** A row of a table; one without content has all its places taken by cells that reach down from the rows above. */
export type TableRowNode<Line = DraftLine> = {
  type: 'tableRow';
  attrs?: Suggestible<Line>;
  content?: TableCellNode<Line>[];
};
/** A table. What its columns are called stands in cells of type `tableHeader`. */
export type TableNode<Line = DraftLine> = {
  type: 'table';
  attrs: { id: BlockId } & Suggestible<Line>;
  content: TableRowNode<Line>[];
};
/** A line between two parts of the story. */
type HorizontalRuleNode<Line = DraftLine> = { type: 'horizontalRule'; attrs: { id: BlockId } & Suggestible<Line> };
/** "Read more: …": another story of ours; its headline is looked up in the page's language and left out when it is not live. */
export type ReadMoreNode<Line = DraftLine> = {
  type: 'readMore';
  attrs: { id: BlockId; articleId: number } & Suggestible<Line>;
};
/** A video, post, map or chart elsewhere, shown as a card; nothing is asked of the provider before the reader's click. */
export type EmbedNode<Line = DraftLine> = {
  type: 'embed';
  attrs: { id: BlockId; provider: EmbedProvider; url: string; title: string } & Suggestible<Line>;
};

/** So many pictures the newsroom puts in one gallery. Two people who add some at once may come to more: none is lost. */
export const MOST_IN_GALLERY = 20;

/** What can stand at the top of a body. */
export type BlockNode<Line = DraftLine> =
  | ParagraphNode<Line>
  | HeadingNode<Line>
  | BulletListNode<Line>
  | OrderedListNode<Line>
  | BlockquoteNode<Line>
  | PullQuoteNode<Line>
  | BoxNode<Line>
  | InterviewNode<Line>
  | FigureNode<Line>
  | GalleryNode<Line>
  | TableNode<Line>
  | HorizontalRuleNode<Line>
  | ReadMoreNode<Line>
  | EmbedNode<Line>;

/**
 * The text of a story in one language as it is being written: TipTap JSON of lib/body/schema.ts and nothing else. It may
 * hold what is not finished: empty lines, points and cells, a picture without words. Drafts and revisions are this.
 */
export type DraftBody = { type: 'doc'; content: BlockNode[] };

/**
 * A draft in which nothing is suggested, made by settling all that was (lib/body/settle-body.ts). Only such a
 * one can become what readers see.
 */
export type SettledBody = { type: 'doc'; content: BlockNode<SettledLine>[] };

/**
 * The text as readers see it, made from a draft by {@link publicBody} (lib/body/public-body.ts) and by nothing else: a
 * draft does not compile where this is asked for. Every line has something in it; a cell may be without lines.
 */
export type Body = { type: 'doc'; content: BlockNode<PrintedLine>[] };

type NodeOf<B, Line, Inline> =
  B | BlockNode<Line> | ListItemNode<Line> | QuestionNode<Line> | TableRowNode<Line> | TableCellNode<Line> | Inline;

/** Every node of a draft; an exhaustive switch over `type` fails to compile when one is added and not handled. */
export type DraftNode = NodeOf<DraftBody, DraftLine, InlineNode>;

/** Every node readers see; an exhaustive switch over `type` fails to compile when one is added and not drawn. */
export type BodyNode = NodeOf<Body, PrintedLine, PrintedInline>;

/** A draft with nothing in it: one empty paragraph. */
export function emptyBody(id: BlockId): DraftBody {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id } }] };
}
