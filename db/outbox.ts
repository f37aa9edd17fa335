import { and, asc, desc, gte, lt } from 'drizzle-orm';
import type { CommittedChange } from '#db/after-commit.ts';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { outbox } from '#db/schema.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** How long a change is kept for those who were away, in ms. */
export const OUTBOX_KEPT_MS = 3 * 24 * 60 * 60_000;

const PRUNED_EVERY_MS = 60 * 60_000;

const prunedAt = new WeakMap<Database, number>();

/**
 * Adds a change to the outbox, in its own transaction, and answers it with its number; undefined when it touched
 * nothing and nothing happened. What is older than three days goes, at most once an hour.
 */
export async function writeOutbox(
  tx: Queryable,
  change: Omit<CommittedChange, 'id'>,
  db: Database,
): Promise<CommittedChange | undefined> {
  const { at, byId, touched, events, notified } = change;
  if (touched.length === 0 && events.length === 0) return undefined;
  const [row] = await tx
    .insert(outbox)
    .values({ at, actorId: byId, touched, events, notified })
    .returning({ id: outbox.id });
  if (!row) throw new Error('The database returned no row for an insert.');
  noteOwnChange(db, row.id);
  await db.tellServers(tx, row.id);
  await prune(tx, row.id, Date.parse(at), db);
  return { id: row.id, ...change };
}

// Numbers of changes of this process that its feed has not come to. Noted before the commit: another connection may hear
// of it sooner than we do.
const ownChanges = onePerProcess('ownChanges', () => new WeakMap<Database, Set<number>>());
const MOST_OWN = 1_000;

function noteOwnChange(db: Database, id: number): void {
  const all = ownChanges.get();
  const own = all.get(db) ?? new Set<number>();
  all.set(db, own.add(id));
  // In a process without a feed nobody takes them.
  const [oldest] = own;
  if (own.size > MOST_OWN && oldest !== undefined) own.delete(oldest);
}

/** Whether this process made the change numbered `id`; asked once each, in their order, by the feed. */
export function takeOwnChange(db: Database, id: number): boolean {
  const own = ownChanges.get().get(db);
  if (!own) return false;
  const isOwn = own.has(id);
  for (const one of own) if (one <= id) own.delete(one);
  return isOwn;
}

/** The newest row stays, however old: by it a reader that is up to date is told from one that was away too long. */
async function prune(tx: Queryable, newest: number, now: number, db: Database): Promise<void> {
  if (now - (prunedAt.get(db) ?? -Infinity) < PRUNED_EVERY_MS) return;
  await tx
    .delete(outbox)
    .where(and(lt(outbox.at, new Date(now - OUTBOX_KEPT_MS).toISOString()), lt(outbox.id, newest)));
  // Should this be rolled back, the next hour does it.
  prunedAt.set(db, now);
}

/**
 * The changes after the one numbered `id`, oldest first, at most `limit`; undefined when some of them are gone, or `id`
 * never was: whoever asks must look at everything anew.
 */
export async function listChangesSince(
  id: number,
  limit: number,
  tx: Queryable = database().reader,
): Promise<CommittedChange[] | undefined> {
  const rows = await tx
    .select()
    .from(outbox)
    .where(gte(outbox.id, id))
    .orderBy(asc(outbox.id))
    .limit(limit + 1);
  // Its own row still stands: then nothing after it is gone, since the oldest go first.
  if (rows[0]?.id === id) rows.shift();
  else if (id !== 0 || (rows[0] && rows[0].id !== 1)) return undefined;
  return rows.slice(0, limit).map(({ actorId, ...row }) => ({ ...row, byId: actorId }));
}

/** The number of the newest change, 0 before the first. */
export async function findLastChangeId(tx: Queryable = database().reader): Promise<number> {
  const [last] = await tx.select({ id: outbox.id }).from(outbox).orderBy(desc(outbox.id)).limit(1);
  return last?.id ?? 0;
}
