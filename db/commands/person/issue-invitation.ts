import { and, eq, isNull } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { invitations, users } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** How long an invitation opens the door, in ms: 72 hours. */
export const INVITATION_MS = 72 * 60 * 60_000;

const TOKEN_BYTES = 32;

/** A fresh invitation: the secret part of its link, told once and kept nowhere, and the instant (ISO 8601, UTC) it ends. */
export type Invitation = { token: string; expiresAt: string };

/** The form in which an invitation's token is kept. */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Makes the link by which a person sets their first or next password, and ends every earlier one of theirs. Their
 * present password and sessions stay good until the link is used. `deactivated` people are reactivated first.
 */
export function issueInvitation(
  { userId }: { userId: string },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<Invitation, 'not_allowed' | 'not_found' | 'deactivated'>> {
  return transact(db, async (tx) => {
    if (!can(actor, 'person.manage')) return refuse('not_allowed');
    const [person] = await tx
      .select({ deactivatedAt: users.deactivatedAt })
      .from(users)
      .where(eq(users.id, userId))
      .limit(1);
    if (!person) return refuse('not_found');
    if (person.deactivatedAt !== null) return refuse('deactivated');
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const expiresAt = new Date(now.getTime() + INVITATION_MS).toISOString();
    await tx.delete(invitations).where(and(eq(invitations.userId, userId), isNull(invitations.usedAt)));
    await tx.insert(invitations).values({
      userId,
      tokenHash: invitationHash(token),
      createdById: actor.id,
      createdAt: now.toISOString(),
      expiresAt,
    });
    await writeAudit(tx, actor, now, {
      deed: 'person.invite',
      subjectType: 'user',
      subjectId: userId,
      detail: { expiresAt },
    });
    return ok({ token, expiresAt });
  });
}
