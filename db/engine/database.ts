import type BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openSqlite } from '#db/engine/open-sqlite.ts';
import * as schema from '#db/schema.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** Something that can be asked: the reading connection, or an open transaction. Every query function takes one last. */
export type Queryable = BetterSQLite3Database<typeof schema>;

/** One database: a connection that only reads, one that writes, and the queue that lets in one writer at a time. */
export type Database = {
  /** Sees committed data only; opened read-only. */
  reader: Queryable;
  /** Never use it outside {@link exclusive}: a statement between another's BEGIN and COMMIT would become part of it. */
  writer: Queryable;
  /** Runs `work` when every writer before it is done. Not re-entrant. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** The raw writing connection, for db/engine alone. */
  raw: BetterSqlite3.Database;
  close(): void;
};

/** The database is held by another process and stayed so; try again soon (503). */
export class DatabaseBusyError extends Error {}
/** The disk is full; nothing of this write was kept (507). */
export class DatabaseFullError extends Error {}

// Short, because better-sqlite3 blocks the whole process while it waits; transact() waits on, asynchronously.
const BUSY_TIMEOUT_MS = 50;

/**
 * Opens the SQLite file, creating it and its directory where missing. Does not migrate.
 * Settings as the SQLite documentation asks for power-loss safety: WAL with synchronous=FULL.
 */
export function openDatabase(file: string): Database {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const raw = openSqlite(file, { timeout: BUSY_TIMEOUT_MS });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('wal_autocheckpoint = 1000');
  const readerRaw = openSqlite(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  readerRaw.pragma('foreign_keys = ON');
  readerRaw.pragma('trusted_schema = OFF');

  let tail: Promise<unknown> = Promise.resolve();
  return {
    reader: drizzle(readerRaw, { schema }),
    writer: drizzle(raw, { schema }),
    raw,
    exclusive<T>(work: () => Promise<T>): Promise<T> {
      const run = tail.then(work, work);
      tail = run.catch(() => undefined);
      return run;
    },
    close() {
      readerRaw.close();
      if (raw.open) raw.pragma('wal_checkpoint(TRUNCATE)');
      raw.close();
    },
  };
}

const opened = onePerProcess('database', () => openDatabase(path.join(process.env.DATA_DIR ?? 'data', 'setu.db')));

/** The process's database, opened on first use under `DATA_DIR` (default `data`). */
export function database(): Database {
  return opened.get();
}

/** Closes the process's database, if it was opened; the next {@link database} opens it again. */
export function closeDatabase(): void {
  opened.peek()?.close();
  opened.drop();
}
