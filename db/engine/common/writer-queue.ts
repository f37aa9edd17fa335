import { type Asker, PATIENCE_MS } from '#db/engine/common/asker.ts';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';

/** Beyond this many waiting writers the next is refused at once: it would only grow old here. */
const LONGEST = 100;
/** From when on a lock counts as held by somebody else, in ms: a write of another process is over long before. */
const KNOWN_HELD_MS = 1_000;

/** A writer whose turn it is: what the engine needs to know while it takes the lock. */
export type Turn = {
  /** What is left of the time this writer may wait, in ms; 0 when it is over. */
  leftMs(): number;
  /** Aborted when whoever asked for the write is gone. */
  signal: AbortSignal | undefined;
  /** The engine calls it when the lock is taken: from here on nobody else holds it. */
  begun(): void;
};

/** The writers of one database in this process, one at a time, in the order they came. */
export type WriterQueue = {
  /**
   * Runs `work` when every writer before it is done. Not re-entrant.
   * @throws DatabaseBusyError after 4.5 s of waiting in all (or what is left of the asker's patience); at once when 100
   * wait already, or when somebody else has held the lock for a second; and when the asker goes before the turn has come
   */
  enter<T>(work: (turn: Turn) => Promise<T>, asker?: Asker): Promise<T>;
  /** How many wait for their turn. */
  waiting(): number;
};

/** How a queue differs from what the server uses: for tests. */
type QueueBounds = { waitMs?: number; longest?: number; knownHeldMs?: number };

type Waiting = { start: () => void };
/** Who has the turn: until when it may wait, and since when it has been waiting for the engine's lock, if it has. */
type Current = { until: number; lockingSince: number | undefined };

/** An empty queue. */
export function writerQueue({
  waitMs = PATIENCE_MS,
  longest = LONGEST,
  knownHeldMs = KNOWN_HELD_MS,
}: QueueBounds = {}): WriterQueue {
  const line: Waiting[] = [];
  let current: Current | undefined;

  /** Resolves when the turn has come. One that has waited too long, or whose asker has gone, leaves the line. */
  function turnOf(until: number, signal: AbortSignal | undefined): Promise<void> {
    if (current === undefined) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const leave = (error: DatabaseBusyError) => {
        line.splice(line.indexOf(own), 1);
        settle();
        reject(error);
      };
      const clock = setTimeout(() => leave(new DatabaseBusyError()), Math.max(0, until - performance.now()));
      const handleAbort = () => leave(gone());
      const settle = () => {
        clearTimeout(clock);
        signal?.removeEventListener('abort', handleAbort);
      };
      const own = {
        start: () => {
          settle();
          resolve();
        },
      };
      signal?.addEventListener('abort', handleAbort);
      line.push(own);
    });
  }

  return {
    async enter(work, asker) {
      const now = performance.now();
      const signal = asker?.signal;
      if (signal?.aborted) throw gone();
      if (line.length >= longest) throw new DatabaseBusyError('Too many writers wait for the database');
      if (current?.lockingSince !== undefined && now - current.lockingSince >= knownHeldMs) {
        throw new DatabaseBusyError('Somebody else holds the database', {
          retryAfterMs: Math.max(1_000, current.until - now),
        });
      }
      const until = now + Math.min(waitMs, asker?.leftMs ?? Infinity);
      let hasWaited = false;
      const waited = () => {
        if (asker && !hasWaited) asker.leftMs = Math.max(0, asker.leftMs - (performance.now() - now));
        hasWaited = true;
      };
      const own: Current = { until, lockingSince: undefined };
      const come = turnOf(until, signal);
      current ??= own;
      await come.catch((error: unknown) => {
        waited();
        throw error;
      });
      current = own;
      own.lockingSince = performance.now();
      try {
        if (signal?.aborted) throw gone();
        return await work({
          leftMs: () => Math.max(0, until - performance.now()),
          signal,
          begun() {
            own.lockingSince = undefined;
            waited();
          },
        });
      } finally {
        waited();
        const next = line.shift();
        // The place is kept for the next one, which takes it when it runs; nobody may slip in between.
        current = next && { until: Infinity, lockingSince: undefined };
        next?.start();
      }
    },
    waiting: () => line.length,
  };
}

/** Nobody hears it: the connection it would be told over is closed. */
function gone(): DatabaseBusyError {
  return new DatabaseBusyError('Whoever asked for this write has gone');
}
