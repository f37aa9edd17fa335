import { asc, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { grants, sectionNames } from '#db/schema.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import { orderGrants } from '#lib/people/grants.ts';
import type { Grant, NamedGrant } from '#lib/people/roles.ts';

/** What these people hold, by their ids, as {@link orderGrants} orders it; whoever has no account is missing. */
export async function listGrants(userIds: readonly string[], db: Queryable): Promise<Map<string, NamedGrant[]>> {
  if (userIds.length === 0) return new Map();
  const ids = [...new Set(userIds)];
  const rows = await db.select().from(grants).where(inArray(grants.userId, ids)).orderBy(asc(grants.id));
  const named = await nameGrants(rows, db);
  const byPerson = new Map<string, NamedGrant[]>();
  for (const [at, grant] of named.entries()) {
    const userId = rows[at]?.userId ?? '';
    byPerson.set(userId, [...(byPerson.get(userId) ?? []), grant]);
  }
  return new Map([...byPerson].map(([id, own]) => [id, orderGrants(own)]));
}

/** What one person holds; empty for whoever has no account. */
export async function grantsOf(userId: string, db: Queryable): Promise<NamedGrant[]> {
  return (await listGrants([userId], db)).get(userId) ?? [];
}

/** The same grants with the names their sections have now; of a section that does not exist, without one. */
export async function nameGrants(given: readonly Grant[], db: Queryable): Promise<NamedGrant[]> {
  const ids = [...new Set(given.flatMap(({ sectionId }) => sectionId ?? []))];
  const names =
    ids.length === 0 ? [] : await db.select().from(sectionNames).where(inArray(sectionNames.sectionId, ids));
  return given.map(({ role, locale, sectionId }) => {
    const own = names.filter((one) => one.sectionId === sectionId);
    const nameIn = (language: Locale) => (own.find((one) => one.locale === language) ?? own[0])?.name ?? '';
    const section = own.length === 0 ? null : Object.fromEntries(LOCALES.map((one) => [one, nameIn(one)]));
    return { role, locale, sectionId, section: section as NamedGrant['section'] };
  });
}
