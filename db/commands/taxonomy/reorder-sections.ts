import { asc, eq } from 'drizzle-orm';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { sections } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { type Tag, touchedBy } from '#lib/article/tags.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * Puts the paper's sections in this order. `ids` names every section once: `conflict` when the list was read before one
 * was added or removed. The same input again changes nothing and writes nothing.
 */
export function reorderSections(
  { ids }: { ids: number[] },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<{ tags: Tag[] }, 'not_allowed' | 'conflict'>> {
  return transact(db, async (tx) => {
    if (!can(actor, 'taxonomy.manage')) return refuse('not_allowed');
    const rows = await tx.select({ id: sections.id }).from(sections).orderBy(asc(sections.position), asc(sections.id));
    const asked = new Set(ids);
    if (asked.size !== ids.length || rows.length !== ids.length || !rows.every(({ id }) => asked.has(id)))
      return refuse('conflict');
    if (rows.every(({ id }, n) => id === ids[n])) return ok({ tags: [] });
    for (const [position, id] of ids.entries()) await tx.update(sections).set({ position }).where(eq(sections.id, id));
    await writeAudit(tx, actor, now, {
      deed: 'section.reorder',
      subjectType: 'section',
      subjectId: '*',
      detail: { ids },
    });
    return ok({ tags: touchedBy({ kind: 'sections_reordered' }) });
  });
}
