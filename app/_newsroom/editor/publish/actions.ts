'use server';

import { purge } from '#app/_server/http/purge.ts';
import { runAction } from '#app/_server/answers/run-action.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { withdrawTranslation } from '#db/commands/story/withdraw-translation.ts';
import { publishInput, startTranslationInput, translationInput, withdrawInput } from '#lib/article/inputs.ts';
import { ok } from '#lib/result.ts';

/** Makes the saved text what readers see; answers the live address. Order: `publishInput`. */
export async function publishAction(raw: unknown) {
  return runAction(raw, publishInput, async (input, actor, now) => {
    const published = await publishTranslation(input, actor, now);
    if (!published.ok) return published;
    const { tags, address, version, firstPublishedAt, lastUpdatedAt } = published.value;
    purge(tags);
    return ok({ address, version, firstPublishedAt, lastUpdatedAt });
  });
}

/** Takes this language off the site, with a notice. Order: `withdrawInput`. */
export async function withdrawAction(raw: unknown) {
  return runAction(raw, withdrawInput, async (input, actor, now) => {
    const withdrawn = await withdrawTranslation(input, actor, now);
    if (!withdrawn.ok) return withdrawn;
    purge(withdrawn.value.tags);
    return ok({ version: withdrawn.value.version });
  });
}

/** Hands the draft to the desk. Order: `translationInput`. */
export async function submitAction(raw: unknown) {
  return runAction(raw, translationInput, submitTranslation);
}

/** Gives a draft in review back to its writer. Order: `translationInput`. */
export async function returnAction(raw: unknown) {
  return runAction(raw, translationInput, returnTranslation);
}

/** Goes back to the text readers see; answers that text. Order: `translationInput`. */
export async function discardAction(raw: unknown) {
  return runAction(raw, translationInput, discardDraft);
}

/** Begins the story in another language, empty or over a copy of the blocks. Order: `startTranslationInput`. */
export async function startTranslationAction(raw: unknown) {
  return runAction(raw, startTranslationInput, startTranslation);
}
