'use server';

import { actorForAction } from '#app/_server/guard.ts';
import { purge } from '#app/_server/purge.ts';
import { discardDraft } from '#db/commands/discard-draft.ts';
import { publishTranslation } from '#db/commands/publish-translation.ts';
import { returnTranslation } from '#db/commands/return-translation.ts';
import { startTranslation } from '#db/commands/start-translation.ts';
import { submitTranslation } from '#db/commands/submit-translation.ts';
import { withdrawTranslation } from '#db/commands/withdraw-translation.ts';
import { publishOrder, startTranslationOrder, translationOrder, withdrawOrder } from '#lib/article/orders.ts';
import { ok, refuse } from '#lib/result.ts';

/** Makes the saved text what readers see; answers the live address. Order: `publishOrder`. */
export async function publishAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = publishOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const published = await publishTranslation(order.data, actor.value, new Date());
  if (!published.ok) return published;
  const { tags, address, version, firstPublishedAt, lastUpdatedAt } = published.value;
  purge(tags);
  return ok({ address, version, firstPublishedAt, lastUpdatedAt });
}

/** Takes this language off the site, with a notice. Order: `withdrawOrder`. */
export async function withdrawAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = withdrawOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const withdrawn = await withdrawTranslation(order.data, actor.value, new Date());
  if (!withdrawn.ok) return withdrawn;
  purge(withdrawn.value.tags);
  return ok({ version: withdrawn.value.version });
}

/** Hands the draft to the desk. Order: `translationOrder`. */
export async function submitAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = translationOrder.safeParse(input);
  return order.success ? submitTranslation(order.data, actor.value, new Date()) : refuse('invalid');
}

/** Gives a draft in review back to its writer. Order: `translationOrder`. */
export async function returnAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = translationOrder.safeParse(input);
  return order.success ? returnTranslation(order.data, actor.value, new Date()) : refuse('invalid');
}

/** Goes back to the text readers see; answers that text. Order: `translationOrder`. */
export async function discardAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = translationOrder.safeParse(input);
  return order.success ? discardDraft(order.data, actor.value, new Date()) : refuse('invalid');
}

/** Begins the story in another language, empty or over a copy of the blocks. Order: `startTranslationOrder`. */
export async function startTranslationAction(input: unknown) {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = startTranslationOrder.safeParse(input);
  return order.success ? startTranslation(order.data, actor.value, new Date()) : refuse('invalid');
}
