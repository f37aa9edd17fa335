'use server';
import { runAction } from '#app/_server/answers/run-action.ts';
import { askForName } from '#db/commands/taxonomy/ask-for-name.ts';
import { acceptAskedName, declineAskedName } from '#db/commands/taxonomy/decide-asked-name.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import {
  acceptAskedNameInput,
  askForNameInput,
  declineAskedNameInput,
  deleteTaxonomyItemInput,
  reorderSectionsInput,
  saveTaxonomyItemInput,
} from '#lib/taxonomy/taxonomy-inputs.ts';

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

/** {@link askForName}, for the signed-in person. */
export async function askForNameAction(raw: unknown) {
  return runAction(raw, askForNameInput, askForName);
}

/** {@link acceptAskedName}, for the signed-in person. */
export async function acceptAskedNameAction(raw: unknown) {
  return runAction(raw, acceptAskedNameInput, acceptAskedName);
}

/** {@link declineAskedName}, for the signed-in person. */
export async function declineAskedNameAction(raw: unknown) {
  return runAction(raw, declineAskedNameInput, declineAskedName);
}
