import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import { looseLines } from '#lib/body/loose-text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { foldText } from '#lib/text/search-form.ts';

// What stands before a point of a list where it is written out: "•", "o", "1.", "2.1.3", "(a)", "iv)"; a number without
// a sign is one where it stands well apart.
const POINT =
  /^\s*(?:(?:[•◦▪▫‣·*o–-]|\(?(?:\p{L}|[ivxlcdm]{1,5}|\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*)[.)]|\p{Nd}{1,3}(?:\.\p{Nd}{1,3})+)\s+|\p{Nd}{1,3}(?:\t|\s{2,}))/iu;
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
  const hasNotes = leftOut.some(({ code }) => code === 'note');
  const missing: string[] = [];
  for (const line of shown.replaceAll('\u200B', '').split(/\r\n?|\n|\v|\f/)) {
    for (const written of line.replace(POINT, '').replace(ADDRESS, ' ').split(/\s+/u)) {
      for (const word of foldText(written).split(' ')) {
        // The mark of a note is written right behind its word.
        const stem = hasNotes ? word.replace(/\p{Nd}{1,3}$/u, '') : word;
        const known = [word, stem].find((spelling) => (there.get(spelling) ?? 0) > 0);
        if (known !== undefined) there.set(known, (there.get(known) ?? 0) - 1);
        else if (word !== '') missing.push(word === foldText(written) ? written : word);
      }
    }
  }
  return missing;
}
