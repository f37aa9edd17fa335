import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { countFrozenTexts, TAXON_STORES } from '#db/commands/taxonomy/taxonomy-store.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { grants } from '#db/schema.ts';
import { touchedBy } from '#lib/article/tags.ts';
import { ok, refuse } from '#lib/result.ts';
import type { DeleteTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

/**
 * Removes a section, topic, contributor or agency that no story has, neither on the desk nor as last published nor as it is to go live by itself.
 * Refusals: `in_use` with the number of stories; `section_granted` where somebody’s role is bound to the section; `conflict` when somebody changed it since it was read.
 */
export const deleteTaxonomyItem: Command<
  DeleteTaxonomyItemInput,
  null,
  'not_allowed' | 'not_found' | 'conflict' | 'in_use' | 'section_granted',
  { stories: number }
> = command({
  name: 'deleteTaxonomyItem',
  permission: 'taxonomy.manage',
  async run(tx, { kind, id, version }) {
    const store = TAXON_STORES[kind];
    const stands = await store.findVersion(tx, id);
    if (stands === undefined) return refuse('not_found');
    if (stands !== version) return refuse('conflict');
    const stories = Math.max(await store.countStories(tx, id), await countFrozenTexts(tx, store, id));
    if (stories > 0) return refuse('in_use', { stories });
    if (kind === 'section' && (await isGranted(tx, id))) return refuse('section_granted');
    const names = await store.readNames(tx, id);
    await store.remove(tx, id);
    return ok({
      value: null,
      touched: touchedBy({ kind: 'named', item: kind, id }),
      events: [{ kind: `${kind}.delete` as const, subject: kind, id, detail: { names } }],
    });
  },
});

async function isGranted(tx: Queryable, sectionId: number): Promise<boolean> {
  const [one] = await tx.select({ id: grants.id }).from(grants).where(eq(grants.sectionId, sectionId)).limit(1);
  return one !== undefined;
}
