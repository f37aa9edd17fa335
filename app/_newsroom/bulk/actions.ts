'use server';

import { runPersonAction } from '#app/_server/answers/run-action.ts';
import { performBulk } from '#db/bulk/perform-bulk.ts';
import { bulkInput } from '#lib/desk/bulk.ts';
import { ok } from '#lib/result.ts';

/** Does one thing with several stories; answers with how many, and with which not. Input: `bulkInput`. */
export async function bulkAction(raw: unknown) {
  return runPersonAction(raw, bulkInput, async (input, { actor }, now) => ok(await performBulk(input, actor, now)));
}
