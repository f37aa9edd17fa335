import { eq } from 'drizzle-orm';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { sessions, twoFactors, users } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * Takes away the second step of somebody who lost phone and backup codes: they sign in with the password alone, once,
 * and set up another where their role asks for it. All their sessions end. `actor` null is the server's own console.
 * Refusals: `own_account` (one's own is turned off with one's password).
 */
export function resetTwoSteps(
  { userId }: { userId: string },
  actor: Actor | null,
  now: Date,
  db = database(),
): Promise<Result<null, 'not_allowed' | 'not_found' | 'own_account'>> {
  return transact(db, async (tx) => {
    if (actor && !can(actor, 'person.manage')) return refuse('not_allowed');
    const [person] = await tx.select({ on: users.twoFactorEnabled }).from(users).where(eq(users.id, userId)).limit(1);
    if (!person) return refuse('not_found');
    if (userId === actor?.id) return refuse('own_account');
    await tx.delete(twoFactors).where(eq(twoFactors.userId, userId));
    if (!person.on) return ok(null);
    await tx.update(users).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(users.id, userId));
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await endPendingSignIns(tx, userId);
    await writeAudit(tx, actor, now, { deed: 'person.two_steps_reset', subjectType: 'user', subjectId: userId });
    return ok(null);
  });
}
