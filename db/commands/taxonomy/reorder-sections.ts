import { asc, eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { sections } from '#db/schema.ts';
import { touchedBy } from '#lib/article/tags.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Puts the paper's sections in this order. `ids` names every section once: `conflict` when the list was read before one
 * was added or removed. The same input again changes nothing and writes nothing.
 */
export const reorderSections: Command<{ ids: number[] }, null, 'not_allowed' | 'conflict'> = command({
  name: 'reorderSections',
  permission: 'taxonomy.manage',
  async run(tx, { ids }) {
    const rows = await tx.select({ id: sections.id }).from(sections).orderBy(asc(sections.position), asc(sections.id));
    const asked = new Set(ids);
    if (asked.size !== ids.length || rows.length !== ids.length || !rows.every(({ id }) => asked.has(id)))
      return refuse('conflict');
    if (rows.every(({ id }, n) => id === ids[n])) return ok({ value: null, touched: [], events: [] });
    for (const [position, id] of ids.entries()) await tx.update(sections).set({ position }).where(eq(sections.id, id));
    return ok({
      value: null,
      touched: touchedBy({ kind: 'sections_reordered' }),
      events: [{ kind: 'section.reorder', subject: 'section', id: '*', detail: { ids } }],
    });
  },
});
