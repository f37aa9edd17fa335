'use server';
import { actorForAction } from '#app/_server/guard.ts';
import { purge } from '#app/_server/purge.ts';
import { deleteTaxon } from '#db/commands/delete-taxon.ts';
import { reorderSections } from '#db/commands/reorder-sections.ts';
import { saveTaxon } from '#db/commands/save-taxon.ts';
import { refuse } from '#lib/result.ts';
import { deleteTaxonOrder, reorderSectionsOrder, saveTaxonOrder } from '#lib/taxonomy/taxon-order.ts';

/** {@link saveTaxon}, for the signed-in person; the pages that show it are made anew. */
export async function saveTaxonAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = saveTaxonOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const saved = await saveTaxon(order.data, actor.value, new Date());
  if (saved.ok) purge(saved.value.tags);
  return saved;
}

/** {@link deleteTaxon}, for the signed-in person. */
export async function deleteTaxonAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = deleteTaxonOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const deleted = await deleteTaxon(order.data, actor.value, new Date());
  if (deleted.ok) purge(deleted.value.tags);
  return deleted;
}

/** {@link reorderSections}, for the signed-in person. */
export async function reorderSectionsAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = reorderSectionsOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const reordered = await reorderSections(order.data, actor.value, new Date());
  if (reordered.ok) purge(reordered.value.tags);
  return reordered;
}
