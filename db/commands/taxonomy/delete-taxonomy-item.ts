import { countLiveTexts, TAXON_STORES } from '#db/commands/taxonomy/taxonomy-store.ts';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { type Tag, touchedBy } from '#lib/article/tags.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { DeleteTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

/**
 * Removes a section, topic, contributor or agency that no story has, neither on the desk nor as last published.
 * Refusals: `in_use` with the number of stories; `conflict` when somebody changed it since it was read.
 */
export function deleteTaxonomyItem(
  input: DeleteTaxonomyItemInput,
  actor: Actor,
  now: Date,
  db = database(),
): Promise<
  | Result<{ tags: Tag[] }, 'not_allowed' | 'not_found' | 'conflict'>
  | Result<{ tags: Tag[] }, 'in_use', { stories: number }>
> {
  return transact(db, async (tx) => {
    if (!can(actor, 'taxonomy.manage')) return refuse('not_allowed');
    const store = TAXON_STORES[input.kind];
    const stands = await store.findVersion(tx, input.id);
    if (stands === undefined) return refuse('not_found');
    if (stands !== input.version) return refuse('conflict');
    const stories = Math.max(await store.countStories(tx, input.id), await countLiveTexts(tx, store, input.id));
    if (stories > 0) return refuse('in_use', { stories });
    await store.remove(tx, input.id);
    await writeAudit(tx, actor, now, { deed: `${input.kind}.delete`, subjectType: input.kind, subjectId: input.id });
    return ok({ tags: touchedBy({ kind: 'named', item: input.kind, id: input.id }) });
  });
}
