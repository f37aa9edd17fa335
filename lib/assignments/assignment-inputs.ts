import { z } from 'zod';
import { SCOPES } from '#lib/assignments/assignment.ts';

const of = {
  articleId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  scope: z.enum(SCOPES),
  /** Of the assignment as the sender saw it; 0 where there was none. */
  version: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
};

/** For assignWork: whose it is to be (a person's id; null for nobody's), and by when (UTC; null for no moment). */
export const assignInput = z.strictObject({
  ...of,
  personId: z.string().min(1).max(64).nullable(),
  dueAt: z.string().max(40).nullable(),
});
/** For takeWork: whether the sender has it from now on, or gives it back. */
export const takeInput = z.strictObject({ ...of, isMine: z.boolean() });

/** What {@link assignInput} reads. */
export type AssignInput = z.infer<typeof assignInput>;
/** What {@link takeInput} reads. */
export type TakeInput = z.infer<typeof takeInput>;
