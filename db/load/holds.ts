import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { holds, users } from '#db/schema.ts';
import { type HeldPart, type Hold, type HoldWriter, isAlive, isOwn } from '#lib/article/holds/hold.ts';
import { PARTS } from '#lib/article/holds/parts.ts';
import { personName } from '#lib/people/person-name.ts';

/** Every hold of a story that stands in the table, those that are over by now as well. */
export async function findHolds(tx: Queryable, articleId: number): Promise<Hold[]> {
  const rows = await tx.select().from(holds).where(eq(holds.articleId, articleId));
  return rows.map(({ part, holderId, tab, since, heardAt }) => ({ part, holderId, tab, since, heardAt }));
}

/** The living holds of a story as `asker` is told of them, in the order of the screen. */
export async function listHeldParts(
  tx: Queryable,
  { articleId, asker, now }: { articleId: number; asker: HoldWriter; now: Date },
): Promise<HeldPart[]> {
  const rows = await tx
    .select({ hold: holds, name: users.name, nameHi: users.nameHi })
    .from(holds)
    .innerJoin(users, eq(users.id, holds.holderId))
    .where(eq(holds.articleId, articleId));
  return rows
    .filter(({ hold }) => isAlive(hold, now))
    .map(({ hold, name, nameHi }): HeldPart => ({
      part: hold.part,
      by: personName({ name, nameHi }),
      own: isOwn(hold, asker) ? 'here' : hold.holderId === asker.by ? 'elsewhere' : null,
      since: hold.since,
    }))
    .toSorted((one, other) => PARTS.indexOf(one.part) - PARTS.indexOf(other.part));
}
