import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { assignments, users } from '#db/schema.ts';
import { type Assignment, SCOPES } from '#lib/assignments/assignment.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** Whose something is, by name; `person` is null where it is nobody's. */
export type NamedAssignment = Assignment & { person: PersonName | null };

/** Something of a story that somebody has to write. `dueAt` in UTC. */
export type ListedAssignment = Omit<NamedAssignment, 'version' | 'person'> & { person: PersonName };

async function read(articleIds: readonly number[], db: Queryable) {
  if (articleIds.length === 0) return [];
  return db
    .select({ row: assignments, person: { name: users.name, nameHi: users.nameHi } })
    .from(assignments)
    .leftJoin(users, eq(users.id, assignments.personId))
    .where(inArray(assignments.articleId, [...articleIds]));
}

/** Every scope of a story: the whole, then its languages, whether somebody has it or not. */
export async function listAssignments(articleId: number, db: Queryable): Promise<NamedAssignment[]> {
  const rows = await read([articleId], db);
  return SCOPES.map((scope) => {
    const found = rows.find(({ row }) => row.scope === scope);
    if (!found) return { scope, personId: null, dueAt: null, version: 0, person: null };
    const { personId, dueAt, version } = found.row;
    return { scope, personId, dueAt, version, person: found.person && personName(found.person) };
  });
}

/** What of each of these stories somebody has, the whole before its languages; stories without are left out. */
export async function listAssigned(
  articleIds: readonly number[],
  db: Queryable,
): Promise<Map<number, ListedAssignment[]>> {
  const found = new Map<number, ListedAssignment[]>();
  const rows = await read(articleIds, db);
  for (const scope of SCOPES) {
    for (const { row, person } of rows) {
      if (row.scope !== scope || row.personId === null || !person) continue;
      const { articleId, personId, dueAt } = row;
      found.set(articleId, [...(found.get(articleId) ?? []), { scope, personId, person: personName(person), dueAt }]);
    }
  }
  return found;
}
