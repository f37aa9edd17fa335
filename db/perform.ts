import { type CommittedChange, tellCommitted } from '#db/after-commit.ts';
import { type By, type Command, type Done, idOf } from '#db/command.ts';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { writeNotifications } from '#db/notify.ts';
import { writeOutbox } from '#db/outbox.ts';
import { writeRecord } from '#db/record.ts';
import { ok, type Refusal, type Result } from '#lib/result.ts';

/**
 * The one door for writes. Prepares the command, then runs its step in one transaction together with the record, the
 * notifications and the outbox; a refusal, of whichever step, rolls all of it back. Once that is committed everybody who listens is told
 * (db/after-commit.ts: the page cache, the live desk) and the work on files is done; then it answers.
 * @throws DatabaseBusyError, DatabaseFullError, and whatever is a bug; nothing of the command is kept then
 */
export async function perform<I, V, E extends string, D, R, B extends By>(
  command: Command<I, V, E, D, R, B>,
  input: I,
  by: B,
  now: Date,
  db: Database = database(),
): Promise<Result<V, E, D>> {
  const ready = await command.prepare(db.reader, input, by, now);
  if (!ready.ok) return ready;
  const performed = await transactOrRefuse(db, async (tx) => {
    const done = await command.run(tx, ready.value, by, now);
    if (!done.ok) return done;
    const { touched, events } = done.value;
    const happened = { at: now.toISOString(), byId: idOf(by), touched, events };
    const askedFrom = done.value.askedFrom ?? (by === 'machine' ? undefined : by.askedFrom);
    await writeRecord(tx, happened, askedFrom);
    const notified = await writeNotifications(tx, happened);
    return ok({ done: done.value, change: await writeOutbox(tx, { ...happened, notified }, db) });
  });
  if (!performed.ok) return performed;
  const { done, change } = performed.value;
  await afterCommit(done, change, db);
  return ok(done.value);
}

/** `work` in a transaction that a refusal undoes: a command made of several may refuse when some have written. */
async function transactOrRefuse<T, E extends string, D>(
  db: Database,
  work: (tx: Queryable) => Promise<Result<T, E, D>>,
): Promise<Result<T, E, D>> {
  try {
    return await transact(db, async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal as Refusal<E, D>;
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly refusal: Refusal<string, unknown>) {
    super(refusal.error);
  }
}

async function afterCommit(
  { afterwards = [] }: Done<unknown>,
  change: CommittedChange | undefined,
  db: Database,
): Promise<void> {
  if (change) await tellCommitted(change);
  for (const work of afterwards) {
    try {
      await work(db);
    } catch (error) {
      // The change stands; what is left undone is only files, which the next start sees to.
      console.error('A change is kept, but the work on its files failed:', error);
    }
  }
}
