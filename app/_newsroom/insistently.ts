/** Code that a screen cannot do without, however long it takes to fetch. */
type Insistence<T> = {
  /** Resolves when it is here, and never rejects: what React's `lazy` gets takes down the whole page when it does. */
  load(): Promise<T>;
  /** Whether the last attempt failed and none has succeeded since. */
  isFailing(): boolean;
  /** Hears when that changes. Returns how to stop. */
  subscribe(listener: () => void): () => void;
};

const RETRY_MS = 5_000;

/**
 * Fetches it as often as it takes: again after 5 s, or as soon as the browser says that the line is back. What was lost is
 * told in the console. For a dialog, which somebody opens, there is {@link file://./on-demand.client.tsx}.
 */
export function insistently<T>(fetch: () => Promise<T>): Insistence<T> {
  const listeners = new Set<() => void>();
  let failing = false;
  const note = (now: boolean) => {
    if (now === failing) return;
    failing = now;
    for (const listener of listeners) listener();
  };
  return {
    async load() {
      for (;;) {
        try {
          const found = await fetch();
          note(false);
          return found;
        } catch (error) {
          console.error(error);
          note(true);
          await lineOrTime();
        }
      }
    },
    isFailing: () => failing,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function lineOrTime(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, RETRY_MS);
    globalThis.addEventListener('online', go);
  });
}
