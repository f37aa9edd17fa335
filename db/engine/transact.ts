import { type Asker, currentAsker } from '#db/engine/common/asker.ts';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import { explain } from '#db/engine/common/database-errors.ts';

/** Who waits for the write, where it is not the asker of the request (see db/engine/common/asker.ts). */
type TransactOptions = { asker?: Asker | undefined };

/**
 * Runs `work` as the only writer there is, in whatever process, all or nothing: commits when it resolves and rolls back
 * when it throws. A refusal is a value, so work that refuses must not have written before; a command checks first, then
 * writes. Work must not catch the error of a statement and go on: in PostgreSQL the transaction is over by then.
 * @throws DatabaseBusyError when the turn has not come within 4.5 s, whatever holds it up, and when the asker has
 * gone: see {@link WriterQueue}
 * @throws DatabaseFullError when the disk is full
 */
export function transact<T>(
  db: Database,
  work: (tx: Queryable) => Promise<T>,
  { asker = currentAsker() }: TransactOptions = {},
): Promise<T> {
  return db.queue.enter(async (turn) => {
    try {
      return await db.runAlone(work, turn);
    } catch (error) {
      throw explain(error);
    }
  }, asker);
}
