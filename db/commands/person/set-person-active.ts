import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import { writeAudit } from '#db/record.ts';
import { database, type Queryable } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { accounts, invitations, sessions, users } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * Deactivates a person (`active` false): their sessions and open invitations end at once and they cannot sign in; what
 * they wrote stays theirs. Or takes them back, with the password they had. Doing so twice changes nothing more.
 * Refusals: `own_account`, and `last_administrator` for the only one left who can sign in.
 */
export function setPersonActive(
  { userId, active }: { userId: string; active: boolean },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<null, 'not_allowed' | 'not_found' | 'own_account' | 'last_administrator'>> {
  return transact(db, async (tx) => {
    if (!can(actor, 'person.manage')) return refuse('not_allowed');
    const [person] = await tx
      .select({ role: users.role, deactivatedAt: users.deactivatedAt })
      .from(users)
      .where(eq(users.id, userId))
      .limit(1);
    if (!person) return refuse('not_found');
    if (userId === actor.id) return refuse('own_account');
    if (active === (person.deactivatedAt === null)) return ok(null);
    if (!active && person.role === 'administrator' && (await isLastAdministrator(tx, userId)))
      return refuse('last_administrator');
    await tx
      .update(users)
      .set({ deactivatedAt: active ? null : now.toISOString(), updatedAt: now })
      .where(eq(users.id, userId));
    if (!active) {
      await tx.delete(sessions).where(eq(sessions.userId, userId));
      await endPendingSignIns(tx, userId);
      await tx.delete(invitations).where(and(eq(invitations.userId, userId), isNull(invitations.usedAt)));
    }
    await writeAudit(tx, actor, now, {
      deed: active ? 'person.reactivate' : 'person.deactivate',
      subjectType: 'user',
      subjectId: userId,
    });
    return ok(null);
  });
}

/** Whether nobody but this person is an administrator who can sign in (active, with a password). */
export async function isLastAdministrator(tx: Queryable, userId: string): Promise<boolean> {
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(
      and(
        eq(users.role, 'administrator'),
        isNull(users.deactivatedAt),
        isNotNull(accounts.password),
        ne(users.id, userId),
      ),
    )
    .limit(1);
  return others.length === 0;
}
