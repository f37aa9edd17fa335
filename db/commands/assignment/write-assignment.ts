import { type By, idOf } from '#db/command.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { assignments } from '#db/schema.ts';
import type { Assignment } from '#lib/assignments/assignment.ts';

/** Writes whose something is, and brings the lists in line. */
export async function writeAssignment(
  tx: Queryable,
  articleId: number,
  { scope, personId, dueAt, version, by, now }: Assignment & { by: By; now: Date },
): Promise<void> {
  const row = { personId, dueAt, version, byId: idOf(by), at: now.toISOString() };
  await tx
    .insert(assignments)
    .values({ articleId, scope, ...row })
    .onConflictDoUpdate({ target: [assignments.articleId, assignments.scope], set: row });
  await relist(tx, articleId);
}
