import type { SendAnswer } from '#lib/autosave.ts';
import { sameJson } from '#lib/same-json.ts';

// The server reads no more than eight states of one block or field (lib/merge/read-changes.ts).
const REMEMBERED = 5;

/**
 * `unheard` and what has just been `sent`: texts of which nobody knows whether the server kept them. Tried again it is
 * remembered once. Of too many the oldest stays, which was perhaps kept before the line broke, and the last ones.
 */
export function withUnheard<T>(unheard: readonly T[], sent: T): T[] {
  if (unheard.length > 0 && sameJson(unheard.at(-1), sent)) return [...unheard];
  const all = [...unheard, sent];
  return all.length > REMEMBERED ? [...all.slice(0, 1), ...all.slice(1 - REMEMBERED)] : all;
}

/** True when nobody can tell whether the server kept what was sent. */
export function isUnheard(answer: SendAnswer): boolean {
  return answer.kind === 'lost' && answer.neverTaken !== true;
}
