import { z } from 'zod';
import { FOR_WHOM_LIMIT } from '#lib/shares/share.ts';

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** For shareDraft. `number` is the version of the text that is shown, null for whichever is the newest; `hours` from now on. */
export const shareDraftInput = z.strictObject({
  translationId: id,
  number: id.nullable(),
  hours: z.number(),
  // A cheap first bound in UTF-16 units; the command counts graphemes.
  forWhom: z.string().max(FOR_WHOM_LIMIT * 8),
});
/** For revokeShare. */
export const revokeShareInput = z.strictObject({ shareId: id });

/** What {@link shareDraftInput} reads. */
export type ShareDraftInput = z.infer<typeof shareDraftInput>;
/** What {@link revokeShareInput} reads. */
export type RevokeShareInput = z.infer<typeof revokeShareInput>;
