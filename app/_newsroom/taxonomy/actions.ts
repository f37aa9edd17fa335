'use server';
import { purge } from '#app/_server/http/purge.ts';
import { runAction } from '#app/_server/answers/run-action.ts';
import { deleteTaxon } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxon } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { deleteTaxonOrder, reorderSectionsOrder, saveTaxonOrder } from '#lib/taxonomy/taxonomy-inputs.ts';

/** {@link saveTaxon}, for the signed-in person; the pages that show it are made anew. */
export async function saveTaxonAction(input: unknown) {
  return runAction(input, saveTaxonOrder, async (order, actor, now) => {
    const saved = await saveTaxon(order, actor, now);
    if (saved.ok) purge(saved.value.tags);
    return saved;
  });
}

/** {@link deleteTaxon}, for the signed-in person. */
export async function deleteTaxonAction(input: unknown) {
  return runAction(input, deleteTaxonOrder, async (order, actor, now) => {
    const deleted = await deleteTaxon(order, actor, now);
    if (deleted.ok) purge(deleted.value.tags);
    return deleted;
  });
}

/** {@link reorderSections}, for the signed-in person. */
export async function reorderSectionsAction(input: unknown) {
  return runAction(input, reorderSectionsOrder, async (order, actor, now) => {
    const reordered = await reorderSections(order, actor, now);
    if (reordered.ok) purge(reordered.value.tags);
    return reordered;
  });
}
