import type { Database, Queryable } from '#db/engine/database.ts';
import { explain } from '#db/engine/database-errors.ts';

/** `signal` aborts when whoever asked for the write has gone: it then leaves the queue, and nothing is written. */
export type TransactOptions = { signal?: AbortSignal | undefined };

/**
 * Runs `work` as the only writer there is, in whatever process, all or nothing: commits when it resolves and rolls back
 * when it throws. A refusal is a value, so work that refuses must not have written before; a command checks first, then
 * writes. Work must not catch the error of a statement and go on: in PostgreSQL the transaction is over by then.
 * @throws DatabaseBusyError when the turn has not come within 4.5 s, whatever holds it up: see {@link WriterQueue}
 * @throws DatabaseFullError when the disk is full
 */
export function transact<T>(
  db: Database,
  work: (tx: Queryable) => Promise<T>,
  { signal }: TransactOptions = {},
): Promise<T> {
  return db.queue.enter(async (turn) => {
    try {
      return await db.runAlone(work, turn);
    } catch (error) {
      throw explain(error);
    }
  }, signal);
}
