import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import { looseLines } from '#lib/body/loose-text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { foldText } from '#lib/text/search-form.ts';

// What stands before a point of a list where it is written out: "•", "o", "1.", "(a)", "iv)".
const POINT = /^[\s\u00A0]*(?:[•◦▪▫‣·*o–-]|\(?(?:\p{Nd}{1,3}|\p{L}|[ivxlcdm]{1,5})[.)])[\s\u00A0]+/iu;
// Mail programs write where a link leads beside its words, and that there was a picture.
const ADDRESS = /<?\b(?:https?:\/\/|mailto:|www\.)\S+>?|\[image: [^\]]*\]/giu;

/**
 * The words of `shown`, the plain text that a program gives along with its HTML, that came out neither in the body nor
 * among what was left out: in their order, each as often as it is missing. Compared as search compares, so how they are
 * set does not matter, but words run into one are missing. Marks of list points and addresses are nobody's words.
 */
export function missingWords(shown: string, body: DraftBody, leftOut: readonly LeftOut[]): string[] {
  const there = new Map<string, number>();
  for (const line of [...looseLines(body), ...leftOut.map(({ words }) => words)]) {
    for (const word of foldText(line).split(' ')) there.set(word, (there.get(word) ?? 0) + 1);
  }
  const missing: string[] = [];
  for (const line of shown.split(/\r\n?|\n|\v|\f|\t/)) {
    for (const written of line
      .replace(POINT, '')
      .replace(ADDRESS, ' ')
      .split(/[\s\u00A0]+/u)) {
      for (const word of foldText(written).split(' ')) {
        const left = there.get(word) ?? 0;
        if (word === '' || left > 0) there.set(word, left - 1);
        else missing.push(word === foldText(written) ? written : word);
      }
    }
  }
  return missing;
}
