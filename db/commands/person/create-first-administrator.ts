import { machineCommand, type MachineCommand, together } from '#db/command.ts';
import { type CheckedUser, createUser, type CreateUserRefusal } from '#db/commands/person/create-user.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { users } from '#db/schema.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { NewPersonFault } from '#lib/people/read-new-person.ts';
import { ok, refuse, type Refusal } from '#lib/result.ts';

/** Why there is no first administrator now. */
type FirstAdministratorRefusal = 'not_empty' | NewPersonFault;

/**
 * The first person of an empty newsroom, by whoever read the code on the console. `not_empty` as soon as there is
 * anybody: asked in the transaction, so that of two forms sent together, or a form and the command line, one is refused.
 */
export const createFirstAdministrator: MachineCommand<
  { name: string; nameHi?: string; email: string; password: string },
  { id: string },
  FirstAdministratorRefusal,
  NewPersonFault[],
  CheckedUser
> = machineCommand({
  name: 'createFirstAdministrator',
  async prepare(db, input, by, now) {
    if (!(await isEmpty(db))) return refuse('not_empty');
    const checked = await createUser.prepare(db, { ...input, grants: everywhere('administrator') }, by, now);
    return checked.ok ? checked : refused(checked);
  },
  async run(tx, checked, by, now) {
    if (!(await isEmpty(tx))) return refuse('not_empty');
    const created = await createUser.run(tx, checked, by, now);
    return created.ok ? ok(together(created.value.value, created.value)) : refused(created);
  },
});

async function isEmpty(tx: Queryable): Promise<boolean> {
  const [anybody] = await tx.select({ id: users.id }).from(users).limit(1);
  return anybody === undefined;
}

/** In an empty newsroom no address is taken, the machine may, and no section is named. */
function refused(refusal: Refusal<CreateUserRefusal, NewPersonFault[]>) {
  const { error } = refusal;
  return error === 'email_taken' || error === 'not_allowed' || error === 'section_gone'
    ? refuse('not_empty')
    : { ...refusal, error };
}
