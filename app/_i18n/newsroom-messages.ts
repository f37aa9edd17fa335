import { MESSAGES } from '#app/_i18n/messages.ts';
import type { Locale } from '#lib/locale.ts';

// The newsroom's browser code has no use for what only readers see, and for what the server alone draws.
const NOT_SENT: readonly string[] = [
  'ArticlePage',
  'Damage',
  'Front',
  'LanguageLink',
  'ListPage',
  'Listen',
  'Masthead',
  'NamePage',
  'NoticePage',
  'Onward',
  'PageFooter',
  'SectionPage',
  'Share',
  'SharedPage',
];

/** The interface text that newsroom pages send to the browser. */
export function newsroomMessages(locale: Locale): Partial<(typeof MESSAGES)[Locale]> {
  return Object.fromEntries(Object.entries(MESSAGES[locale]).filter(([namespace]) => !NOT_SENT.includes(namespace)));
}
