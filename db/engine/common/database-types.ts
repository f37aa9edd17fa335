import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Turn, WriterQueue } from '#db/engine/common/writer-queue.ts';
import type * as schema from '#db/schema.ts';
import type { Engine, Settings } from '#lib/env.ts';

/**
 * Something that can be asked: the reading connection, or an open transaction. Every query function takes one last. It
 * names only what both engines have.
 */
export type Queryable = Pick<
  BaseSQLiteDatabase<'async', unknown, typeof schema>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with'
>;

/** Where a newsroom lies: its database, and the directory of what it keeps in files. */
export type Place = Pick<Settings, 'databaseUrl' | 'dataDir'>;

/** What a server hears of the others that stand on its database. */
export type ServerEar = {
  /** A change is committed, perhaps one of our own; or some were, while the connection was away. */
  handleChange(): void;
  /** What another server, or this one, said to all; see {@link ServerVoice}. */
  handleSaid(text: string): void;
};

/** A server's voice among those of one database. */
export type ServerVoice = {
  /** Says something, at most 4,000 characters, to every server that hears at this moment, this one included. */
  say(text: string): void;
  /** Whether others would hear it now. */
  isJoined(): boolean;
  leave(): Promise<void>;
};

/** One database, whichever engine it is: what reads, what writes, and the queue that lets in one writer at a time. */
export type Database = {
  engine: Engine;
  /** Where it was opened; another process opens the same with it. */
  place: Place;
  /** Sees committed data only; cannot write. */
  reader: Queryable;
  /** One statement by itself, for tests and tools; never while a transaction is open. Everything else is for transact(). */
  writer: Queryable;
  /** The writers of this process that wait for their turn. */
  queue: WriterQueue;
  /** Begins, runs `work`, commits or rolls back. For transact() alone, in its turn. */
  runAlone<T>(work: (tx: Queryable) => Promise<T>, turn: Turn): Promise<T>;
  /** Tells the other servers of this database, once the open transaction is committed, of the outbox's row `id`. */
  tellServers(tx: Queryable, id: number): Promise<void>;
  /** Hears the other servers from now on, and speaks to them; with SQLite there are none. */
  joinServers(ear: ServerEar): ServerVoice;
  /**
   * Runs `work` while nobody else, on whatever server, runs anything under the same name; waits for them as long as they
   * take.
   */
  holdName<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Ends every connection. What was committed is safe whatever comes of it. */
  close(): Promise<void>;
};
