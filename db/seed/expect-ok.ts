import type { Refusal } from '#lib/result.ts';

/**
 * The value of an answer that cannot be a refusal unless db/seed is wrong. `about` says which part.
 * @throws with the refusal and its detail
 */
export function expectOk<T>(result: { ok: true; value: T } | Refusal<string, unknown>, about: string): T {
  if (result.ok) return result.value;
  throw new Error(`The demo newsroom: ${about} was refused: ${result.error} ${JSON.stringify(result.detail ?? '')}`);
}
