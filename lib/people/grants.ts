import type { Locale } from '#lib/locale.ts';
import { type Actor, type Grant, type Role, ROLES } from '#lib/people/roles.ts';

/** So many grants a person can hold. */
export const GRANTS_AT_MOST = 30;

/** `role` everywhere, in `locale` alone where one is given. */
export function everywhere(role: Role, locale: Locale | null = null): Grant[] {
  return [{ role, locale, sectionId: null }];
}

/** Whether a grant has no bounds: it holds in every language and every section. */
export function isUnbound({ locale, sectionId }: Grant): boolean {
  return locale === null && sectionId === null;
}

/** Whether somebody holds the role at all, within whatever bounds. */
export function hasRole(grants: readonly Grant[], role: Role): boolean {
  return grants.some((one) => one.role === role);
}

/** Whether somebody holds the role for one language of a story that stands in this section (null: in none yet). */
export function holdsRoleIn(
  { grants }: Pick<Actor, 'grants'>,
  role: Role,
  text: { locale?: Locale | undefined; sectionId: number | null },
): boolean {
  return grants.some((one) => one.role === role && reaches(one, text));
}

/** Whether a story of this section, in this language, lies within a grant's bounds; what is of no section lies in none. */
export function reaches(
  grant: Grant,
  { locale, sectionId }: { locale?: Locale | undefined; sectionId: number | null },
): boolean {
  return (
    (grant.locale === null || grant.locale === locale) && (grant.sectionId === null || grant.sectionId === sectionId)
  );
}

/** The place of the strongest role somebody holds in {@link ROLES}; -1 for nobody's. */
export function rankOf(grants: readonly Grant[]): number {
  return Math.max(-1, ...grants.map(({ role }) => ROLES.indexOf(role)));
}

/** Each grant once, the strongest role first, those without bounds before those with; the order in which they are kept and shown. */
export function orderGrants<G extends Grant>(grants: readonly G[]): G[] {
  const keyOf = ({ role, locale, sectionId }: Grant) =>
    `${ROLES.length - ROLES.indexOf(role)} ${locale ?? ''} ${String(sectionId ?? 0).padStart(12, '0')}`;
  const byKey = new Map(grants.map((one) => [keyOf(one), one]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
