'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import { rewordCorrection } from '#db/commands/correction/reword-correction.ts';
import { waiveCorrection } from '#db/commands/correction/waive-correction.ts';
import { withdrawCorrection } from '#db/commands/correction/withdraw-correction.ts';
import { confirmTranslation } from '#db/commands/publishing/confirm-translation.ts';
import {
  confirmInput,
  issueCorrectionInput,
  rewordCorrectionInput,
  waiveCorrectionInput,
  withdrawCorrectionInput,
} from '#lib/article/inputs.ts';

/** Says that a text is still right beside the other language's update. Input: `confirmInput`. */
export async function confirmAction(raw: unknown) {
  return runAction(raw, confirmInput, confirmTranslation);
}

/** Tells readers what was wrong in a live text; answers since when. Input: `issueCorrectionInput`. */
export async function issueCorrectionAction(raw: unknown) {
  return runAction(raw, issueCorrectionInput, issueCorrection);
}

/** Puts a correction into other words. Input: `rewordCorrectionInput`. */
export async function rewordCorrectionAction(raw: unknown) {
  return runAction(raw, rewordCorrectionInput, rewordCorrection);
}

/** Takes a correction from readers, for a reason. Input: `withdrawCorrectionInput`. */
export async function withdrawCorrectionAction(raw: unknown) {
  return runAction(raw, withdrawCorrectionInput, withdrawCorrection);
}

/** Says that the other language's correction does not concern this one, for a reason. Input: `waiveCorrectionInput`. */
export async function waiveCorrectionAction(raw: unknown) {
  return runAction(raw, waiveCorrectionInput, waiveCorrection);
}
