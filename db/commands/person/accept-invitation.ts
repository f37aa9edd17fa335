import { eq } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import { setPassword } from '#db/commands/person/set-password.ts';
import { findOpenInvitation, invitationHash } from '#db/load/find-open-invitation.ts';
import { hashPassword } from '#db/password-hash.ts';
import { invitations, sessions } from '#db/schema.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { eitherName } from '#lib/people/person-name.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Sets a person's password by their invitation, which is used up by it; all their sessions end. Nobody is signed in: the
 * token is the right. Refusals: `invitation_over` for one that is used, run out, replaced or never was, all alike.
 */
export const acceptInvitation: MachineCommand<
  { token: string; password: string },
  { email: string },
  'invitation_over' | PasswordFault,
  undefined,
  { token: string; hashed: string }
> = machineCommand({
  name: 'acceptInvitation',
  async prepare(db, { token, password }, _by, now) {
    const invited = await findOpenInvitation(token, now, db);
    if (!invited) return refuse('invitation_over');
    const fault = passwordFault(password, { email: invited.email, name: eitherName(invited.name) });
    return fault ? refuse(fault) : ok({ token, hashed: await hashPassword(password) });
  },
  async run(tx, { token, hashed }, _by, now) {
    // Asked again: while the hash was made, another request may have used it.
    const found = await findOpenInvitation(token, now, tx);
    if (!found) return refuse('invitation_over');
    const { userId, email } = found;
    await tx
      .update(invitations)
      .set({ usedAt: now.toISOString() })
      .where(eq(invitations.tokenHash, invitationHash(token)));
    await setPassword(tx, userId, hashed, now);
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    return ok({
      value: { email },
      touched: [],
      events: [{ kind: 'person.accept_invitation', subject: 'user', id: userId, detail: null }],
    });
  },
});
