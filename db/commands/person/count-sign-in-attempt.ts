import { eq, lt } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { signInThrottle } from '#db/schema.ts';
import { type AttemptBucket, type AttemptRule, returnAttempt, takeAttempt } from '#lib/people/attempt-bucket.ts';
import { ok, refuse } from '#lib/result.ts';

const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;

/** Which account and kind of browser (`key`: a keyed hash of both), and how many tries it has. */
type SignInAttempt = { key: string; rule: AttemptRule };

const unrecorded = 'nothing of the newsroom changes';

/**
 * Takes one try at an account's password, before the password is looked at. Kept in the database, so a restart forgets
 * nothing.
 */
export const takeSignInAttempt: MachineCommand<SignInAttempt, null, 'too_many', { waitMs: number }> = machineCommand({
  name: 'takeSignInAttempt',
  unrecorded,
  async run(tx, { key, rule }, _by, now) {
    const answer = takeAttempt(await findBucket(tx, key), now.getTime(), rule);
    if (!answer.allowed) return refuse('too_many', { waitMs: answer.waitMs });
    await tx
      .delete(signInThrottle)
      .where(lt(signInThrottle.windowStartedAt, new Date(now.getTime() - FORGOTTEN_AFTER_MS).toISOString()));
    await store(tx, key, answer.bucket);
    return ok({ value: null, touched: [], events: [] });
  },
});

/** Gives back the try that turned out to be right. */
export const returnSignInAttempt: MachineCommand<SignInAttempt, null> = machineCommand({
  name: 'returnSignInAttempt',
  unrecorded,
  async run(tx, { key, rule }, _by, now) {
    await store(tx, key, returnAttempt(await findBucket(tx, key), now.getTime(), rule));
    return ok({ value: null, touched: [], events: [] });
  },
});

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
