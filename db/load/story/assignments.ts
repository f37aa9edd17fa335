import { and, eq, isNotNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { assignments, users } from '#db/schema.ts';
import { type Assignees, type Assignment, canBeAssigned, type Scope } from '#lib/assignments/assignment.ts';

/** Whose the story and its languages are, for can(). */
export async function findAssignees(tx: Queryable, articleId: number): Promise<Assignees> {
  const rows = await tx
    .select({ scope: assignments.scope, personId: assignments.personId })
    .from(assignments)
    .where(and(eq(assignments.articleId, articleId), isNotNull(assignments.personId)));
  return Object.fromEntries(rows.map(({ scope, personId }) => [scope, personId]));
}

/** One assignment as it is written down, with who wants it so; version 0 where there never was one. */
export async function findAssignment(
  tx: Queryable,
  articleId: number,
  scope: Scope,
): Promise<Assignment & { byId: string | null }> {
  const [row] = await tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.articleId, articleId), eq(assignments.scope, scope)))
    .limit(1);
  if (!row) return { scope, personId: null, dueAt: null, version: 0, byId: null };
  const { personId, dueAt, version, byId } = row;
  return { scope, personId, dueAt, version, byId };
}

/** Whether something can be given to this person: 'nobody' without an account in use, 'does_not_write' for one who holds no role that writes. */
export async function findAssignable(tx: Queryable, personId: string): Promise<'yes' | 'nobody' | 'does_not_write'> {
  const [row] = await tx
    .select({ deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.id, personId))
    .limit(1);
  if (!row || row.deactivatedAt !== null) return 'nobody';
  return canBeAssigned(await grantsOf(personId, tx)) ? 'yes' : 'does_not_write';
}
