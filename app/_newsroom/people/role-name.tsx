import { useTranslations } from 'next-intl';
import type { Role } from '#lib/people/roles.ts';
import type { Locale } from '#lib/locale.ts';

/** What a person is, in words: «Chief editor», and for a translator also the language they write. */
export function RoleName({ role, locale }: { role: Role; locale: Locale | null }) {
  const t = useTranslations('Roles');
  if (role === 'translator' && locale !== null) return t('translatorInto', { language: t(`language.${locale}`) });
  return t(role);
}
