import { useTranslations } from 'next-intl';
import { grantSentence } from '#app/_newsroom/people/grant-sentence.ts';
import type { Locale } from '#lib/locale.ts';
import type { NamedGrant } from '#lib/people/roles.ts';

/** All that a person is, in words, a line each: «Editor – Sports», «Reporter». */
export function GrantNames({ grants, locale }: { grants: readonly NamedGrant[]; locale: Locale }) {
  const t = useTranslations('Roles');
  return grants.map((grant) => (
    <span
      key={`${grant.role} ${grant.locale ?? ''} ${grant.sectionId ?? ''}`}
      style={{ display: 'block', overflowWrap: 'anywhere' }}
    >
      {grantSentence(t, grant, locale)}
    </span>
  ));
}
