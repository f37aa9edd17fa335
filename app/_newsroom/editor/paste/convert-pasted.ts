import { domTree } from '#app/_newsroom/editor/paste/dom-tree.ts';
import { bodyFromTree } from '#lib/body/from-html/body-from-tree.ts';
import { missingWords } from '#lib/body/from-html/missing-words.ts';
import { withinBounds } from '#lib/body/from-html/within-bounds.ts';
import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import { looseLines } from '#lib/body/loose-text.ts';
import { bodyToHtml } from '#lib/body/to-html.ts';
import type { Locale } from '#lib/locale.ts';

// What reads plain text comes along: both are wanted when somebody begins to write, and not before.
export { readChat } from '#lib/body/from-text/chat-text.ts';

/**
 * Foreign HTML as the HTML of our schema, '' where it has nothing for a story; and what of it is not in that. `shown` is
 * the plain text that came along with it: a word of it that came out nowhere is told, whatever the converter thinks.
 */
export function convertPasted(html: string, locale: Locale, shown = ''): { html: string; leftOut: LeftOut[] } {
  const read = bodyFromTree(domTree(html), { locale });
  const { body, leftOut: excess } = withinBounds(read.body);
  const leftOut = [...read.leftOut, ...excess];
  const isEmpty = looseLines(body).length === 0 && body.content.every(({ type }) => type === 'paragraph');
  if (isEmpty) return { html: '', leftOut };
  const missing = missingWords(shown, body, leftOut).map((words) => ({ code: 'word' as const, words }));
  return { html: bodyToHtml(body), leftOut: [...leftOut, ...missing] };
}
