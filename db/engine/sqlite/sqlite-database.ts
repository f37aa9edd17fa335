import type BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';
import type { Database, Place, Queryable } from '#db/engine/common/database-types.ts';
import { openSqlite } from '#db/engine/sqlite/open-sqlite.ts';
import { nameHolder } from '#db/engine/common/hold-name.ts';
import { type Turn, writerQueue } from '#db/engine/common/writer-queue.ts';

/** A database in an SQLite file. */
export type SqliteDatabase = Database & {
  engine: 'sqlite';
  /** The raw writing connection, for db/engine and its tests alone. */
  raw: BetterSqlite3.Database;
};

// Short, because better-sqlite3 blocks the whole process while it waits; begin() waits on, asynchronously.
const BUSY_TIMEOUT_MS = 50;

/** The database file of a data directory. */
export function sqliteFile(dataDir: string): string {
  return path.join(dataDir, 'setu.db');
}

/**
 * Opens the SQLite file of a data directory, creating both where missing.
 * Settings as the SQLite documentation asks for power-loss safety: WAL with synchronous=FULL.
 */
export function openSqliteDatabase(place: Place): SqliteDatabase {
  const file = sqliteFile(place.dataDir);
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  const raw = openSqlite(file, { timeout: BUSY_TIMEOUT_MS });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('wal_autocheckpoint = 1000');
  const readerRaw = openSqlite(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  readerRaw.pragma('foreign_keys = ON');
  readerRaw.pragma('trusted_schema = OFF');
  const writer = asQueryable(raw);
  return {
    engine: 'sqlite',
    place,
    raw,
    reader: asQueryable(readerRaw),
    writer,
    queue: writerQueue(),
    async runAlone(work, turn) {
      await begin(raw, turn);
      turn.begun();
      try {
        const value = await work(writer);
        raw.exec('COMMIT');
        return value;
      } catch (error) {
        rollBack(raw);
        throw error;
      }
    },
    // One process has the data directory: there is nobody else to tell, and what it said it knows.
    tellServers: () => Promise.resolve(),
    joinServers: () => ({ say: () => undefined, isJoined: () => false, leave: () => Promise.resolve() }),
    holdName: nameHolder(),
    async close() {
      readerRaw.close();
      try {
        if (raw.open) raw.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // A full disk, or a reader in another process: the log stays beside the file and is read at the next start.
      }
      raw.close();
    },
  };
}

/**
 * The SQLite behind a database.
 * @throws where it is PostgreSQL
 */
export function sqliteOf(db: Database): SqliteDatabase {
  if (db.engine !== 'sqlite') throw new Error('This is not SQLite');
  return db as SqliteDatabase;
}

function asQueryable(raw: BetterSqlite3.Database): Queryable {
  // Its methods answer with promises as well as at once; ours are only ever awaited.
  return drizzle(raw) as unknown as Queryable;
}

/** Undoes what is open. Never throws: the error that led here is the one to tell, and a failed undo is tried again. */
function rollBack(raw: BetterSqlite3.Database): void {
  // After a full disk or a failed write SQLite has undone it all by itself, and a ROLLBACK would be an error.
  if (!raw.open || !raw.inTransaction) return;
  try {
    raw.exec('ROLLBACK');
  } catch {
    // Stays open; the next writer begins with another try.
  }
}

async function begin(raw: BetterSqlite3.Database, { leftMs, signal }: Turn): Promise<void> {
  for (let waitMs = 20; ; waitMs = Math.min(waitMs * 2, 250)) {
    try {
      rollBack(raw);
      raw.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const isHeld = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isHeld || leftMs() === 0) throw error;
      if (signal?.aborted) throw new DatabaseBusyError('Whoever asked for this write has gone', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, Math.min(waitMs, leftMs())));
    }
  }
}
