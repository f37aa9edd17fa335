import { and, eq, gt, isNull } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { endPendingSignIns } from '#db/commands/person/end-pending-sign-ins.ts';
import { invitationHash } from '#db/commands/person/issue-invitation.ts';
import { writeAudit } from '#db/record.ts';
import { database, type Queryable } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { hashPassword } from '#db/password-hash.ts';
import { accounts, invitations, sessions, users } from '#db/schema.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Whom an open invitation is for, and until when (ISO 8601, UTC) it is open. */
export type OpenInvitation = { userId: string; name: string; email: string; expiresAt: string };

/** The invitation behind a token, while it is open: not used, not run out, its person not deactivated. */
export async function findOpenInvitation(
  token: string,
  now: Date,
  db = database(),
): Promise<OpenInvitation | undefined> {
  return findOpen(db.reader, token, now);
}

/**
 * Sets a person's password by their invitation, which is used up by it; all their sessions end. There is no actor: the
 * token is the right. Refusals: `invitation_over` for one that is used, run out, replaced or never was, all alike.
 */
export async function acceptInvitation(
  { token, password }: { token: string; password: string },
  now: Date,
  db = database(),
): Promise<Result<{ email: string }, 'invitation_over' | PasswordFault>> {
  const invited = await findOpen(db.reader, token, now);
  if (!invited) return refuse('invitation_over');
  const fault = passwordFault(password, invited);
  if (fault) return refuse(fault);
  const hashed = await hashPassword(password);
  return transact(db, async (tx) => {
    // Asked again: while the hash was made, another request may have used it.
    const found = await findOpen(tx, token, now);
    if (!found) return refuse('invitation_over');
    await tx
      .update(invitations)
      .set({ usedAt: now.toISOString() })
      .where(eq(invitations.tokenHash, invitationHash(token)));
    await setPassword(tx, found.userId, hashed, now);
    await tx.delete(sessions).where(eq(sessions.userId, found.userId));
    await writeAudit(tx, null, now, { deed: 'person.accept_invitation', subjectType: 'user', subjectId: found.userId });
    return ok({ email: found.email });
  });
}

/**
 * Puts a hash in place of a person's password, or adds it where there was none, and ends the sign-ins that were begun
 * with the old one and wait for a code. Inside the caller's transaction.
 */
export async function setPassword(tx: Queryable, userId: string, password: string, now: Date): Promise<void> {
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
  await endPendingSignIns(tx, userId);
  const [account] = await tx.select({ id: accounts.id }).from(accounts).where(own).limit(1);
  if (account) await tx.update(accounts).set({ password, updatedAt: now }).where(own);
  else
    await tx.insert(accounts).values({
      id: randomUUID(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password,
      createdAt: now,
      updatedAt: now,
    });
}

async function findOpen(tx: Queryable, token: string, now: Date): Promise<OpenInvitation | undefined> {
  const [found] = await tx
    .select({ userId: users.id, name: users.name, email: users.email, expiresAt: invitations.expiresAt })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(
      and(
        eq(invitations.tokenHash, invitationHash(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now.toISOString()),
        isNull(users.deactivatedAt),
      ),
    )
    .limit(1);
  return found;
}
