import { and, eq, ne } from 'drizzle-orm';
import { setPassword } from '#db/commands/person/accept-invitation.ts';
import { writeAudit } from '#db/record.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { hashPassword, verifyPassword } from '#db/password-hash.ts';
import { accounts, sessions, users } from '#db/schema.ts';
import type { Actor } from '#lib/people/roles.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What the form for one's own password can hold wrongly; `current_missing` stands for a present password left empty. */
export type ChangePasswordFault = 'current_missing' | 'wrong_password' | PasswordFault;

/**
 * Changes one's own password after proving the present one; every other session of the person ends. The caller counts
 * the try against the account first (takeSignInAttempt), for a stolen session must not guess passwords.
 * `detail` of a refusal holds every fault where there are several.
 */
export async function changePassword(
  { current, next, sessionId }: { current: string; next: string; sessionId: string },
  actor: Actor,
  now: Date,
  db = database(),
): Promise<Result<null, ChangePasswordFault, ChangePasswordFault[]>> {
  const own = and(eq(accounts.userId, actor.id), eq(accounts.providerId, 'credential'));
  const [account] = await db.reader
    .select({ password: accounts.password, email: users.email, name: users.name })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(own)
    .limit(1);
  if (!account?.password) return refuse('wrong_password');
  const fault = passwordFault(next, account);
  if (current === '') return fault ? refuse('current_missing', ['current_missing', fault]) : refuse('current_missing');
  if (!(await verifyPassword(account.password, current)))
    return fault ? refuse('wrong_password', ['wrong_password', fault]) : refuse('wrong_password');
  if (fault) return refuse(fault);
  const before = account.password;
  const hashed = await hashPassword(next);
  return transact(db, async (tx) => {
    const [still] = await tx.select({ password: accounts.password }).from(accounts).where(own).limit(1);
    // Changed elsewhere while this one was hashed: what was proved is no longer true.
    if (still?.password !== before) return refuse('wrong_password');
    await setPassword(tx, actor.id, hashed, now);
    await tx.delete(sessions).where(and(eq(sessions.userId, actor.id), ne(sessions.id, sessionId)));
    await writeAudit(tx, actor, now, { deed: 'person.password', subjectType: 'user', subjectId: actor.id });
    return ok(null);
  });
}
