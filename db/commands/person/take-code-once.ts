import { and, eq, like, lt } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { verifications } from '#db/schema.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

const PREFIX = 'step-code-';

/**
 * Lets a code of an authenticator app through once: it is good for a minute and a half, and whoever watched it being
 * typed has that long. `key` is a keyed hash of the person and the code; it is remembered for `rememberMs`. No audit row:
 * nothing of the newsroom changes.
 */
export function takeCodeOnce(
  key: string,
  rememberMs: number,
  now: Date,
  db = database(),
): Promise<Result<null, 'used'>> {
  return transact(db, async (tx) => {
    const identifier = `${PREFIX}${key}`;
    await tx
      .delete(verifications)
      .where(and(like(verifications.identifier, `${PREFIX}%`), lt(verifications.expiresAt, now)));
    const [used] = await tx
      .select({ id: verifications.id })
      .from(verifications)
      .where(eq(verifications.identifier, identifier))
      .limit(1);
    if (used) return refuse('used');
    const expiresAt = new Date(now.getTime() + rememberMs);
    await tx
      .insert(verifications)
      .values({ id: randomUUID(), identifier, value: '', expiresAt, createdAt: now, updatedAt: now });
    return ok(null);
  });
}
