'use server';
import { runAction } from '#app/_server/answers/run-action.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { deleteTaxonomyItemInput, reorderSectionsInput, saveTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

/** {@link saveTaxonomyItem}, for the signed-in person. */
export async function saveTaxonomyItemAction(raw: unknown) {
  return runAction(raw, saveTaxonomyItemInput, saveTaxonomyItem);
}

/** {@link deleteTaxonomyItem}, for the signed-in person. */
export async function deleteTaxonomyItemAction(raw: unknown) {
  return runAction(raw, deleteTaxonomyItemInput, deleteTaxonomyItem);
}

/** {@link reorderSections}, for the signed-in person. */
export async function reorderSectionsAction(raw: unknown) {
  return runAction(raw, reorderSectionsInput, reorderSections);
}
