import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { contributorNames, contributors, users } from '#db/schema.ts';

/**
 * The contributor that a person is: the one linked to their account, or the only unlinked one who has their name in either script.
 * Undefined for the machine, for who is none, and where two have the name.
 */
export async function findOwnContributor(tx: Queryable, userId: string | null): Promise<number | undefined> {
  if (userId === null) return undefined;
  const linked = await tx
    .select({ id: contributors.id })
    .from(contributors)
    .where(eq(contributors.userId, userId))
    .limit(2);
  if (linked.length > 0) return linked.length === 1 ? linked[0]?.id : undefined;
  const [user] = await tx.select({ name: users.name, nameHi: users.nameHi }).from(users).where(eq(users.id, userId));
  const names = [user?.name, user?.nameHi].flatMap((name) => name?.trim().normalize('NFC') || []);
  if (names.length === 0) return undefined;
  const named = await tx
    .selectDistinct({ id: contributors.id })
    .from(contributorNames)
    .innerJoin(contributors, eq(contributors.id, contributorNames.contributorId))
    .where(and(inArray(contributorNames.name, names), isNull(contributors.userId)))
    .limit(2);
  return named.length === 1 ? named[0]?.id : undefined;
}
