import { and, eq, ne } from 'drizzle-orm';
import { ownCommand, type OwnCommand } from '#db/command.ts';
import { setPassword } from '#db/commands/person/set-password.ts';
import { hashPassword, verifyPassword } from '#db/password-hash.ts';
import { accounts, sessions, users } from '#db/schema.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { eitherName, personName } from '#lib/people/person-name.ts';
import { ok, refuse } from '#lib/result.ts';

/** What the form for one's own password can hold wrongly; `current_missing` stands for a present password left empty. */
type ChangePasswordFault = 'current_missing' | 'wrong_password' | PasswordFault;

/**
 * Changes one's own password after proving the present one; every other session of the person ends. The caller counts
 * the try against the account first (takeSignInAttempt), for a stolen session must not guess passwords.
 * `detail` of a refusal holds every fault where there are several.
 */
export const changePassword: OwnCommand<
  { current: string; next: string; sessionId: string },
  null,
  ChangePasswordFault,
  ChangePasswordFault[],
  { before: string; hashed: string; sessionId: string }
> = ownCommand({
  name: 'changePassword',
  async prepare(db, { current, next, sessionId }, by) {
    const [account] = await db
      .select({ password: accounts.password, email: users.email, name: users.name, nameHi: users.nameHi })
      .from(accounts)
      .innerJoin(users, eq(users.id, accounts.userId))
      .where(passwordOf(by.id))
      .limit(1);
    if (!account?.password) return refuse('wrong_password');
    const fault = passwordFault(next, { email: account.email, name: eitherName(personName(account)) });
    if (current === '')
      return fault ? refuse('current_missing', ['current_missing', fault]) : refuse('current_missing');
    if (!(await verifyPassword(account.password, current)))
      return fault ? refuse('wrong_password', ['wrong_password', fault]) : refuse('wrong_password');
    if (fault) return refuse(fault);
    return ok({ before: account.password, hashed: await hashPassword(next), sessionId });
  },
  async run(tx, { before, hashed, sessionId }, by, now) {
    const [still] = await tx.select({ password: accounts.password }).from(accounts).where(passwordOf(by.id)).limit(1);
    // Changed elsewhere while this one was hashed: what was proved is no longer true.
    if (still?.password !== before) return refuse('wrong_password');
    await setPassword(tx, by.id, hashed, now);
    await tx.delete(sessions).where(and(eq(sessions.userId, by.id), ne(sessions.id, sessionId)));
    return ok({
      value: null,
      touched: [],
      events: [{ kind: 'person.password', subject: 'user', id: by.id, detail: null }],
    });
  },
});

const passwordOf = (userId: string) => and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
