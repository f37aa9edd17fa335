import { and, eq } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { verifyPassword } from '#db/password-hash.ts';
import { accounts, sessions } from '#db/schema.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Notes that the person at this session has just given their password again. The caller counts the try against the
 * account first (takeSignInAttempt).
 */
export const proveAgain: OwnCommand<
  { password: string; sessionId: string },
  null,
  'wrong_password',
  undefined,
  { sessionId: string }
> = ownCommand({
  name: 'proveAgain',
  unrecorded: 'nothing of the newsroom changes',
  async prepare(db, { password, sessionId }, by) {
    const [account] = await db
      .select({ password: accounts.password })
      .from(accounts)
      .where(and(eq(accounts.userId, by.id), eq(accounts.providerId, 'credential')))
      .limit(1);
    if (!account?.password || !(await verifyPassword(account.password, password))) return refuse('wrong_password');
    return ok({ sessionId });
  },
  async run(tx, { sessionId }, by, now) {
    await tx
      .update(sessions)
      .set({ provedAt: now })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, by.id)));
    return ok({ value: null, touched: [], events: [] });
  },
});
