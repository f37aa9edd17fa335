import { type Database, DatabaseBusyError, DatabaseFullError, type Queryable } from '#db/engine/database.ts';

const WAIT_FOR_LOCK_MS = 5_000;
// A write that fails because there is no room is not always called FULL: the log and its index say it in these ways.
const NO_ROOM = /^SQLITE_(FULL|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMOPEN|SHMMAP))$/;

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
      rollBack(db);
      throw explain(error);
    }
  });
}

/** Undoes what is open. Never throws: the error that led here is the one to tell, and a failed undo is tried again. */
function rollBack({ raw }: Database): void {
  // After a full disk or a failed write SQLite has undone it all by itself, and a ROLLBACK would be an error.
  if (!raw.open || !raw.inTransaction) return;
  try {
    raw.exec('ROLLBACK');
  } catch {
    // Stays open; the next writer begins with another try.
  }
}

async function begin(db: Database): Promise<void> {
  const until = Date.now() + WAIT_FOR_LOCK_MS;
  for (let waitMs = 20; ; waitMs = Math.min(waitMs * 2, 250)) {
    try {
      rollBack(db);
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
  if (code !== undefined && NO_ROOM.test(code)) return new DatabaseFullError('The disk is full', { cause: error });
  return error;
}
