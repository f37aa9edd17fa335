import { refuse, type Result } from '#lib/result.ts';

/** A save as the line tells it: one of which something collided is a 'conflict', though all the rest of it was kept. */
export function collided(result: Result<{ collisions?: unknown }, string, unknown>): Result<unknown, string, unknown> {
  return result.ok && result.value.collisions !== undefined ? refuse('conflict', result.value) : result;
}
