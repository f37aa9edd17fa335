/** Letters a half of a compound may have and still be kept with the other: longer ones would leave a ragged line. */
const SHORT = 5;

const letters = `(?:\\p{L}\\p{M}*){1,${SHORT}}`;
const COMPOUND = new RegExp(`(?<![\\p{L}\\p{M}-])${letters}-${letters}(?![\\p{L}\\p{M}-])`, 'gu');

/** Text in pieces: `whole` ones are compounds of two short halves, «एक्स-रे», «कभी-कभी», which no line should break. */
export function shortCompounds(text: string): { text: string; whole: boolean }[] {
  if (!text.includes('-')) return [{ text, whole: false }];
  const pieces: { text: string; whole: boolean }[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(COMPOUND)) {
    if (index > from) pieces.push({ text: text.slice(from, index), whole: false });
    pieces.push({ text: found, whole: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), whole: false });
  return pieces;
}
