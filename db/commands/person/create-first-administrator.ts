import { createUser } from '#db/commands/person/create-user.ts';
import { database } from '#db/engine/database.ts';
import { isNewsroomEmpty } from '#db/queries/people.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { NewPersonFault } from '#lib/people/read-new-person.ts';

let tail: Promise<unknown> = Promise.resolve();

/**
 * The first person of an empty newsroom, by whoever read the code on the console. `not_empty` as soon as there is
 * anybody. One at a time: two forms sent together must not make two administrators.
 */
export function createFirstAdministrator(
  input: { name: string; email: string; password: string },
  now: Date,
  db = database(),
): Promise<Result<{ id: string }, 'not_empty' | NewPersonFault, NewPersonFault[]>> {
  const run = tail.then(async () => {
    if (!(await isNewsroomEmpty(db))) return refuse('not_empty');
    const created = await createUser({ ...input, role: 'administrator', locale: null }, null, now, db);
    if (created.ok) return created;
    switch (created.error) {
      case 'email_taken':
      case 'not_allowed':
        return refuse('not_empty');
      default:
        return { ...created, error: created.error };
    }
  });
  tail = run.catch(() => undefined);
  return run;
}
