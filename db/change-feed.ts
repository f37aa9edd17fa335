import type { CommittedChange } from '#db/after-commit.ts';
import { onCommitted } from '#db/after-commit.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { findLastChangeId, listChangesSince, takeOwnChange } from '#db/outbox.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** Hears of every change there is, in the order of their commits, whichever server or command line made it. */
type FeedListener = {
  /** `isOwn`: it was made by this process, and what must be done before its answer is done. The next waits for it. */
  handleChange(change: CommittedChange, isOwn: boolean): void | Promise<void>;
  /** Some changes are gone from the outbox before we read them: everything may be different. */
  handleLost(): void | Promise<void>;
  /** What a server of this database said to all, this one included where it has others. */
  handleSaid?(text: string): void;
};

/** The changes of a database as they come, for this process. */
export type ChangeFeed = {
  /** The number of the newest change that listeners have heard. */
  last(): number;
  listen(listener: FeedListener): () => void;
  /** Looks whether there is something new now; resolves when listeners have heard it. */
  look(): Promise<void>;
  /** Says something to all servers of this database; in one that has no others, to nobody. */
  say(text: string): void;
  stop(): Promise<void>;
};

// How long a change may go unheard that nobody tells of: the command line's on SQLite, or a lost connection's.
const LOOK_EVERY_MS = 5_000;
const AT_ONCE = 200;

const opened = onePerProcess<ChangeFeed>('changeFeed', null);

/** The process's feed, undefined where none was opened: in tools and tests. */
export function changeFeed(): ChangeFeed | undefined {
  return opened.peek();
}

/** Opens the process's feed at the newest change. Call it before anything is made from the database that a change touches. */
export async function openChangeFeed(db: Database = database(), lookEveryMs = LOOK_EVERY_MS): Promise<ChangeFeed> {
  const feed = await followChanges(db, lookEveryMs);
  opened.set(feed);
  return {
    ...feed,
    async stop() {
      opened.drop();
      await feed.stop();
    },
  };
}

/** A feed of `db` for whoever holds it; the process's own is {@link openChangeFeed}'s. */
export async function followChanges(db: Database, lookEveryMs = LOOK_EVERY_MS): Promise<ChangeFeed> {
  const listeners = new Set<FeedListener>();
  let last = await findLastChangeId(db.reader);
  let reading: Promise<void> | undefined;
  let isMore = false;
  let isStopped = false;

  function look(): Promise<void> {
    isMore = true;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function read(): Promise<void> {
    // What comes while we read is read as well: the reader may have looked before it was committed.
    while (isMore && !isStopped) {
      isMore = false;
      try {
        await readOn();
      } catch (error) {
        // A database that is away: the next look finds what this one missed.
        if (!isStopped) console.error('What has changed could not be read; it is tried again:', error);
        return;
      }
    }
  }

  async function readOn(): Promise<void> {
    for (;;) {
      const changes = await listChangesSince(last, AT_ONCE, db.reader);
      if (changes === undefined) {
        last = await findLastChangeId(db.reader);
        await tell((listener) => listener.handleLost());
        return;
      }
      for (const change of changes) {
        last = change.id;
        const isOwn = takeOwnChange(db, change.id);
        await tell((listener) => listener.handleChange(change, isOwn));
      }
      if (changes.length < AT_ONCE) return;
    }
  }

  async function tell(one: (listener: FeedListener) => void | Promise<void>): Promise<void> {
    for (const answer of await Promise.allSettled([...listeners].map(async (listener) => one(listener)))) {
      if (answer.status === 'rejected') console.error(`Change ${last} is not told to everybody:`, answer.reason);
    }
  }

  const voice = db.joinServers({
    handleChange: () => void look(),
    handleSaid: (text) => {
      for (const listener of listeners) listener.handleSaid?.(text);
    },
  });
  const endOwn = onCommitted(() => void look());
  const clock = setInterval(() => void look(), lookEveryMs).unref();
  return {
    last: () => last,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    look,
    say: voice.say,
    async stop() {
      isStopped = true;
      clearInterval(clock);
      endOwn();
      await voice.leave();
      await reading;
    },
  };
}
