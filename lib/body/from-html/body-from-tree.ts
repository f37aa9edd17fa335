import { newBlockId } from '#lib/body/block-id.ts';
import { buildBlocks } from '#lib/body/from-html/build-blocks.ts';
import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import { PieceReader } from '#lib/body/from-html/read-pieces.ts';
import { type BlockId, type DraftBody, emptyBody } from '#lib/body/nodes.ts';
import type { HtmlElement } from '#lib/html/html-tree.ts';
import type { Locale } from '#lib/locale.ts';

/** A draft read from HTML, and what of the HTML is not in it, in its order. */
export type BodyFromHtml = { body: DraftBody; leftOut: LeftOut[] };

/** `locale` is the language of the story; `newId` gives ids in a test. */
export type FromHtmlOptions = { locale: Locale; newId?: () => BlockId };

/**
 * The body that a page, a document or a piece of one makes: structure stays (paragraphs, headings, lists, quotations,
 * tables, links, bold, italic, the other language), looks go; text is cleaned as lib/text/hygiene.ts does. Every
 * word is either in the body or in `leftOut`. What comes out is always a document of lib/body/schema.ts, though its
 * bounds (lib/body/bounds.ts) are for the reader of a stored text to hold. HTML without words gives one empty paragraph.
 */
export function bodyFromTree(root: HtmlElement, { locale, newId = newBlockId }: FromHtmlOptions): BodyFromHtml {
  const leftOut: LeftOut[] = [];
  const taken = new Set<BlockId>();
  const unique = () => {
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    return id;
  };
  const content = buildBlocks(new PieceReader(locale, leftOut).read(root), unique);
  if (content.at(-1)?.type === 'horizontalRule') content.pop();
  return { body: content.length > 0 ? { type: 'doc', content } : emptyBody(unique()), leftOut };
}
