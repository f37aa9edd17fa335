'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { liftEmbargo } from '#db/commands/embargo/lift-embargo.ts';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { liftEmbargoInput, setEmbargoInput } from '#lib/article/inputs.ts';

/** Lets nothing of a story appear before an instant; answers it. Input: `setEmbargoInput`. */
export async function setEmbargoAction(raw: unknown) {
  return runAction(raw, setEmbargoInput, setEmbargo);
}

/** Ends an embargo earlier or at once, for a reason. Input: `liftEmbargoInput`. */
export async function liftEmbargoAction(raw: unknown) {
  return runAction(raw, liftEmbargoInput, liftEmbargo);
}
