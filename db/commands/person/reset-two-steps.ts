import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import { sessions, twoFactors, users } from '#db/schema.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Takes away the second step of somebody who lost phone and backup codes: they sign in with the password alone, once,
 * and set up another where their role asks for it. All their sessions end. The machine does it for the server's own console.
 * Refusals: `own_account` (one's own is turned off with one's password).
 */
export const resetTwoSteps: Command<{ userId: string }, null, 'not_allowed' | 'not_found' | 'own_account'> = command({
  name: 'resetTwoSteps',
  permission: 'person.manage',
  async run(tx, { userId }, by, now) {
    const [person] = await tx.select({ on: users.twoFactorEnabled }).from(users).where(eq(users.id, userId)).limit(1);
    if (!person) return refuse('not_found');
    if (userId === idOf(by)) return refuse('own_account');
    await tx.delete(twoFactors).where(eq(twoFactors.userId, userId));
    if (!person.on) return ok({ value: null, touched: [], events: [] });
    await tx.update(users).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(users.id, userId));
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await endPendingSignIns(tx, userId);
    return ok({
      value: null,
      touched: [],
      events: [{ kind: 'person.two_steps_reset', subject: 'user', id: userId, detail: null }],
    });
  },
});
