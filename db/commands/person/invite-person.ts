import { createUser, type CreateUserInput } from '#db/commands/person/create-user.ts';
import { type Invitation, issueInvitation } from '#db/commands/person/issue-invitation.ts';
import { database } from '#db/engine/database.ts';
import type { Actor } from '#lib/people/roles.ts';
import { ok } from '#lib/result.ts';

/** Whom to add: everything but a password, which the person sets by the invitation. */
export type InvitePersonInput = Omit<CreateUserInput, 'password' | 'isDemo'>;

/**
 * Adds a person and makes their invitation. Two steps, each whole: should the second not happen, the person stands in
 * the list without an invitation and can be invited from there.
 */
export async function invitePerson(input: InvitePersonInput, actor: Actor, now: Date, db = database()) {
  const created = await createUser(input, actor, now, db);
  if (!created.ok) return created;
  const invited = await issueInvitation({ userId: created.value.id }, actor, now, db);
  if (!invited.ok) return invited;
  return ok<Invitation & { id: string }>({ ...invited.value, id: created.value.id });
}
