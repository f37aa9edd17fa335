import { and, eq } from 'drizzle-orm';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { verifyPassword } from '#db/password-hash.ts';
import { accounts, sessions } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * Notes that the person at this session has just given their password again. The caller counts the try against the
 * account first (takeSignInAttempt). No audit row: nothing of the newsroom changes.
 */
export async function proveAgain(
  { password, sessionId }: { password: string; sessionId: string },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<null, 'wrong_password'>> {
  const [account] = await db.reader
    .select({ password: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, actor.id), eq(accounts.providerId, 'credential')))
    .limit(1);
  if (!account?.password || !(await verifyPassword(account.password, password))) return refuse('wrong_password');
  return transact(db, async (tx) => {
    await tx
      .update(sessions)
      .set({ provedAt: now })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.id)));
    return ok(null);
  });
}
