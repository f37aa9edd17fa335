/**
 * A language the paper publishes in. To add one, add its record here, its message file and its names in the data:
 * everything else reads this list.
 */
export const LOCALES = ['en', 'hi'] as const;

/** `'en' | 'hi'`: the word used in addresses, rows, message files and `lang` attributes. */
export type Locale = (typeof LOCALES)[number];

/** What the code needs to know of a language. */
type LocaleRecord = {
  /** BCP 47 tag for Intl, always with the region. */
  tag: string;
  /** Open Graph's spelling, `xx_YY`. */
  openGraph: string;
  /** Its own name in its own script. */
  name: string;
  /** The invitation shown on pages in another language, spelled exactly as the house writes it. */
  readIn: string;
  /** ISO 15924 script of its text. */
  script: 'Latn' | 'Deva';
};

/** One record for each language of {@link LOCALES}. */
export const LOCALE_RECORDS: Record<Locale, LocaleRecord> = {
  en: { tag: 'en-IN', openGraph: 'en_IN', name: 'English', readIn: 'Read in English', script: 'Latn' },
  // «पढें» without nukta is the house's own spelling of this one label; elsewhere the interface writes «पढ़ें».
  hi: { tag: 'hi-IN', openGraph: 'hi_IN', name: 'हिंदी', readIn: 'हिंदी में पढें', script: 'Deva' },
};

/** True when `value` names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (LOCALES as readonly string[]).includes(value);
}

/** The other languages, in list order; with two languages, exactly one. */
export function otherLocales(locale: Locale): Locale[] {
  return LOCALES.filter((other) => other !== locale);
}
