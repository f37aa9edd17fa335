import { LOCALE_RECORDS, LOCALES, type Locale } from '#lib/locale.ts';

/** A stretch of text; `lang` is set where it is written in another language's script. */
export type LanguageRun = { text: string; lang?: Locale };

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const IN_SCRIPT: Record<'Latn' | 'Deva', RegExp> = { Latn: /\p{Script=Latin}/u, Deva: /\p{Script=Devanagari}/u };
/** A lone foreign letter («G20», «X») is read well by either voice. */
const FEWEST_LETTERS: Record<'Latn' | 'Deva', number> = { Latn: 2, Deva: 1 };

const FOREIGN = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    LOCALES.filter((other) => LOCALE_RECORDS[other].script !== LOCALE_RECORDS[locale].script),
  ]),
) as Record<Locale, Locale[]>;

/**
 * Cuts `text` where its script tells that the language changes, so that a screen reader may change its voice (WCAG
 * 3.1.2). Spaces, digits and punctuation between two foreign words belong to the foreign run; at its edges they belong
 * to the page. The parts joined are `text` again.
 */
export function languageRuns(text: string, locale: Locale): LanguageRun[] {
  const foreign = FOREIGN[locale];
  // Most lines are in one script, and one look at the whole line is much faster than one at each character.
  if (!foreign.some((other) => IN_SCRIPT[LOCALE_RECORDS[other].script].test(text)))
    return text === '' ? [] : [{ text }];
  const runs: LanguageRun[] = [];
  let done = 0;
  let open: { lang: Locale; start: number; end: number; letters: number } | undefined;
  const close = () => {
    if (open && open.letters >= FEWEST_LETTERS[LOCALE_RECORDS[open.lang].script]) {
      if (open.start > done) runs.push({ text: text.slice(done, open.start) });
      runs.push({ text: text.slice(open.start, open.end), lang: open.lang });
      done = open.end;
    }
    open = undefined;
  };
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (LETTER.test(character)) {
      const lang = foreign.find((other) => IN_SCRIPT[LOCALE_RECORDS[other].script].test(character));
      if (!lang || (open && open.lang !== lang)) close();
      if (lang) open = { lang, start: open?.start ?? at, end, letters: (open?.letters ?? 0) + 1 };
    } else if (open && open.end === at && MARK.test(character)) {
      open.end = end;
    }
    at = end;
  }
  close();
  if (done < text.length) runs.push({ text: text.slice(done) });
  return runs;
}
