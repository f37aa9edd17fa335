/** Tells that the body changed, beside React's state: a key pressed in a long story must not draw the whole screen anew. */
export type BodyChanges = {
  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** How many changes there were: another number, another text. */
  count(): number;
  /** Says that there was one. */
  tell(): void;
};

/** @see BodyChanges */
export function createBodyChanges(): BodyChanges {
  const listeners = new Set<() => void>();
  let count = 0;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    count: () => count,
    tell() {
      count += 1;
      for (const listener of listeners) listener();
    },
  };
}
