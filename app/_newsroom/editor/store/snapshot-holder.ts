/** What a store shows: an object that stays the same until something in it changes, and whoever wants to hear of that. */
type SnapshotHolder<S> = {
  subscribe(listener: () => void): () => void;
  getSnapshot(): S;
  /** Puts changes into a new snapshot and tells; nothing happens when all of them are there already. */
  change(change: Partial<S>): void;
};

/** Holds `first` for React's useSyncExternalStore, without React. */
export function holdSnapshot<S extends object>(first: S): SnapshotHolder<S> {
  let snapshot = first;
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    change(change) {
      const keys = Object.keys(change) as (keyof S)[];
      if (keys.every((key) => Object.is(snapshot[key], change[key]))) return;
      snapshot = { ...snapshot, ...change };
      for (const listener of listeners) listener();
    },
  };
}
