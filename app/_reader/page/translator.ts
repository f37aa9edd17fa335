import { createTranslator } from 'next-intl';
import { MESSAGES } from '#app/_i18n/messages.ts';
import type { Locale } from '#lib/locale.ts';

/** Interface text of one language for reader pages, by full key: `t('ArticlePage.readMore')`. Dates come finished from lib/format.ts. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'Asia/Kolkata' });
}
