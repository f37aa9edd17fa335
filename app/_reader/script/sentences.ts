/** A voice of the network falls silent after about 15 seconds; 200 characters stay below that. */
export const LONGEST_UTTERANCE = 200;

// What Intl.Segmenter takes for the end of a sentence and is not.
const ABBREVIATION = /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Gov|Rs|vs|डॉ|श्री|प्रो|पं|स्व|रु|कु|न्या)\.\s*$/u;

/**
 * The sentences of one block, in order, each with its range in `text` (UTF-16 offsets). «डॉ.» and «Dr.» do not end a
 * sentence. One longer than {@link LONGEST_UTTERANCE} is cut at the last comma, dash or space before the limit.
 */
export function sentences(text: string, locale: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = 0;
  for (const end of sentenceEnds(text, locale)) {
    if (end < text.length && ABBREVIATION.test(text.slice(open, end))) continue;
    cutInto(found, text, open, end);
    open = end;
  }
  return found;
}

function sentenceEnds(text: string, locale: string): number[] {
  if (typeof Intl.Segmenter !== 'function')
    return [...text.matchAll(/[.!?।॥]+["”’)]*\s+|$/g)].map((match) => match.index + match[0].length);
  return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)].map(
    ({ index, segment }) => index + segment.length,
  );
}

function cutInto(found: { start: number; end: number }[], text: string, from: number, to: number): void {
  let start = from;
  while (to - start > LONGEST_UTTERANCE) {
    const part = text.slice(start, start + LONGEST_UTTERANCE);
    const comma = Math.max(
      part.lastIndexOf(', '),
      part.lastIndexOf('; '),
      part.lastIndexOf('— '),
      part.lastIndexOf('– '),
    );
    const space = comma > LONGEST_UTTERANCE / 3 ? comma + 1 : part.lastIndexOf(' ');
    const end = start + (space > 0 ? space + 1 : LONGEST_UTTERANCE);
    found.push({ start, end });
    start = end;
  }
  if (text.slice(start, to).trim() !== '') found.push({ start, end: to });
}
