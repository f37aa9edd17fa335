import type { Tag } from '#lib/article/tags.ts';
import type { Event } from '#lib/events/events.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/**
 * A change that is committed: `id` is its number in the outbox, `at` its instant (ISO 8601, UTC), `byId` the person who
 * made it (null: the machine), `touched` what readers now see otherwise, `events` what happened, `notified`
 * the people whom something of it concerns.
 */
export type CommittedChange = {
  id: number;
  at: string;
  byId: string | null;
  touched: readonly Tag[];
  events: readonly Event[];
  notified: readonly string[];
};

/** Is told of every change of this process; whoever asked for the change gets the answer when all listeners are done. */
type ChangeListener = (change: CommittedChange) => void | Promise<void>;

// Next bundles its own copy of this module beside the server's; both must tell the same listeners.
const listeners = onePerProcess('changeListeners', () => new Set<ChangeListener>());

/** Tells `listener` of every change from now on. Returns what ends it. */
export function onCommitted(listener: ChangeListener): () => void {
  listeners.get().add(listener);
  return () => void listeners.get().delete(listener);
}

/**
 * Tells everybody who listens, and waits for them. The change stands whatever they do: one that fails is reported and
 * keeps nobody else from hearing.
 */
export async function tellCommitted(change: CommittedChange): Promise<void> {
  const told = [...listeners.get()].map(async (listener) => listener(change));
  for (const answer of await Promise.allSettled(told)) {
    if (answer.status === 'rejected')
      console.error(`Change ${change.id} is kept, but not told to everybody:`, answer.reason);
  }
}
