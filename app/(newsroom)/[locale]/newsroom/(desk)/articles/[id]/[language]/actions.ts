'use server';

import { purge } from '#app/_server/http/purge.ts';
import { runAction } from '#app/_server/answers/run-action.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { withdrawTranslation } from '#db/commands/story/withdraw-translation.ts';
import { publishOrder, startTranslationOrder, translationOrder, withdrawOrder } from '#lib/article/inputs.ts';
import { ok } from '#lib/result.ts';

/** Makes the saved text what readers see; answers the live address. Order: `publishOrder`. */
export async function publishAction(input: unknown) {
  return runAction(input, publishOrder, async (order, actor, now) => {
    const published = await publishTranslation(order, actor, now);
    if (!published.ok) return published;
    const { tags, address, version, firstPublishedAt, lastUpdatedAt } = published.value;
    purge(tags);
    return ok({ address, version, firstPublishedAt, lastUpdatedAt });
  });
}

/** Takes this language off the site, with a notice. Order: `withdrawOrder`. */
export async function withdrawAction(input: unknown) {
  return runAction(input, withdrawOrder, async (order, actor, now) => {
    const withdrawn = await withdrawTranslation(order, actor, now);
    if (!withdrawn.ok) return withdrawn;
    purge(withdrawn.value.tags);
    return ok({ version: withdrawn.value.version });
  });
}

/** Hands the draft to the desk. Order: `translationOrder`. */
export async function submitAction(input: unknown) {
  return runAction(input, translationOrder, submitTranslation);
}

/** Gives a draft in review back to its writer. Order: `translationOrder`. */
export async function returnAction(input: unknown) {
  return runAction(input, translationOrder, returnTranslation);
}

/** Goes back to the text readers see; answers that text. Order: `translationOrder`. */
export async function discardAction(input: unknown) {
  return runAction(input, translationOrder, discardDraft);
}

/** Begins the story in another language, empty or over a copy of the blocks. Order: `startTranslationOrder`. */
export async function startTranslationAction(input: unknown) {
  return runAction(input, startTranslationOrder, startTranslation);
}
