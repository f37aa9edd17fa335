import { and, eq, isNull } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { type Command, command, idOf } from '#db/command.ts';
import { invitationHash } from '#db/load/find-open-invitation.ts';
import { invitations, users } from '#db/schema.ts';
import { ok, refuse } from '#lib/result.ts';

/** How long an invitation opens the door, in ms: 72 hours. */
export const INVITATION_MS = 72 * 60 * 60_000;

const TOKEN_BYTES = 32;

/** A fresh invitation: the secret part of its link, told once and kept nowhere, and the instant (ISO 8601, UTC) it ends. */
export type Invitation = { token: string; expiresAt: string };

/** Why there is no invitation. */
export type IssueInvitationRefusal = 'not_allowed' | 'not_found' | 'deactivated';

/**
 * Makes the link by which a person sets their first or next password, and ends every earlier one of theirs. Their
 * present password and sessions stay good until the link is used. `deactivated` people are reactivated first.
 */
export const issueInvitation: Command<{ userId: string }, Invitation, IssueInvitationRefusal> = command({
  name: 'issueInvitation',
  permission: 'person.manage',
  async run(tx, { userId }, by, now) {
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
      createdById: idOf(by),
      createdAt: now.toISOString(),
      expiresAt,
    });
    return ok({
      value: { token, expiresAt },
      touched: [],
      events: [{ kind: 'person.invite', subject: 'user', id: userId, detail: { expiresAt } }],
    });
  },
});
