'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { scheduleTranslation } from '#db/commands/story/schedule-translation.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { takeBackTranslation } from '#db/commands/story/take-back-translation.ts';
import { unscheduleTranslation } from '#db/commands/story/unschedule-translation.ts';
import { withdrawTranslation } from '#db/commands/story/withdraw-translation.ts';
import {
  publishInput,
  reviewInput,
  scheduleInput,
  startTranslationInput,
  translationInput,
  withdrawInput,
} from '#lib/article/inputs.ts';

/** Makes the saved text what readers see; answers the live address. Input: `publishInput`. */
export async function publishAction(raw: unknown) {
  return runAction(raw, publishInput, publishTranslation);
}

/** Has the saved text go live by itself at an instant; answers it. Input: `scheduleInput`. */
export async function scheduleAction(raw: unknown) {
  return runAction(raw, scheduleInput, scheduleTranslation);
}

/** Lets a scheduled text not go live by itself. Input: `translationInput`. */
export async function unscheduleAction(raw: unknown) {
  return runAction(raw, translationInput, unscheduleTranslation);
}

/** Takes this language off the site, with a notice. Input: `withdrawInput`. */
export async function withdrawAction(raw: unknown) {
  return runAction(raw, withdrawInput, withdrawTranslation);
}

/** Hands the draft to the desk, with a line of note. Input: `reviewInput`. */
export async function submitAction(raw: unknown) {
  return runAction(raw, reviewInput, submitTranslation);
}

/** Gives a draft in review back to its writer, with the reason. Input: `reviewInput`. */
export async function returnAction(raw: unknown) {
  return runAction(raw, reviewInput, returnTranslation);
}

/** Takes back what one sent for review. Input: `translationInput`. */
export async function takeBackAction(raw: unknown) {
  return runAction(raw, translationInput, takeBackTranslation);
}

/** Goes back to the text readers see; answers that text. Input: `translationInput`. */
export async function discardAction(raw: unknown) {
  return runAction(raw, translationInput, discardDraft);
}

/** Begins the story in another language, empty or over a copy of the blocks. Input: `startTranslationInput`. */
export async function startTranslationAction(raw: unknown) {
  return runAction(raw, startTranslationInput, startTranslation);
}
