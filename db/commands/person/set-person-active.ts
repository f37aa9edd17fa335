import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { endSharesOfMaker } from '#db/commands/share/end-shares-of-maker.ts';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { accounts, grants, invitations, sessions, users } from '#db/schema.ts';
import { hasRole } from '#lib/people/grants.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Deactivates a person (`active` false): their sessions, open invitations and links to drafts end at once and they cannot
 * sign in; what they wrote stays theirs. Or takes them back, with the password they had. Doing so twice changes nothing more.
 * Refusals: `own_account`, and `last_administrator` for the only one left who can sign in.
 */
export const setPersonActive: Command<
  { userId: string; active: boolean },
  null,
  'not_allowed' | 'not_found' | 'own_account' | 'last_administrator'
> = command({
  name: 'setPersonActive',
  permission: 'person.manage',
  async run(tx, { userId, active }, by, now) {
    const [person] = await tx
      .select({ deactivatedAt: users.deactivatedAt })
      .from(users)
      .where(eq(users.id, userId))
      .limit(1);
    if (!person) return refuse('not_found');
    if (userId === idOf(by)) return refuse('own_account');
    if (active === (person.deactivatedAt === null)) return ok({ value: null, touched: [], events: [] });
    const isAdministrator = hasRole(await grantsOf(userId, tx), 'administrator');
    if (!active && isAdministrator && (await isLastAdministrator(tx, userId))) return refuse('last_administrator');
    await tx
      .update(users)
      .set({ deactivatedAt: active ? null : now.toISOString(), updatedAt: now })
      .where(eq(users.id, userId));
    const ended = active ? [] : await endSharesOfMaker(tx, { id: userId, grants: [] }, { byId: idOf(by), now });
    if (!active) {
      await tx.delete(sessions).where(eq(sessions.userId, userId));
      await endPendingSignIns(tx, userId);
      await tx.delete(invitations).where(and(eq(invitations.userId, userId), isNull(invitations.usedAt)));
    }
    const kind = active ? 'person.reactivate' : 'person.deactivate';
    return ok({ value: null, touched: [], events: [{ kind, subject: 'user', id: userId, detail: null }, ...ended] });
  },
});

/** Whether nobody but this person is an administrator who can sign in (active, with a password). */
export async function isLastAdministrator(tx: Queryable, userId: string): Promise<boolean> {
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .innerJoin(grants, eq(grants.userId, users.id))
    .where(
      and(
        eq(grants.role, 'administrator'),
        isNull(users.deactivatedAt),
        isNotNull(accounts.password),
        ne(users.id, userId),
      ),
    )
    .limit(1);
  return others.length === 0;
}
