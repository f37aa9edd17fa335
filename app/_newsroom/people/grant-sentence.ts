import type { useTranslations } from 'next-intl';
import type { Locale } from '#lib/locale.ts';
import type { NamedGrant } from '#lib/people/roles.ts';

/** The translator of the `Roles` messages. */
export type RolesTranslator = ReturnType<typeof useTranslations<'Roles'>>;

/** One grant in words, in the language of the interface: «Editor», «Editor – Sports», «Translator – Hindi, Sports only». */
export function grantSentence(t: RolesTranslator, grant: NamedGrant, interfaceLocale: Locale): string {
  const { role: held, locale, sectionId } = grant;
  const role = t(held);
  const language = locale === null ? '' : t(`language.${locale}`);
  if (sectionId === null) return locale === null ? role : t('inLanguage', { role, language });
  // Of a section that is gone only the record knows, and it has its name.
  const section = grant.section?.[interfaceLocale] ?? String(sectionId);
  return locale === null ? t('inSection', { role, section }) : t('inBoth', { role, language, section });
}

/** All that somebody holds in one line. */
export function grantsLine(t: RolesTranslator, grants: readonly NamedGrant[], interfaceLocale: Locale): string {
  return grants.map((grant) => grantSentence(t, grant, interfaceLocale)).join('; ');
}
