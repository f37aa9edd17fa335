import { inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { users } from '#db/schema.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** The names of people by their ids, as they are now; whoever has no account any more is missing. */
export async function namesOfPeople(ids: readonly string[], db: Queryable): Promise<Map<string, PersonName>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: users.id, name: users.name, nameHi: users.nameHi })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, personName(row)]));
}
