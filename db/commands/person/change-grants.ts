import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { isLastAdministrator } from '#db/commands/person/set-person-active.ts';
import { endSharesOfMaker } from '#db/commands/share/end-shares-of-maker.ts';
import { findGrantable, writeGrants } from '#db/commands/person/write-grants.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { users } from '#db/schema.ts';
import { hasRole } from '#lib/people/grants.ts';
import { grantsField } from '#lib/people/person-inputs.ts';
import type { Grant } from '#lib/people/roles.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/**
 * Makes this all that a person holds, from their next request on; none of their sessions ends, but the links they made to
 * drafts do which they may not share any more. What they hold already
 * changes nothing and writes nothing.
 * Refusals: `own_account` (nobody takes away or gives themselves rights), `last_administrator`, `invalid_role` for none at
 * all, a translator's of no language or an administrator's within bounds, `section_gone`.
 */
export const changeGrants: Command<
  { userId: string; grants: readonly Grant[] },
  null,
  'not_allowed' | 'not_found' | 'own_account' | 'last_administrator' | 'invalid_role' | 'section_gone'
> = command({
  name: 'changeGrants',
  permission: 'person.manage',
  async run(tx, { userId, grants: typed }, by, now) {
    const read = grantsField.safeParse(typed);
    if (!read.success) return refuse('invalid_role');
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).limit(1);
    if (!person) return refuse('not_found');
    if (userId === idOf(by)) return refuse('own_account');
    const before = await grantsOf(userId, tx);
    if (sameJson(read.data, before.map(bare))) return ok({ value: null, touched: [], events: [] });
    const isNoMore = hasRole(before, 'administrator') && !hasRole(read.data, 'administrator');
    if (isNoMore && (await isLastAdministrator(tx, userId))) return refuse('last_administrator');
    const after = await findGrantable(tx, read.data);
    if (!after.ok) return after;
    await writeGrants(tx, userId, read.data);
    await tx.update(users).set({ updatedAt: now }).where(eq(users.id, userId));
    const ended = await endSharesOfMaker(tx, { id: userId, grants: read.data }, { byId: idOf(by), now });
    const detail = { before, after: after.value };
    return ok({
      value: null,
      touched: [],
      events: [{ kind: 'person.grants', subject: 'user', id: userId, detail }, ...ended],
    });
  },
});

const bare = ({ role, locale, sectionId }: Grant): Grant => ({ role, locale, sectionId });
