'use server';
import { purge } from '#app/_server/http/purge.ts';
import { runAction } from '#app/_server/answers/run-action.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { deleteTaxonomyItemInput, reorderSectionsInput, saveTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

/** {@link saveTaxonomyItem}, for the signed-in person; the pages that show it are made anew. */
export async function saveTaxonomyItemAction(raw: unknown) {
  return runAction(raw, saveTaxonomyItemInput, async (input, actor, now) => {
    const saved = await saveTaxonomyItem(input, actor, now);
    if (saved.ok) await purge(saved.value.tags);
    return saved;
  });
}

/** {@link deleteTaxonomyItem}, for the signed-in person. */
export async function deleteTaxonomyItemAction(raw: unknown) {
  return runAction(raw, deleteTaxonomyItemInput, async (input, actor, now) => {
    const deleted = await deleteTaxonomyItem(input, actor, now);
    if (deleted.ok) await purge(deleted.value.tags);
    return deleted;
  });
}

/** {@link reorderSections}, for the signed-in person. */
export async function reorderSectionsAction(raw: unknown) {
  return runAction(raw, reorderSectionsInput, async (input, actor, now) => {
    const reordered = await reorderSections(input, actor, now);
    if (reordered.ok) await purge(reordered.value.tags);
    return reordered;
  });
}
