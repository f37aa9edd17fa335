import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { nameGrants } from '#db/load/person/grants.ts';
import { grants } from '#db/schema.ts';
import type { Grant, NamedGrant } from '#lib/people/roles.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** These grants with the names of their sections; 'section_gone' where one of them does not exist. */
export async function findGrantable(
  tx: Queryable,
  wanted: readonly Grant[],
): Promise<Result<NamedGrant[], 'section_gone'>> {
  const named = await nameGrants(wanted, tx);
  return named.some(({ sectionId, section }) => sectionId !== null && section === null)
    ? refuse('section_gone')
    : ok(named);
}

/** Puts these in place of all that a person held. */
export async function writeGrants(tx: Queryable, userId: string, wanted: readonly Grant[]): Promise<void> {
  await tx.delete(grants).where(eq(grants.userId, userId));
  await tx.insert(grants).values(wanted.map(({ role, locale, sectionId }) => ({ userId, role, locale, sectionId })));
}
