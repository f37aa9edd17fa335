import { domTree } from '#app/_newsroom/editor/paste/dom-tree.ts';
import { bodyFromTree } from '#lib/body/from-html/body-from-tree.ts';
import { withinBounds } from '#lib/body/from-html/within-bounds.ts';
import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import { looseLines } from '#lib/body/loose-text.ts';
import { bodyToHtml } from '#lib/body/to-html.ts';
import type { Locale } from '#lib/locale.ts';

/** Foreign HTML as the HTML of our schema, '' where it has nothing for a story; and what of it is not in that. */
export function convertPasted(html: string, locale: Locale): { html: string; leftOut: LeftOut[] } {
  const read = bodyFromTree(domTree(html), { locale });
  const { body, leftOut: excess } = withinBounds(read.body);
  const leftOut = [...read.leftOut, ...excess];
  const isEmpty = looseLines(body).length === 0 && body.content.every(({ type }) => type === 'paragraph');
  return { html: isEmpty ? '' : bodyToHtml(body), leftOut };
}
