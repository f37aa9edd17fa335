import { refuse, type Result } from '#lib/result.ts';

type Kept = { collisions?: unknown; held?: unknown };

/**
 * A save as the line tells it: one of which a part is held by somebody else is 'held', one of which something collided a
 * 'conflict', though all the rest of it was kept; both are told with both sides.
 */
export function collided(result: Result<Kept, string, unknown>): Result<unknown, string, unknown> {
  if (!result.ok) return result;
  if (result.value.held !== undefined) return refuse('held', result.value);
  return result.value.collisions === undefined ? result : refuse('conflict', result.value);
}
