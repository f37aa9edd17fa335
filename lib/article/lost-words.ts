import type { DraftBody } from '#lib/body/nodes.ts';
import { plainText } from '#lib/body/plain-text.ts';

/** Fewer characters (UTF-16 units) than a long sentence has are soon typed again. */
const LEAST = 120;
const SHARE = 1 / 3;

/**
 * Whether so many words of `before` went in one step that whoever did it by mistake would want the text back: a third of
 * it and a long sentence at least. What went is what lies between that with which both texts begin and end.
 */
export function losesMuch(before: DraftBody, after: DraftBody): boolean {
  const [one, other] = [plainText(before), plainText(after)];
  const lost = lostLength(one, other);
  return lost >= LEAST && lost >= one.length * SHARE;
}

function lostLength(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}
