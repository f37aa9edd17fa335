import { useLocale, useTranslations } from 'next-intl';
import { grantsLine, type RolesTranslator } from '#app/_newsroom/people/grant-sentence.ts';
import type { Deed } from '#db/queries/activity.ts';
import { isLocale, type Locale } from '#lib/locale.ts';

/** The translator of the `Activity` messages. */
type ActivityTranslator = ReturnType<typeof useTranslations<'Activity'>>;

/** What somebody is since a deed and was before it, in one sentence; undefined where it gave and took nothing. */
export function grantsChange(
  { grants }: Pick<Deed, 'grants'>,
  locale: Locale,
  { t, roles }: { t: ActivityTranslator; roles: RolesTranslator },
): string | undefined {
  if (grants === null) return undefined;
  const after = grantsLine(roles, grants.after, locale);
  return grants.before === null
    ? t('grantsAtFirst', { after })
    : t('grantsChanged', { before: grantsLine(roles, grants.before, locale), after });
}

/** {@link grantsChange} in the language of the interface. */
export function useGrantsChange(): (deed: Pick<Deed, 'grants'>) => string | undefined {
  const t = useTranslations('Activity');
  const roles = useTranslations('Roles');
  const found = useLocale();
  return (deed) => grantsChange(deed, isLocale(found) ? found : 'en', { t, roles });
}
