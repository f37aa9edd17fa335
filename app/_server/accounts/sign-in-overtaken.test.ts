import { eq } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { signIn } from '#app/_server/accounts/sign-in.ts';
import { setPassword } from '#db/commands/person/set-password.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { perform } from '#db/perform.ts';
import { sessions, users, verifications } from '#db/schema.ts';
import { everywhere } from '#lib/people/grants.ts';
import { useTestDatabase } from '#db/testing.ts';

const during = vi.hoisted(() => ({ verify: () => Promise.resolve() }));
// What happens to the account between the moment its password is checked and the moment its session begins.
vi.mock(import('#db/password-hash.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    verifyPassword: async (stored, password) => {
      const right = await real.verifyPassword(stored, password);
      await during.verify();
      return right;
    },
  };
});

const PASSWORD = 'chai aur samose at four';
const NOW = new Date();
useTestDatabase({ SETU_SECRET: 'only for this test, at least 32 characters' });

async function someone(name: string): Promise<{ id: string; email: string }> {
  const email = `${name}@example.in`;
  const made = await perform(
    createUser,
    { email, name, grants: everywhere('editor'), password: PASSWORD },
    'machine',
    NOW,
  );
  if (!made.ok) throw new Error(made.error);
  return { id: made.value.id, email };
}
const begin = (email: string) => signIn({ email, password: PASSWORD }, new Headers({ [ADDRESS_HEADER]: '10.2.0.1' }));
const sessionsOf = (id: string) => database().reader.select().from(sessions).where(eq(sessions.userId, id));
const turnOn = (id: string) => database().writer.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, id));

afterEach(() => {
  during.verify = () => Promise.resolve();
});
test('a sign-in during which the second step is turned on opens nothing without a code', async () => {
  const { id, email } = await someone('step-on');
  during.verify = async () => void (await turnOn(id));
  expect(await begin(email)).toMatchObject({ ok: false, error: 'busy' });
  expect(await sessionsOf(id)).toEqual([]);
});

test('a sign-in with a password that is changed meanwhile opens nothing', async () => {
  const { id, email } = await someone('new-password');
  during.verify = () => transact(database(), (tx) => setPassword(tx, id, 'another hash', NOW));
  expect(await begin(email)).toMatchObject({ ok: false, error: 'busy' });
  expect(await sessionsOf(id)).toEqual([]);
});

test('nor does it wait for a code', async () => {
  const { id, email } = await someone('new-password-two-steps');
  await turnOn(id);
  during.verify = () => transact(database(), (tx) => setPassword(tx, id, 'another hash', NOW));
  expect(await begin(email)).toMatchObject({ ok: false, error: 'busy' });
  expect(await database().reader.select().from(verifications).where(eq(verifications.value, id))).toEqual([]);
});
