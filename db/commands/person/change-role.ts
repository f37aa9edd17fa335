import { eq } from 'drizzle-orm';
import { isLastAdministrator } from '#db/commands/person/set-person-active.ts';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { users } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor, Role } from '#lib/people/roles.ts';
import type { Locale } from '#lib/locale.ts';
import { roleFields } from '#lib/people/person-inputs.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * Makes a person something else from their next request on. `locale` is the language of a translator and null for all
 * others. The same role again changes nothing and writes nothing.
 * Refusals: `own_account` (nobody takes away or gives themselves rights), `last_administrator`, `invalid_role`.
 */
export async function changeRole(
  { userId, role, locale }: { userId: string; role: Role; locale: Locale | null },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<null, 'not_allowed' | 'not_found' | 'own_account' | 'last_administrator' | 'invalid_role'>> {
  const rights = roleFields.safeParse({ role, locale });
  if (!rights.success) return refuse('invalid_role');
  return transact(db, async (tx) => {
    if (!can(actor, 'person.manage')) return refuse('not_allowed');
    const [person] = await tx
      .select({ role: users.role, locale: users.locale })
      .from(users)
      .where(eq(users.id, userId))
      .limit(1);
    if (!person) return refuse('not_found');
    if (userId === actor.id) return refuse('own_account');
    if (person.role === role && person.locale === locale) return ok(null);
    if (person.role === 'administrator' && (await isLastAdministrator(tx, userId))) return refuse('last_administrator');
    await tx
      .update(users)
      .set({ ...rights.data, updatedAt: now })
      .where(eq(users.id, userId));
    await writeAudit(tx, actor, now, {
      deed: 'person.role',
      subjectType: 'user',
      subjectId: userId,
      detail: { from: person, to: rights.data },
    });
    return ok(null);
  });
}
