import { type Command, command, together } from '#db/command.ts';
import {
  type CheckedUser,
  createUser,
  type CreateUserInput,
  type CreateUserRefusal,
} from '#db/commands/person/create-user.ts';
import { type Invitation, issueInvitation, type IssueInvitationRefusal } from '#db/commands/person/issue-invitation.ts';
import { ok } from '#lib/result.ts';
import type { NewPersonFault } from '#lib/people/read-new-person.ts';

/** Whom to add: everything but a password, which the person sets by the invitation. */
type InvitePersonInput = Omit<CreateUserInput, 'password' | 'isDemo'>;

/** Adds a person and makes their invitation, in one: nobody stands in the list without one. */
export const invitePerson: Command<
  InvitePersonInput,
  Invitation & { id: string },
  CreateUserRefusal | IssueInvitationRefusal,
  NewPersonFault[],
  CheckedUser
> = command({
  name: 'invitePerson',
  permission: 'person.manage',
  prepare: (db, input, by, now) => createUser.prepare(db, input, by, now),
  async run(tx, checked, by, now) {
    const created = await createUser.run(tx, checked, by, now);
    if (!created.ok) return created;
    const { id } = created.value.value;
    const invited = await issueInvitation.run(tx, { userId: id }, by, now);
    if (!invited.ok) return invited;
    return ok(together({ ...invited.value.value, id }, created.value, invited.value));
  },
});
