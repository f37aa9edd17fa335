import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { isLastAdministrator } from '#db/commands/person/set-person-active.ts';
import { users } from '#db/schema.ts';
import { changesOf } from '#lib/events/events.ts';
import type { Role } from '#lib/people/roles.ts';
import type { Locale } from '#lib/locale.ts';
import { roleFields } from '#lib/people/person-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Makes a person something else from their next request on. `locale` is the language of a translator and null for all
 * others. The same role again changes nothing and writes nothing.
 * Refusals: `own_account` (nobody takes away or gives themselves rights), `last_administrator`, `invalid_role`.
 */
export const changeRole: Command<
  { userId: string; role: Role; locale: Locale | null },
  null,
  'not_allowed' | 'not_found' | 'own_account' | 'last_administrator' | 'invalid_role'
> = command({
  name: 'changeRole',
  permission: 'person.manage',
  async run(tx, { userId, role, locale }, by, now) {
    const rights = roleFields.safeParse({ role, locale });
    if (!rights.success) return refuse('invalid_role');
    const [person] = await tx
      .select({ role: users.role, locale: users.locale })
      .from(users)
      .where(eq(users.id, userId))
      .limit(1);
    if (!person) return refuse('not_found');
    if (userId === idOf(by)) return refuse('own_account');
    const changed = changesOf<{ role: Role; locale: Locale | null }>(person, rights.data);
    if (Object.keys(changed).length === 0) return ok({ value: null, touched: [], events: [] });
    if (person.role === 'administrator' && (await isLastAdministrator(tx, userId))) return refuse('last_administrator');
    await tx
      .update(users)
      .set({ ...rights.data, updatedAt: now })
      .where(eq(users.id, userId));
    return ok({
      value: null,
      touched: [],
      events: [{ kind: 'person.role', subject: 'user', id: userId, detail: { changed } }],
    });
  },
});
