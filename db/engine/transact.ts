import { type Database, DatabaseBusyError, DatabaseFullError, type Queryable } from '#db/engine/database.ts';

const WAIT_FOR_LOCK_MS = 5_000;

/**
 * Runs `work` as the only writer, all or nothing: BEGIN IMMEDIATE, then COMMIT when it resolves and ROLLBACK when it
 * throws. A refusal is a value, so work that refuses must not have written before; a command checks first, then writes.
 * Drizzle's own transaction() on better-sqlite3 refuses an async body, which is why this stands here.
 * @throws DatabaseBusyError when another process holds the file for more than 5 s
 * @throws DatabaseFullError when the disk is full
 */
export function transact<T>(db: Database, work: (tx: Queryable) => Promise<T>): Promise<T> {
  return db.exclusive(async () => {
    await begin(db);
    try {
      const value = await work(db.writer);
      db.raw.exec('COMMIT');
      return value;
    } catch (error) {
      if (db.raw.inTransaction) db.raw.exec('ROLLBACK');
      throw explain(error);
    }
  });
}

async function begin(db: Database): Promise<void> {
  const until = Date.now() + WAIT_FOR_LOCK_MS;
  for (let waitMs = 20; ; waitMs = Math.min(waitMs * 2, 250)) {
    try {
      db.raw.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (codeOf(error)?.startsWith('SQLITE_BUSY') !== true || Date.now() > until) throw explain(error);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The same error, or one of ours where the caller can do something about it. Drizzle wraps the engine's error as `cause`. */
export function explain(error: unknown): unknown {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined);
  if (code?.startsWith('SQLITE_BUSY')) return new DatabaseBusyError('The database is busy', { cause: error });
  if (code === 'SQLITE_FULL' || code?.startsWith('SQLITE_IOERR')) return new DatabaseFullError('The disk is full', { cause: error });
  return error;
}
