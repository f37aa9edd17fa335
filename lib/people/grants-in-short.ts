import type { NamedGrant } from '#lib/people/roles.ts';

/** All that somebody is, for a console: `editor (Sport), reporter`, `translator (hi)`. */
export function grantsInShort(grants: readonly NamedGrant[]): string {
  return grants
    .map(({ role, locale, section }) => {
      const bounds = [locale, section?.en].filter((one) => one !== null && one !== undefined);
      return bounds.length === 0 ? role : `${role} (${bounds.join(', ')})`;
    })
    .join(', ');
}
