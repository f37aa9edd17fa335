import { eq } from 'drizzle-orm';
import { type Command, command, type Done, ownCommand, type OwnCommand } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { users } from '#db/schema.ts';
import { changesOf } from '#lib/events/events.ts';
import type { PersonName, StoredName } from '#lib/people/person-name.ts';
import { type PersonNameFault, readPersonName } from '#lib/people/read-person-name.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Gives a person another name, in one script or both. The same again changes nothing and writes nothing. */
export const renamePerson: Command<
  { userId: string; name: PersonName },
  null,
  'not_allowed' | 'not_found' | PersonNameFault
> = command({
  name: 'renamePerson',
  permission: 'person.manage',
  run: (tx, { userId, name }, _by, now) => rename(tx, userId, name, now),
});

/** {@link renamePerson}, for oneself. */
export const renameSelf: OwnCommand<{ name: PersonName }, null, 'not_found' | PersonNameFault> = ownCommand({
  name: 'renameSelf',
  run: (tx, { name }, by, now) => rename(tx, by.id, name, now),
});

async function rename(
  tx: Queryable,
  userId: string,
  typed: PersonName,
  now: Date,
): Promise<Result<Done<null>, 'not_found' | PersonNameFault>> {
  const read = readPersonName(typed);
  if (!read.ok) return read;
  const [person] = await tx
    .select({ name: users.name, nameHi: users.nameHi })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  if (!person) return refuse('not_found');
  const changed = changesOf<StoredName>(person, read.value);
  if (Object.keys(changed).length === 0) return ok({ value: null, touched: [], events: [] });
  await tx
    .update(users)
    .set({ ...read.value, updatedAt: now })
    .where(eq(users.id, userId));
  return ok({
    value: null,
    touched: [],
    events: [{ kind: 'person.rename', subject: 'user', id: userId, detail: { changed } }],
  });
}
