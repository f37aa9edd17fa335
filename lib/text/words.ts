import type { Locale } from '#lib/locale.ts';

// The word rules of UAX #29 as far as Latin, Devanagari and numbers need them. Intl.Segmenter gives the same count
// (the test compares them) at sixty times the cost, and this runs while somebody types.
const WORD =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}\u200C\u200D_]*(?:['’.:·,;](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\u200C\u200D_]+)*/gu;

/** How many words a reader finds in `text`, in any of our scripts: «7.25» and «don't» are one each, «COVID-19» is two. */
export function countWords(text: string): number {
  WORD.lastIndex = 0;
  let count = 0;
  while (WORD.test(text)) count += 1;
  return count;
}

/**
 * Words an adult reads silently in a minute.
 * - English 238: mean of 190 studies of non-fiction. @see Brysbaert 2019, doi:10.1016/j.jml.2019.104047
 * - Hindi 184: no study of adult readers of Hindi was found; this is the mean of 17 languages read aloud, which errs
 *   towards promising too long a read. @see Trauzettel-Klosinski & Dietz 2012, doi:10.1167/iovs.11-8284
 */
const WORDS_PER_MINUTE: Record<Locale, number> = { en: 238, hi: 184 };

/** Whole minutes to read `words` words in `locale`, at least 1; 0 for nothing. */
export function readingMinutes(words: number, locale: Locale): number {
  return words <= 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE[locale]));
}
