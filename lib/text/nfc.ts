// UAX #15, section 13: no language has more than 30 marks on a letter. U+034F joins nothing and is not seen.
const JOINER = '\u034F';
const LONG_RUN = new RegExp(`((?:(?!${JOINER})\\p{M}){30})(?=(?!${JOINER})\\p{M})`, 'gu');

const breakRuns = (text: string) => text.replace(LONG_RUN, `$1${JOINER}`);

/**
 * `text` in NFC. Use it, and not `normalize`, for what somebody sends: to put the marks of a letter in order takes the
 * square of their number, and a megabyte of marks would hold the process for minutes. After each 30 marks in a row a
 * U+034F is put, as Unicode's stream-safe format asks; nothing is taken away. Its own answer passes unchanged.
 * @see UAX #15, D4
 */
export function nfc(text: string): string {
  const once = breakRuns(text).normalize('NFC');
  // A mark that is written as two may make a run longer.
  const broken = breakRuns(once);
  return broken === once ? once : broken.normalize('NFC');
}
