import { createTranslator } from 'next-intl';
import { MESSAGES } from '#app/_i18n/messages.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

// Made once for good: a translator keeps the messages it has read and the formatters it has made.
const TRANSLATORS = Object.fromEntries(LOCALES.map((locale) => [locale, makeTranslator(locale)])) as Record<
  Locale,
  ReturnType<typeof makeTranslator>
>;

function makeTranslator(locale: Locale) {
  const translate = createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'Asia/Kolkata' });
  // A message without arguments is one sentence for ever, and there are fifty of them on a page.
  const sentences = new Map<string, string>();
  const remember = (key: Parameters<typeof translate>[0], ...values: unknown[]) => {
    if (values.length > 0) return Reflect.apply(translate, undefined, [key, ...values]) as string;
    const known = sentences.get(key) ?? translate(key);
    sentences.set(key, known);
    return known;
  };
  return Object.assign(remember, translate) as typeof translate;
}

/** Interface text of one language for reader pages, by full key: `t('ArticlePage.readMore')`. Dates come finished from lib/format.ts. */
export function translator(locale: Locale) {
  return TRANSLATORS[locale];
}
