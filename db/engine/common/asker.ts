import { AsyncLocalStorage } from 'node:async_hooks';
import { onePerProcess } from '#lib/one-per-process.ts';

/** Whoever waits for an answer: what is left of the time they wait for the database, in ms, and when they have gone. */
export type Asker = { leftMs: number; signal: AbortSignal };

/** How long one asker waits for the writer's turn in all, over everything they write, in ms. */
export const PATIENCE_MS = 4_500;

// Next bundles its own copy of this module beside the server's; both must see the same asker.
const askers = onePerProcess('askers', () => new AsyncLocalStorage<Asker>());

/**
 * Does `work` for one asker, who may go (`signal`): whatever it writes, however deep inside, waits no longer than
 * {@link PATIENCE_MS} in all, and leaves the queue when they are gone.
 */
export function forAsker<T>(signal: AbortSignal, work: () => T): T {
  return askers.get().run({ leftMs: PATIENCE_MS, signal }, work);
}

/** Who is waiting for what is being done just now; undefined for work of the machine's own. */
export function currentAsker(): Asker | undefined {
  return askers.get().getStore();
}
