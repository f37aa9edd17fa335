'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { takeWork } from '#db/commands/assignment/take-work.ts';
import { assignInput, takeInput } from '#lib/assignments/assignment-inputs.ts';

/** Gives a story or one of its languages to somebody, or to nobody. Input: `assignInput`. */
export async function assignAction(raw: unknown) {
  return runAction(raw, assignInput, assignWork);
}

/** Takes on what nobody has, or gives back what one has. Input: `takeInput`. */
export async function takeAction(raw: unknown) {
  return runAction(raw, takeInput, takeWork);
}
