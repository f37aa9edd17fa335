'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { saveDeskRules } from '#db/commands/rules/save-desk-rules.ts';
import { deskRulesInput } from '#lib/article/rules/desk-rules-input.ts';

/** {@link saveDeskRules}, for the signed-in person. */
export async function saveDeskRulesAction(raw: unknown) {
  return runAction(raw, deskRulesInput, saveDeskRules);
}
