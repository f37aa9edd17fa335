import { eq, lt } from 'drizzle-orm';
import { type Database, database, type Queryable } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { signInThrottle } from '#db/schema.ts';
import { type AttemptBucket, type AttemptRule, returnAttempt, takeAttempt } from '#lib/people/attempt-bucket.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;

/**
 * Takes one try at an account's password, before the password is looked at. `key` is a keyed hash of the e-mail and the
 * kind of browser. Kept in the database, so a restart forgets nothing. No audit row: nothing of the newsroom changes.
 */
export function takeSignInAttempt(
  key: string,
  rule: AttemptRule,
  now: Date,
  db: Database = database(),
): Promise<Result<null, 'too_many', { waitMs: number }>> {
  return transact(db, async (tx) => {
    const answer = takeAttempt(await findBucket(tx, key), now.getTime(), rule);
    if (!answer.allowed) return refuse('too_many', { waitMs: answer.waitMs });
    await tx
      .delete(signInThrottle)
      .where(lt(signInThrottle.windowStartedAt, new Date(now.getTime() - FORGOTTEN_AFTER_MS).toISOString()));
    await store(tx, key, answer.bucket);
    return ok(null);
  });
}

/** Gives back the try that turned out to be right. */
export function returnSignInAttempt(
  key: string,
  rule: AttemptRule,
  now: Date,
  db: Database = database(),
): Promise<void> {
  return transact(db, async (tx) => {
    await store(tx, key, returnAttempt(await findBucket(tx, key), now.getTime(), rule));
  });
}

async function findBucket(tx: Queryable, key: string): Promise<AttemptBucket | undefined> {
  const [row] = await tx.select().from(signInThrottle).where(eq(signInThrottle.key, key)).limit(1);
  return row && { failures: row.failures, since: Date.parse(row.windowStartedAt) };
}

async function store(tx: Queryable, key: string, bucket: AttemptBucket): Promise<void> {
  const row = { failures: bucket.failures, windowStartedAt: new Date(bucket.since).toISOString() };
  await tx
    .insert(signInThrottle)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: signInThrottle.key, set: row });
}
