import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { type Command, command } from '#db/command.ts';
import { hashPassword } from '#db/password-hash.ts';
import { accounts, users } from '#db/schema.ts';
import { findGrantable, writeGrants } from '#db/commands/person/write-grants.ts';
import type { Grant } from '#lib/people/roles.ts';
import { type NewPerson, type NewPersonFault, readNewPerson } from '#lib/people/read-new-person.ts';
import { ok, refuse } from '#lib/result.ts';

/** A new account. Without a password nobody can sign in to it until an invitation sets one. */
export type CreateUserInput = NewPerson & {
  /** One of the demo newsroom's people, whose password everybody knows. */
  isDemo?: boolean;
};

/** A person whose fields are checked and whose password is hashed (undefined: none yet). */
export type CheckedUser = {
  email: string;
  name: string;
  nameHi: string | null;
  grants: Grant[];
  isDemo: boolean;
  password: string | undefined;
};

/** Why nobody was added. */
export type CreateUserRefusal = 'not_allowed' | 'email_taken' | 'section_gone' | NewPersonFault;

/**
 * Adds a person. The machine does it for the seed, the command line and the first-run page. The e-mail is stored in lower
 * case and must be new; a section that a grant names must exist ('section_gone'). `detail` of a refusal holds every fault of the input where there are several. A demo password is
 * not held to the rules for passwords.
 */
export const createUser: Command<CreateUserInput, { id: string }, CreateUserRefusal, NewPersonFault[], CheckedUser> =
  command({
    name: 'createUser',
    permission: 'person.manage',
    async prepare(_db, input) {
      const { isDemo = false } = input;
      const read = readNewPerson(isDemo ? { ...input, password: undefined } : input);
      if (!read.ok) return read;
      const { email, name, nameHi, grants } = read.value;
      const password = input.password === undefined ? undefined : await hashPassword(input.password);
      return ok({ email, name, nameHi, grants, isDemo, password });
    },
    async run(tx, { email, name, nameHi, grants, isDemo, password }, _by, now) {
      const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email)).limit(1);
      if (taken) return refuse('email_taken');
      const held = await findGrantable(tx, grants);
      if (!held.ok) return held;
      const id = randomUUID();
      await tx.insert(users).values({
        id,
        name,
        nameHi,
        email,
        // An administrator typed the address and hands the invitation over: there is no mail to prove it by.
        emailVerified: true,
        createdAt: now,
        updatedAt: now,
        isDemo,
      });
      await writeGrants(tx, id, grants);
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
      return ok({
        value: { id },
        touched: [],
        events: [{ kind: 'person.create', subject: 'user', id, detail: { name, nameHi, grants: held.value } }],
      });
    },
  });
