import type { Locale } from '#lib/locale.ts';

/** Stable id of a block: 12 characters of [a-z0-9]; unique in one document, later the thread between the languages. */
export type BlockId = string;

/** Marks on a run of text. `lang` says the run is in the page's other language. */
export type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'link'; attrs: { href: string } }
  | { type: 'lang'; attrs: { lang: Locale } };

/** A run of text with its marks; never empty. */
export type TextNode = { type: 'text'; text: string; marks?: Mark[] };
/** What stands inside a line. */
export type InlineNode = TextNode | { type: 'hardBreak' };

/** A paragraph; one without content is an empty line. */
export type ParagraphNode = { type: 'paragraph'; attrs: { id: BlockId }; content?: InlineNode[] };
/** A heading inside the story. Level 1 is the page's headline. */
export type HeadingNode = { type: 'heading'; attrs: { id: BlockId; level: 2 | 3 }; content?: InlineNode[] };
/** One point of a list, with the lists below it. */
export type ListItemNode = {
  type: 'listItem';
  attrs: { id: BlockId };
  content: (ParagraphNode | BulletListNode | OrderedListNode)[];
};
/** A list without an order. */
export type BulletListNode = { type: 'bulletList'; attrs: { id: BlockId }; content: ListItemNode[] };
/** A numbered list; `start` is the number of its first point. */
export type OrderedListNode = { type: 'orderedList'; attrs: { id: BlockId; start: number }; content: ListItemNode[] };
/** A quotation with whom it is from; `attribution` may be ''. */
export type BlockquoteNode = {
  type: 'blockquote';
  attrs: { id: BlockId; attribution: string };
  content: ParagraphNode[];
};
/** A sentence lifted out of the story and set large. */
export type PullQuoteNode = { type: 'pullQuote'; attrs: { id: BlockId; attribution: string }; content?: InlineNode[] };
/** A picture in the text. `credit` '' means the image's own credit. */
export type FigureNode = {
  type: 'figure';
  attrs: { id: BlockId; imageId: number; caption: string; alt: string; credit: string };
};
/** A cell; `colspan` and `rowspan` are at least 1. */
export type TableCellNode = {
  type: 'tableCell' | 'tableHeader';
  attrs: { colspan: number; rowspan: number };
  content: ParagraphNode[];
};
/** A row of a table; one without content has all its places taken by cells that reach down from the rows above. */
export type TableRowNode = { type: 'tableRow'; content?: TableCellNode[] };
/** A table. What its columns are called stands in cells of type `tableHeader`. */
export type TableNode = { type: 'table'; attrs: { id: BlockId }; content: TableRowNode[] };
/** A line between two parts of the story. */
export type HorizontalRuleNode = { type: 'horizontalRule'; attrs: { id: BlockId } };
/** "Read more: …": another story of ours; its headline is looked up in the page's language and left out when it is not live. */
export type ReadMoreNode = { type: 'readMore'; attrs: { id: BlockId; articleId: number } };
/** A video or post elsewhere, shown as a card; nothing is asked of the provider before the reader's click. */
export type EmbedNode = {
  type: 'embed';
  attrs: { id: BlockId; provider: 'youtube' | 'x'; url: string; title: string };
};

/** What can stand at the top of a body. */
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | BulletListNode
  | OrderedListNode
  | BlockquoteNode
  | PullQuoteNode
  | FigureNode
  | TableNode
  | HorizontalRuleNode
  | ReadMoreNode
  | EmbedNode;

/** The whole text of a story in one language: TipTap JSON of our schema and nothing else. */
export type Body = { type: 'doc'; content: BlockNode[] };

/** Every node there is; an exhaustive switch over `type` fails to compile when one is added and not drawn. */
export type BodyNode = Body | BlockNode | ListItemNode | TableRowNode | TableCellNode | InlineNode;

/** A body with nothing in it: one empty paragraph. */
export function emptyBody(id: BlockId): Body {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id } }] };
}
