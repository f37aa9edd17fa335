import { ENGLISH } from '#lib/information/english.ts';
import { HINDI } from '#lib/information/hindi.ts';
import type { InformationText, InformationTexts } from '#lib/information/information-text.ts';
import type { Locale } from '#lib/locale.ts';
import type { InformationPage } from '#lib/information/information-pages.ts';

const TEXTS: Record<Locale, InformationTexts> = { en: ENGLISH, hi: HINDI };

/** Where complaints go: it stands in the foot of every page. */
export const GRIEVANCE_MAIL = 'grievance@setudaily.example';

/** What a page of information says in one language, NFC. */
export function informationText(page: InformationPage, locale: Locale): InformationText {
  return TEXTS[locale][page];
}

/** Where a page of information stands. An own path. */
export function informationAddress(page: InformationPage, locale: Locale): string {
  return `/${locale}/${page}`;
}
