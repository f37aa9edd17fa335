import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { type Database, database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { hashPassword } from '#db/password-hash.ts';
import { accounts, auditLog, users } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { type NewPerson, type NewPersonFault, readNewPerson } from '#lib/people/read-new-person.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** A new account. Without a password nobody can sign in to it until an invitation sets one. */
export type CreateUserInput = NewPerson & {
  /** One of the demo newsroom's people, whose password everybody knows. */
  isDemo?: boolean;
};

/**
 * Adds a person. `actor` null is the machine: the seed, the command line, the first-run page. The e-mail is stored in
 * lower case and must be new. `detail` of a refusal holds every fault of the order where there are several. A demo password
 * is not held to the rules for passwords.
 */
export async function createUser(
  input: CreateUserInput,
  actor: Actor | null,
  now: Date,
  db: Database = database(),
): Promise<Result<{ id: string }, 'not_allowed' | 'email_taken' | NewPersonFault, NewPersonFault[]>> {
  if (actor && !can(actor, 'person.manage')) return refuse('not_allowed');
  const { isDemo = false } = input;
  const read = readNewPerson(isDemo ? { ...input, password: undefined } : input);
  if (!read.ok) return read;
  const { email, name, role, locale } = read.value;
  // Before the transaction: nobody else may write while it runs, and a hash takes its time.
  const password = input.password === undefined ? undefined : await hashPassword(input.password);
  return transact(db, async (tx) => {
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email)).limit(1);
    if (taken) return refuse('email_taken');
    const id = randomUUID();
    await tx.insert(users).values({
      id,
      name,
      email,
      // An administrator typed the address and hands the invitation over: there is no mail to prove it by.
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
      role,
      locale,
      isDemo,
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
      detail: { role, locale },
    });
    return ok({ id });
  });
}
