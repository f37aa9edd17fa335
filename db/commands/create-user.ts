import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { type Database, database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { hashPassword } from '#db/password-hash.ts';
import { accounts, auditLog, users } from '#db/schema.ts';
import { can } from '#lib/article/policy.ts';
import type { Actor, Role } from '#lib/article/roles.ts';
import type { Locale } from '#lib/locale.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { emailField, personNameField, roleFields } from '#lib/people/person-order.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** A new account. Without a password nobody can sign in to it until an invitation sets one. */
export type CreateUserOrder = {
  email: string;
  name: string;
  role: Role;
  /** The language a translator is bound to; null for every other role. */
  locale: Locale | null;
  password?: string;
  /** One of the demo newsroom's people, whose password everybody knows. */
  isDemo?: boolean;
};

/**
 * Adds a person. `actor` null is the machine: the seed, the command line, the first-run page. The e-mail is stored in
 * lower case and must be new. A demo password is not held to the rules for passwords.
 */
export async function createUser(
  order: CreateUserOrder,
  actor: Actor | null,
  now: Date,
  db: Database = database(),
): Promise<
  Result<
    { id: string },
    'not_allowed' | 'invalid_email' | 'invalid_name' | 'invalid_role' | 'email_taken' | PasswordFault
  >
> {
  if (actor && !can(actor, 'person.manage')) return refuse('not_allowed');
  const email = emailField.safeParse(order.email);
  if (!email.success) return refuse('invalid_email');
  const name = personNameField.safeParse(order.name);
  if (!name.success) return refuse('invalid_name');
  const rights = roleFields.safeParse({ role: order.role, locale: order.locale });
  if (!rights.success) return refuse('invalid_role');
  if (order.password !== undefined && order.isDemo !== true) {
    const fault = passwordFault(order.password, { email: email.data, name: name.data });
    if (fault) return refuse(fault);
  }
  // Before the transaction: nobody else may write while it runs, and a hash takes its time.
  const password = order.password === undefined ? undefined : await hashPassword(order.password);
  return transact(db, async (tx) => {
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email.data)).limit(1);
    if (taken) return refuse('email_taken');
    const id = randomUUID();
    await tx.insert(users).values({
      id,
      name: name.data,
      email: email.data,
      // An administrator typed the address and hands the invitation over: there is no mail to prove it by.
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
      role: rights.data.role,
      locale: rights.data.locale,
      isDemo: order.isDemo ?? false,
    });
    if (password !== undefined) {
      await tx.insert(accounts).values({
        id: randomUUID(),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password,
        createdAt: now,
        updatedAt: now,
      });
    }
    await tx.insert(auditLog).values({
      at: now.toISOString(),
      actorId: actor?.id ?? null,
      deed: 'person.create',
      subjectType: 'user',
      subjectId: id,
      detail: { role: rights.data.role, locale: rights.data.locale },
    });
    return ok({ id });
  });
}
