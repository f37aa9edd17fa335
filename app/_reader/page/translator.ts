import { createTranslator } from 'next-intl';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

// Made once for good: a translator keeps the messages it has read and the formatters it has made.
const TRANSLATORS = Object.fromEntries(LOCALES.map((locale) => [locale, makeTranslator(locale)])) as Record<
  Locale,
  ReturnType<typeof makeTranslator>
>;

function makeTranslator(locale: Locale) {
  return createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'Asia/Kolkata' });
}

/** Interface text of one language for reader pages, by full key: `t('ArticlePage.readMore')`. Dates come finished from lib/format.ts. */
export function translator(locale: Locale) {
  return TRANSLATORS[locale];
}
