import type { Journal, JournalOwner } from '#app/_newsroom/editor/journal.ts';

/** Writes one tab's unsaved text into the journal soon after every change. */
export type JournalWriter = {
  /** Something changed: it will be written within `delayMs`. */
  changed(): void;
  /** Writes now what waits; the page may be about to go. */
  flush(): Promise<void>;
  /** The server has all of it: the entry goes. Ordered after every write before it. */
  settle(): Promise<void>;
  stop(): void;
};

/**
 * A debounced writer whose writes and removals happen strictly one after the other: a slow write that ended after the
 * removal would offer back text the server already has. `onFailure` is told when the browser keeps nothing.
 */
export function createJournalWriter(options: {
  journal: Promise<Journal>;
  owner: JournalOwner;
  read(): { baseVersion: number; value: unknown };
  onFailure(): void;
  delayMs?: number;
}): JournalWriter {
  const { journal, owner, read, onFailure, delayMs = 250 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tail: Promise<void> = Promise.resolve();

  const enqueue = (work: (open: Journal) => Promise<void>) => {
    tail = tail.then(async () => work(await journal)).catch(onFailure);
    return tail;
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const { baseVersion, value } = read();
    const at = new Date();
    return enqueue((open) => open.keep(owner, baseVersion, value, at));
  };
  return {
    changed() {
      // Not restarted by later keys: the first unsaved key is on disk after delayMs however fast one types.
      timer ??= setTimeout(() => void write(), delayMs);
    },
    flush: () => (timer === undefined ? tail : write()),
    settle() {
      clearTimeout(timer);
      timer = undefined;
      return enqueue((open) => open.settle(owner));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
