import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { holds, users } from '#db/schema.ts';
import { HOLD_LASTS_MS } from '#lib/article/holds/hold.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** Who writes in each of these stories at this instant, each person once, whoever began first before the others. */
export async function listWriters(
  articleIds: readonly number[],
  now: Date,
  db: Queryable = database().reader,
): Promise<Map<number, PersonName[]>> {
  const found = new Map<number, Map<string, PersonName>>();
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .select({ articleId: holds.articleId, id: users.id, name: users.name, nameHi: users.nameHi })
    .from(holds)
    .innerJoin(users, eq(users.id, holds.holderId))
    .where(
      and(
        inArray(holds.articleId, [...articleIds]),
        gt(holds.heardAt, new Date(now.getTime() - HOLD_LASTS_MS).toISOString()),
      ),
    )
    .orderBy(asc(holds.since));
  for (const { articleId, id, ...name } of rows)
    found.set(articleId, (found.get(articleId) ?? new Map<string, PersonName>()).set(id, personName(name)));
  return new Map([...found].map(([articleId, people]) => [articleId, [...people.values()]]));
}
