import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { askAuth, cookieHeader } from '#app/_server/accounts/ask-auth.ts';
import { auth } from '#app/_server/accounts/auth.ts';
import { signIn } from '#app/_server/accounts/sign-in.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { auditLog } from '#db/schema.ts';
import { useTestDatabase } from '#db/testing.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor } from '#lib/people/roles.ts';

const PASSWORD = 'chai aur samose at four';
const NOW = new Date();

useTestDatabase({ SETU_SECRET: 'only for this test, at least 32 characters' });

let addresses = 0;

// Each request from an address of its own, so that only the account's limit can be what refuses.
const from = (cookie = '') =>
  new Headers({ [ADDRESS_HEADER]: `10.0.${Math.floor(++addresses / 250)}.${addresses % 250}`, cookie });

async function someone(name: string): Promise<{ email: string; actor: Actor }> {
  const email = `${name}@example.in`;
  const made = await perform(
    createUser,
    { email, name: 'Asha Rao', grants: everywhere('administrator'), password: PASSWORD },
    'machine',
    NOW,
  );
  if (!made.ok) throw new Error(made.error);
  return { email, actor: { id: made.value.id, name: 'Asha Rao', grants: everywhere('administrator') } };
}

describe('signIn', () => {
  test('opens a session that its cookie alone shows, and that a forged signature does not', async () => {
    const { email, actor } = await someone('right');
    const answer = await signIn({ email: ` ${email.toUpperCase()} `, password: PASSWORD }, from());
    if (!answer.ok) throw new Error(answer.error);
    const session = answer.value.cookies.find(({ name }) => name === 'setu.session');
    expect(session?.options).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: false,
      maxAge: 7 * 24 * 60 * 60,
    });
    const headers = new Headers({ cookie: cookieHeader(answer.value.cookies) });
    expect((await auth().api.getSession({ headers }))?.user).toMatchObject({ id: actor.id });
    const [token = ''] = (session?.value ?? '').split('.');
    for (const value of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`, `x${session?.value}`]) {
      expect(
        await auth().api.getSession({
          headers: new Headers({ cookie: cookieHeader([{ name: 'setu.session', value }]) }),
        }),
      ).toBeNull();
    }
  });

  test('wrong password, unknown e-mail and deactivated account get one answer', async () => {
    const admin = await someone('admin');
    const gone = await someone('gone');
    const done = await perform(setPersonActive, { userId: gone.actor.id, active: false }, admin.actor, NOW);
    expect(done.ok).toBe(true);
    const refused = { ok: false, error: 'wrong_credentials' };
    expect(await signIn({ email: admin.email, password: `${PASSWORD}!` }, from())).toEqual(refused);
    expect(await signIn({ email: 'nobody@example.in', password: PASSWORD }, from())).toEqual(refused);
    expect(await signIn({ email: gone.email, password: PASSWORD }, from())).toEqual(refused);
    expect(await signIn({ email: 'not an address', password: PASSWORD }, from())).toEqual(refused);
  });

  test('who got in, who did not and from where is on record, and nothing of what was typed', async () => {
    const { email, actor } = await someone('recorded');
    const here = new Headers({ [ADDRESS_HEADER]: '203.0.113.77' });
    await signIn({ email, password: 'a wrong password' }, here);
    await signIn({ email, password: 'another wrong one' }, here);
    await signIn({ email: 'no-such-person@example.in', password: PASSWORD }, here);
    expect((await signIn({ email, password: PASSWORD }, here)).ok).toBe(true);
    const rows = await database().reader.select().from(auditLog).where(eq(auditLog.address, '203.0.113.77'));
    expect(rows.map(({ event, actorId, subjectId, times }) => [event, actorId, subjectId, times])).toEqual([
      ['person.sign_in_failed', null, actor.id, 2],
      ['person.sign_in_failed', null, '*', 1],
      ['person.sign_in', actor.id, actor.id, 1],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/wrong|no-such-person/);
  });

  test('twelve wrong passwords from twelve addresses: five are looked at, and the owner’s own browser still gets in', async () => {
    const { email } = await someone('besieged');
    const before = await signIn({ email, password: PASSWORD }, from());
    if (!before.ok) throw new Error(before.error);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => signIn({ email, password: `guess number ${n}` }, from())),
    );
    expect(answers.filter((answer) => !answer.ok && answer.error === 'wrong_credentials')).toHaveLength(5);
    expect(answers.filter((answer) => !answer.ok && answer.error === 'too_many_attempts')).toHaveLength(7);
    const stranger = await signIn({ email, password: PASSWORD }, from());
    expect(stranger).toMatchObject({ ok: false, error: 'too_many_attempts' });
    if (!stranger.ok) expect(stranger.detail?.waitS).toBeLessThanOrEqual(5 * 60);
    expect((await signIn({ email, password: PASSWORD }, from(cookieHeader(before.value.cookies)))).ok).toBe(true);
  });

  test('who keeps the mark of a shared computer uses up its tries, and not those of the owner’s own browser', async () => {
    const { email } = await someone('shared-computer');
    const shared = await signIn({ email, password: PASSWORD }, from());
    const own = await signIn({ email, password: PASSWORD }, from());
    if (!shared.ok || !own.ok) throw new Error('Could not sign in');
    const there = cookieHeader(shared.value.cookies);
    for (let n = 0; n < 5; n += 1) await signIn({ email, password: `guess number ${n}` }, from(there));
    expect(await signIn({ email, password: PASSWORD }, from(there))).toMatchObject({ error: 'too_many_attempts' });
    expect((await signIn({ email, password: PASSWORD }, from(cookieHeader(own.value.cookies)))).ok).toBe(true);
  });

  test('forty guesses from one address, as behind a proxy, keep out none but those who never signed in', async () => {
    const { email } = await someone('behind-a-proxy');
    const newcomer = await someone('newcomer-behind-a-proxy');
    const throughProxy = (cookie?: string) => {
      const headers = from(cookie);
      headers.set(ADDRESS_HEADER, '192.0.2.99');
      return headers;
    };
    const before = await signIn({ email, password: PASSWORD }, throughProxy());
    if (!before.ok) throw new Error(before.error);
    // Each counts, though none gets as far as a password.
    for (let n = 0; n < 40; n += 1)
      await askAuth('/sign-in/email', { email: 'nonsense', password: '' }, throughProxy());
    const known = cookieHeader(before.value.cookies);
    expect(await signIn({ email: newcomer.email, password: PASSWORD }, throughProxy())).toMatchObject({
      error: 'too_many_attempts',
    });
    expect((await signIn({ email, password: PASSWORD }, throughProxy(known))).ok).toBe(true);
  });

  test('nobody can sign up, whatever they send', async () => {
    const request = new Request('http://127.0.0.1:3000/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
      body: JSON.stringify({ email: 'evil@example.in', name: 'Evil', password: PASSWORD, role: 'administrator' }),
    });
    expect((await auth().handler(request)).status).toBe(400);
  });
});
