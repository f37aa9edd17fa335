import type { Result } from '#lib/result.ts';

/** The value of a result that a test expects to be granted; throws with the code of a refusal. */
export function granted<T>(result: Result<T, string, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${result.error} ${JSON.stringify(result.detail ?? '')}`);
}
