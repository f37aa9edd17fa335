import { z } from 'zod';

/**
 * The form that a public action was sent, an empty one where it was sent something else: anybody may call it with
 * anything, and none of that is a bug of ours.
 */
export function readForm(form: unknown): FormData {
  return form instanceof FormData ? form : new FormData();
}

const shown = z
  .object({ attempt: z.int().nonnegative().catch(0), email: z.string().max(1_024).catch('') })
  .catch({ attempt: 0, email: '' });

/** What a public form showed before this attempt, as far as it can be believed to have shown it. */
export function readShown(before: unknown): { attempt: number; email: string } {
  return shown.parse(before);
}
