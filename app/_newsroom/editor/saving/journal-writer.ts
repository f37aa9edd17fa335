import type { Journal, JournalOwner } from '#app/_newsroom/editor/saving/journal.ts';

/**
 * What this device has of the text the server lacks: `kept` it is on disk but for what was typed within the last second,
 * `not_yet` a first write is still under way, `failed` the browser keeps nothing (private window, storage full).
 */
export type Keeping = 'kept' | 'not_yet' | 'failed';

/** Writes one tab's unsaved text into the journal soon after every change. */
export type JournalWriter = {
  /** Something changed: it is written at once, or within `pauseMs` of the write before it. */
  changed(): void;
  /** Writes now what waits; the page may be about to go. */
  flush(): Promise<void>;
  /** The server has all of it: the entry goes. Ordered after every write before it. */
  settle(): Promise<void>;
  stop(): void;
};

/** How long a claim to have kept everything stands while a later change is still being written. */
const CLAIM_MS = 1_000;

/**
 * A throttled writer whose writes and removals happen strictly one after the other: a slow write that ended after the
 * removal would offer back text the server already has. `onKeeping` is told of every change of what may be claimed.
 */
export function createJournalWriter(options: {
  journal: Promise<Journal>;
  owner: JournalOwner;
  read(): { baseVersion: number; value: unknown; changes?: unknown };
  onKeeping(keeping: Keeping): void;
  pauseMs?: number;
}): JournalWriter {
  const { journal, owner, read, onKeeping, pauseMs = 250 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let tail: Promise<void> = Promise.resolve();
  let nextAtMs = 0;
  // Counts of changes: what was typed, what is on disk.
  let typed = 0;
  let written = 0;
  let claim: Keeping = 'not_yet';

  const tell = (next: Keeping) => {
    if (claim !== next) onKeeping(next);
    claim = next;
  };
  const enqueue = (work: (open: Journal) => Promise<void>) => {
    tail = tail.then(async () => work(await journal)).catch(() => tell('failed'));
    return tail;
  };
  const trust = () => {
    clearTimeout(doubt);
    doubt = undefined;
    tell('kept');
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    nextAtMs = Date.now() + pauseMs;
    return enqueue(async (open) => {
      const upTo = typed;
      const { baseVersion, value, changes } = read();
      await open.keep(owner, baseVersion, value, new Date(), changes);
      written = upTo;
      if (written === typed) trust();
    });
  };
  return {
    changed() {
      typed += 1;
      if (claim === 'kept') doubt ??= setTimeout(() => tell('not_yet'), CLAIM_MS);
      // Not restarted by later keys: the first unsaved key is on disk after pauseMs however fast one types.
      timer ??= setTimeout(() => void write(), Math.max(0, nextAtMs - Date.now()));
    },
    flush: () => (timer === undefined ? tail : write()),
    settle() {
      clearTimeout(timer);
      timer = undefined;
      return enqueue(async (open) => {
        clearTimeout(doubt);
        doubt = undefined;
        // What is typed next has to be written before anything is claimed of it.
        if (claim === 'kept') tell('not_yet');
        await open.settle(owner);
      });
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(doubt);
      timer = doubt = undefined;
    },
  };
}
