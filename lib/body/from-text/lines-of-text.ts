import type { Locale } from '#lib/locale.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** Plain text as the lines of a story: one a line, cleaned; the empty lines between them are spacing, not text. */
export function linesOfText(text: string, locale: Locale): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => cleanText(line, { locale, endsBlock: true }).trim())
    .filter((line) => line !== '');
}
