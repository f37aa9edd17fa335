'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { approveTranslation } from '#db/commands/story/approve-translation.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { dropWithdrawal } from '#db/commands/publishing/drop-withdrawal.ts';
import { moveSchedule } from '#db/commands/publishing/move-schedule.ts';
import { planWithdrawal } from '#db/commands/publishing/plan-withdrawal.ts';
import { publishTogether } from '#db/commands/publishing/publish-together.ts';
import { scheduleTogether } from '#db/commands/publishing/schedule-together.ts';
import { withdrawTogether } from '#db/commands/publishing/withdraw-together.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { takeBackTranslation } from '#db/commands/story/take-back-translation.ts';
import { unscheduleTranslation } from '#db/commands/publishing/unschedule-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import {
  moveScheduleInput,
  planWithdrawalInput,
  publishInput,
  publishTogetherInput,
  reviewInput,
  scheduleInput,
  scheduleTogetherInput,
  startTranslationInput,
  translationInput,
  withdrawInput,
  withdrawTogetherInput,
} from '#lib/article/inputs.ts';

/** Makes the saved text what readers see; answers the live address. Input: `publishInput`. */
export async function publishAction(raw: unknown) {
  return runAction(raw, publishInput, publishTranslation);
}

/** Has the saved text go live by itself at an instant; answers it. Input: `scheduleInput`. */
export async function scheduleAction(raw: unknown) {
  return runAction(raw, scheduleInput, scheduleTranslation);
}

/** Marks the saved text as ready for readers. Input: `translationInput`. */
export async function approveAction(raw: unknown) {
  return runAction(raw, translationInput, approveTranslation);
}

/** Lets a scheduled text not go live by itself. Input: `translationInput`. */
export async function unscheduleAction(raw: unknown) {
  return runAction(raw, translationInput, unscheduleTranslation);
}

/** Makes the saved texts of both languages what readers see, or neither; answers the live addresses. Input: `publishTogetherInput`. */
export async function publishTogetherAction(raw: unknown) {
  return runAction(raw, publishTogetherInput, publishTogether);
}

/** Has the saved texts of both languages go live by themselves at one instant, or neither. Input: `scheduleTogetherInput`. */
export async function scheduleTogetherAction(raw: unknown) {
  return runAction(raw, scheduleTogetherInput, scheduleTogether);
}

/** Takes both languages off the site, each with its notice. Input: `withdrawTogetherInput`. */
export async function withdrawTogetherAction(raw: unknown) {
  return runAction(raw, withdrawTogetherInput, withdrawTogether);
}

/** Has this language go off the site by itself at an instant; answers it. Input: `planWithdrawalInput`. */
export async function planWithdrawalAction(raw: unknown) {
  return runAction(raw, planWithdrawalInput, planWithdrawal);
}

/** Has what is to go live by itself do so at another instant; answers it. Input: `moveScheduleInput`. */
export async function moveScheduleAction(raw: unknown) {
  return runAction(raw, moveScheduleInput, moveSchedule);
}

/** Lets it not go off the site by itself. Input: `translationInput`. */
export async function dropWithdrawalAction(raw: unknown) {
  return runAction(raw, translationInput, dropWithdrawal);
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
