'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { revokeShare } from '#db/commands/share/revoke-share.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { revokeShareInput, shareDraftInput } from '#lib/shares/share-inputs.ts';

/** Makes a link to a draft, and tells its secret part this once. Input: `shareDraftInput`. */
export async function shareDraftAction(raw: unknown) {
  return runAction(raw, shareDraftInput, shareDraft);
}

/** Ends a link to a draft at once. Input: `revokeShareInput`. */
export async function revokeShareAction(raw: unknown) {
  return runAction(raw, revokeShareInput, revokeShare);
}
