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

/** A run of text with its marks; never empty. */
export type TextNode = { type: 'text'; text: string; marks?: Mark[] };
/** What stands inside a line. */
export type InlineNode = TextNode | { type: 'hardBreak' };

/** The line of a draft, which may still be empty. */
export type DraftLine = { content?: InlineNode[] };
/** A line as readers see it: something stands in it. */
export type PrintedLine = { content: [InlineNode, ...InlineNode[]] };

/** A paragraph; one without content is an empty line. */
export type ParagraphNode<Line = DraftLine> = { type: 'paragraph'; attrs: { id: BlockId } } & Line;
/** A heading inside the story. Level 1 is the page's headline. */
type HeadingNode<Line = DraftLine> = { type: 'heading'; attrs: { id: BlockId; level: 2 | 3 } } & Line;
/** One point of a list, with the lists below it. */
export type ListItemNode<Line = DraftLine> = {
  type: 'listItem';
  attrs: { id: BlockId };
  content: (ParagraphNode<Line> | BulletListNode<Line> | OrderedListNode<Line>)[];
};
/** A list without an order. */
export type BulletListNode<Line = DraftLine> = {
  type: 'bulletList';
  attrs: { id: BlockId };
  content: ListItemNode<Line>[];
};
/** A numbered list; `start` is the number of its first point. */
export type OrderedListNode<Line = DraftLine> = {
  type: 'orderedList';
  attrs: { id: BlockId; start: number };
  content: ListItemNode<Line>[];
};
/** A quotation with whom it is from; `attribution` may be ''. */
type BlockquoteNode<Line = DraftLine> = {
  type: 'blockquote';
  attrs: { id: BlockId; attribution: string };
  content: ParagraphNode<Line>[];
};
/** A sentence lifted out of the story and set large. */
type PullQuoteNode<Line = DraftLine> = {
  type: 'pullQuote';
  attrs: { id: BlockId; attribution: string };
} & Line;
/** A box beside the story's own thread: facts, a list, a short account. `title` is its heading and may be ''. */
export type BoxNode<Line = DraftLine> = {
  type: 'box';
  attrs: { id: BlockId; title: string };
  content: (ParagraphNode<Line> | BulletListNode<Line> | OrderedListNode<Line>)[];
};
/** What an interview's subject is asked, in one line. */
export type QuestionNode<Line = DraftLine> = { type: 'question'; attrs: { id: BlockId } } & Line;
/** An interview, question and answer in turn: what follows a question answers it. */
export type InterviewNode<Line = DraftLine> = {
  type: 'interview';
  attrs: { id: BlockId };
  content: (QuestionNode<Line> | ParagraphNode<Line>)[];
};
/** Wider than the text, or small beside it. */
export type FigureSize = 'wide' | 'small';
/** A picture in the text. `credit` '' means the image's own credit; without `size` it is as wide as the text. */
export type FigureNode = {
  type: 'figure';
  attrs: { id: BlockId; imageId: number; caption: string; alt: string; credit: string; size?: FigureSize };
};
/**
 * Pictures shown together, 2 to {@link MOST_IN_GALLERY} of them as a rule; each is a figure with words of its own. One whose
 * pictures were all taken out has no content.
 */
export type GalleryNode = { type: 'gallery'; attrs: { id: BlockId }; content?: FigureNode[] };
/**
 * A cell; `colspan` and `rowspan` are at least 1. `align` is said of every cell of a column, and of none where figures are
 * set at the end by themselves; `colwidth` has a share of the table's width for each column it spans, 0 where none was set.
 */
export type TableCellNode<Line = DraftLine> = {
  type: 'tableCell' | 'tableHeader';
  attrs: { colspan: number; rowspan: number; align?: 'start' | 'end'; colwidth?: number[] };
  content: ParagraphNode<Line>[];
};
/** A row of a table; one without content has all its places taken by cells that reach down from the rows above. */
export type TableRowNode<Line = DraftLine> = { type: 'tableRow'; content?: TableCellNode<Line>[] };
/** A table. What its columns are called stands in cells of type `tableHeader`. */
export type TableNode<Line = DraftLine> = { type: 'table'; attrs: { id: BlockId }; content: TableRowNode<Line>[] };
/** A line between two parts of the story. */
type HorizontalRuleNode = { type: 'horizontalRule'; attrs: { id: BlockId } };
/** "Read more: …": another story of ours; its headline is looked up in the page's language and left out when it is not live. */
export type ReadMoreNode = { type: 'readMore'; attrs: { id: BlockId; articleId: number } };
/** A video, post, map or chart elsewhere, shown as a card; nothing is asked of the provider before the reader's click. */
export type EmbedNode = {
  type: 'embed';
  attrs: { id: BlockId; provider: EmbedProvider; url: string; title: string };
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
  | FigureNode
  | GalleryNode
  | TableNode<Line>
  | HorizontalRuleNode
  | ReadMoreNode
  | EmbedNode;

/**
 * The text of a story in one language as it is being written: TipTap JSON of lib/body/schema.ts and nothing else. It may
 * hold what is not finished: empty lines, points and cells, a picture without words. Drafts and revisions are this.
 */
export type DraftBody = { type: 'doc'; content: BlockNode[] };

/**
 * The text as readers see it, made from a draft by {@link publicBody} (lib/body/public-body.ts) and by nothing else: a
 * draft does not compile where this is asked for. Every line has something in it; a cell may be without lines.
 */
export type Body = { type: 'doc'; content: BlockNode<PrintedLine>[] };

type NodeOf<B, Line> =
  B | BlockNode<Line> | ListItemNode<Line> | QuestionNode<Line> | TableRowNode<Line> | TableCellNode<Line> | InlineNode;

/** Every node of a draft; an exhaustive switch over `type` fails to compile when one is added and not handled. */
export type DraftNode = NodeOf<DraftBody, DraftLine>;

/** Every node readers see; an exhaustive switch over `type` fails to compile when one is added and not drawn. */
export type BodyNode = NodeOf<Body, PrintedLine>;

/** A draft with nothing in it: one empty paragraph. */
export function emptyBody(id: BlockId): DraftBody {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id } }] };
}
