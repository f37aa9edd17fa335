/** The database is held by somebody else, or cannot be reached, and stayed so; try again soon (503). Nothing was kept. */
export class DatabaseBusyError extends Error {
  /** When it is worth trying again, in ms from the moment it was thrown. */
  readonly retryAfterMs: number;

  constructor(message = 'The database is busy', { retryAfterMs = 5_000, ...options }: BusyOptions = {}) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

type BusyOptions = ErrorOptions & { retryAfterMs?: number };

/** The disk is full; nothing of this write was kept (507). */
export class DatabaseFullError extends Error {}

/** This database cannot be used as it is. The message is for the person who starts the server: what is wrong, what to do. */
export class DatabaseUnfitError extends Error {}

// A write that fails because there is no room is not always called FULL: SQLite's log and its index say it in these ways.
const NO_ROOM = /^(SQLITE_(FULL|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMOPEN|SHMMAP))|53100)$/;

/*
 * SQLite: another process has the lock. PostgreSQL: waiting for a lock took too long (55P03), two transactions stood in
 * each other's way (40001, 40P01), a statement took too long (57014), no connection is free (53300), the connection
 * broke (08…), the server stops or starts (57P01 to 57P03). The rest are the network's: nobody answers.
 */
const BUSY =
  /^(SQLITE_BUSY.*|55P03|40001|40P01|57014|53300|08\w{3}|57P0[1-3]|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

// What pg says without a code.
const BROKEN =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/;

/**
 * The same error, or one of ours where the caller can do something about it: {@link DatabaseBusyError},
 * {@link DatabaseFullError}. Drizzle wraps the engine's error as `cause`, so the causes are asked as well.
 */
export function explain(error: unknown): unknown {
  if (error instanceof DatabaseBusyError || error instanceof DatabaseFullError) return error;
  for (const { code, message } of causesOf(error)) {
    if (code !== undefined && NO_ROOM.test(code)) return new DatabaseFullError('The disk is full', { cause: error });
    if (code === undefined ? BROKEN.test(message) : BUSY.test(code)) {
      return new DatabaseBusyError(undefined, { cause: error });
    }
  }
  return error;
}

/** An error and what led to it, outermost first. */
function causesOf(error: unknown): { code: string | undefined; message: string }[] {
  const found: { code: string | undefined; message: string }[] = [];
  for (let at = error; at instanceof Error && found.length < 10; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : undefined;
    found.push({ code, message: at.message });
  }
  return found;
}
