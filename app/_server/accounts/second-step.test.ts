import { symmetricEncrypt } from 'better-auth/crypto';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { cookieHeader, type NewCookie } from '#app/_server/accounts/ask-auth.ts';
import { auth } from '#app/_server/accounts/auth.ts';
import {
  confirmTwoSteps,
  offerTwoSteps,
  proveSecondStep,
  renewBackupCodes,
  turnTwoStepsOff,
} from '#app/_server/accounts/second-step.ts';
import type { SignedIn } from '#app/_server/accounts/session.ts';
import { signIn } from '#app/_server/accounts/sign-in.ts';
import { acceptInvitation } from '#db/commands/person/accept-invitation.ts';
import { changePassword } from '#db/commands/person/change-password.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { issueInvitation } from '#db/commands/person/issue-invitation.ts';
import { resetTwoSteps } from '#db/commands/person/reset-two-steps.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { auditLog, sessions, twoFactors, users } from '#db/schema.ts';
import { useTestDatabase } from '#db/testing.ts';
import type { Actor } from '#lib/people/roles.ts';
import { everywhere } from '#lib/people/grants.ts';
import { nextTotp, totp } from '../../../e2e/totp.ts';

const PASSWORD = 'chai aur samose at four';
const NOW = new Date();

useTestDatabase({ SETU_SECRET: 'only for this test, at least 32 characters' });

const ADMIN: Actor = { id: 'a', name: 'Admin', grants: everywhere('administrator') };
let addresses = 0;

const nextAddress = () => `10.1.${Math.floor(++addresses / 250)}.${addresses % 250}`;
const from = (cookies: readonly NewCookie[] = [], address = nextAddress()) =>
  new Headers({ [ADDRESS_HEADER]: address, cookie: cookieHeader(cookies) });
const whoIs = async (cookies: readonly NewCookie[]) =>
  (await auth().api.getSession({ headers: from(cookies) }))?.user.id;

async function begin(email: string) {
  const first = await signIn({ email, password: PASSWORD }, from());
  if (!first.ok) throw new Error(first.error);
  return first.value;
}

/** An editor with an account, signed in, without a second step. */
async function someone(name: string): Promise<{ email: string; person: SignedIn; cookies: NewCookie[] }> {
  const email = `${name}@example.in`;
  const made = await perform(
    createUser,
    { email, name, grants: everywhere('editor'), password: PASSWORD },
    'machine',
    NOW,
  );
  if (!made.ok) throw new Error(made.error);
  const { cookies, needsCode } = await begin(email);
  expect(needsCode).toBe(false);
  const person: SignedIn = {
    actor: { id: made.value.id, name, grants: everywhere('editor').map((grant) => ({ ...grant, section: null })) },
    name: { en: name, hi: name },
    email,
    isDemo: false,
    interfaceLocale: null,
    sessionId: 'not asked for here',
    provedAt: NOW,
    hasTwoSteps: false,
  };
  return { email, person, cookies };
}

/** {@link someone} with the second step on: the app's key and the backup codes with them. */
async function someoneWithTwoSteps(name: string) {
  const before = await someone(name);
  const offer = await offerTwoSteps(PASSWORD, from(before.cookies));
  if (!offer.ok) throw new Error(offer.error);
  const confirmed = await confirmTwoSteps(totp(offer.value.key), before.person, from(before.cookies));
  if (!confirmed.ok) throw new Error(confirmed.error);
  return { ...before, ...offer.value, old: before.cookies, cookies: confirmed.value.cookies };
}

const eventsOf = async (id: string) =>
  (await database().reader.select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(asc(auditLog.id))).map(
    ({ event }) => event,
  );

beforeAll(async () => {
  const dates = { createdAt: NOW, updatedAt: NOW };
  await database()
    .writer.insert(users)
    .values({ id: ADMIN.id, name: ADMIN.name, email: 'admin@example.in', ...dates });
});

describe('setting up', () => {
  test('asks for the password, counts for nothing until a code of the app came, and keeps the browser signed in', async () => {
    const { email, person, cookies } = await someone('setting-up');
    expect(await offerTwoSteps('not the password', from(cookies))).toEqual({ ok: false, error: 'wrong_password' });
    const offer = await offerTwoSteps(PASSWORD, from(cookies));
    if (!offer.ok) throw new Error(offer.error);
    const { key, qr, backupCodes } = offer.value;
    expect(key).toMatch(/^[A-Z2-7]{4}(?: [A-Z2-7]{1,4})+$/);
    expect(qr.path.startsWith('M2 2h1v1h-1z'), 'a quiet border of two squares').toBe(true);
    expect(new Set(backupCodes).size).toBe(10);
    expect((await begin(email)).needsCode, 'nothing is on yet').toBe(false);

    for (const wrong of ['000000', backupCodes[0] ?? '', 'शून्य'])
      expect(await confirmTwoSteps(wrong, person, from(cookies))).toEqual({ ok: false, error: 'wrong_step_code' });
    const confirmed = await confirmTwoSteps(totp(key), person, from(cookies));
    if (!confirmed.ok) throw new Error(confirmed.error);
    expect(await whoIs(confirmed.value.cookies)).toBe(person.actor.id);
    expect(await whoIs(cookies), 'the session from before is over').toBeUndefined();
    expect(await offerTwoSteps(PASSWORD, from(confirmed.value.cookies))).toEqual({ ok: false, error: 'two_steps_on' });
    expect(await eventsOf(person.actor.id)).toEqual([
      'person.create',
      'person.sign_in',
      'person.sign_in',
      'person.two_steps_on',
    ]);
  });

  test('ends every other session: one that the password alone opened must not count as proved by a code', async () => {
    const { email, person, cookies } = await someone('before-it');
    const { cookies: elsewhere } = await begin(email);
    expect(await whoIs(elsewhere)).toBe(person.actor.id);
    const offer = await offerTwoSteps(PASSWORD, from(cookies));
    if (!offer.ok) throw new Error(offer.error);
    const confirmed = await confirmTwoSteps(totp(offer.value.key), person, from(cookies));
    if (!confirmed.ok) throw new Error(confirmed.error);
    expect(await whoIs(elsewhere)).toBeUndefined();
    const open = await database().reader.select().from(sessions).where(eq(sessions.userId, person.actor.id));
    expect(open).toMatchObject([{ provedAt: person.provedAt }]);
    expect(await whoIs(confirmed.value.cookies)).toBe(person.actor.id);
  });

  test('sent twice at one moment leaves one session, and it is good', async () => {
    const { person, cookies } = await someone('sent-twice');
    const offer = await offerTwoSteps(PASSWORD, from(cookies));
    if (!offer.ok) throw new Error(offer.error);
    const code = totp(offer.value.key);
    const answers = await Promise.all([1, 2].map(() => confirmTwoSteps(code, person, from(cookies))));
    const good = answers.flatMap((answer) => (answer.ok ? [answer.value.cookies] : []));
    expect(good).toHaveLength(1);
    expect(await whoIs(good[0] ?? [])).toBe(person.actor.id);
  });

  test('stores neither the key nor a backup code as it is', async () => {
    const { person, key, backupCodes } = await someoneWithTwoSteps('stored');
    const [row] = await database().reader.select().from(twoFactors).where(eq(twoFactors.userId, person.actor.id));
    const stored = JSON.stringify(row);
    expect(stored).not.toContain(key.replaceAll(' ', ''));
    for (const code of backupCodes) expect(stored).not.toContain(code);
  });
});

describe('signing in with two steps', () => {
  test('the password alone opens nothing; with the code it does, and the code works once', async () => {
    const { email, person, key } = await someoneWithTwoSteps('both-steps');
    const first = await begin(email);
    expect(first.needsCode).toBe(true);
    expect(await whoIs(first.cookies)).toBeUndefined();
    expect(first.cookies.find(({ name }) => name === 'setu.second')?.options).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      maxAge: 600,
    });
    const code = nextTotp(key);
    const wrong = code === '000000' ? '111111' : '000000';
    expect(await proveSecondStep(wrong, from(first.cookies))).toEqual({ ok: false, error: 'wrong_step_code' });
    expect(await proveSecondStep(code, from()), 'without the first step').toEqual({ ok: false, error: 'step_over' });
    const proved = await proveSecondStep(code, from(first.cookies));
    if (!proved.ok) throw new Error(proved.error);
    expect(await whoIs(proved.value.cookies)).toBe(person.actor.id);

    const open = await database().reader.select().from(sessions).where(eq(sessions.userId, person.actor.id));
    const again = await begin(email);
    expect(await proveSecondStep(code, from(again.cookies))).toEqual({ ok: false, error: 'step_over' });
    const after = await database().reader.select().from(sessions).where(eq(sessions.userId, person.actor.id));
    expect(after).toHaveLength(open.length);
  });

  test('a wrong code stands on record at the account whose sign-in waits for it, and at nobody’s where none does', async () => {
    const { email, person, key } = await someoneWithTwoSteps('wrong-on-record');
    const { cookies } = await begin(email);
    const wrong = totp(key) === '000000' ? '111111' : '000000';
    const failed = async () =>
      (
        await database()
          .reader.select({ id: auditLog.subjectId, detail: auditLog.detail, times: auditLog.times })
          .from(auditLog)
          .where(eq(auditLog.event, 'person.sign_in_failed'))
          .orderBy(asc(auditLog.id))
      ).filter(({ id }) => id === person.actor.id || id === '*');
    const before = (await failed()).length;
    expect(await proveSecondStep(wrong, from(cookies))).toMatchObject({ error: 'wrong_step_code' });
    expect((await failed()).slice(before)).toMatchObject([{ id: person.actor.id, detail: { step: 'code' } }]);
    // A cookie whose signature is not ours says nothing of anybody, and one that cannot be read at all harms nothing.
    const [second] = cookies.filter(({ name }) => name === 'setu.second');
    for (const value of [second!.value.replace(/\..*$/, '.bm90IG91cnM='), '2fa-%E0%A4.x', '%', ''])
      expect(await proveSecondStep(wrong, from([{ ...second!, value }]))).toMatchObject({ error: 'step_over' });
    const others = (await failed()).slice(before + 1);
    expect(new Set(others.map(({ id }) => id))).toEqual(new Set(['*']));
  });

  test('two people who send one code at one moment: one of them gets in', async () => {
    const { email, key } = await someoneWithTwoSteps('one-moment');
    const [mine, theirs] = [await begin(email), await begin(email)];
    const code = nextTotp(key);
    const answers = await Promise.all([mine, theirs].map(({ cookies }) => proveSecondStep(code, from(cookies))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a right password is not held against the account when the code is still to come', async () => {
    const { email } = await someoneWithTwoSteps('many-starts');
    for (let n = 0; n < 8; n += 1) expect((await begin(email)).needsCode).toBe(true);
  });

  test('five wrong codes end a sign-in, ten in a row shut the second step for a while', async () => {
    const { email, key } = await someoneWithTwoSteps('guessed');
    const wrong = (n: number) => (totp(key) === String(n).padStart(6, '0') ? '999999' : String(n).padStart(6, '0'));
    for (let round = 0; round < 2; round += 1) {
      const { cookies } = await begin(email);
      for (let n = 0; n < 5; n += 1)
        expect(await proveSecondStep(wrong(n), from(cookies))).toEqual({ ok: false, error: 'wrong_step_code' });
      if (round === 0)
        expect(await proveSecondStep(wrong(6), from(cookies))).toEqual({ ok: false, error: 'step_over' });
    }
    const { cookies } = await begin(email);
    expect(await proveSecondStep(nextTotp(key), from(cookies))).toMatchObject({
      ok: false,
      error: 'too_many_attempts',
      detail: { waitS: 15 * 60 },
    });
  });

  test('wrong codes of others from the same address keep nobody out: behind a proxy that names nobody all share one', async () => {
    const { email, person, key } = await someoneWithTwoSteps('same-address');
    const proxy = nextAddress();
    for (let n = 0; n < 4; n += 1) {
      const other = await someoneWithTwoSteps(`same-address-${n}`);
      for (let round = 0; round < 2; round += 1) {
        const { cookies } = await begin(other.email);
        for (let wrong = 0; wrong < 5; wrong += 1) {
          const code = totp(other.key) === '000000' ? '111111' : '000000';
          expect(await proveSecondStep(code, from(cookies, proxy))).toMatchObject({ error: 'wrong_step_code' });
        }
      }
    }
    const proved = await proveSecondStep(nextTotp(key), from((await begin(email)).cookies, proxy));
    if (!proved.ok) throw new Error(proved.error);
    expect(await whoIs(proved.value.cookies)).toBe(person.actor.id);
  }, 30_000);

  test('a backup code works once, and not at all after new ones were made', async () => {
    const { email, person, backupCodes, cookies } = await someoneWithTwoSteps('backup');
    const [code = '', other = ''] = backupCodes;
    const proved = await proveSecondStep(` ${code.replace('-', ' ')} `, from((await begin(email)).cookies));
    expect(proved.ok).toBe(true);
    const second = await begin(email);
    expect(await proveSecondStep(code, from(second.cookies))).toEqual({ ok: false, error: 'wrong_step_code' });
    expect(await renewBackupCodes('not the password', person, from(cookies))).toMatchObject({
      error: 'wrong_password',
    });
    const renewed = await renewBackupCodes(PASSWORD, person, from(cookies));
    if (!renewed.ok) throw new Error(renewed.error);
    expect(await proveSecondStep(other, from(second.cookies))).toEqual({ ok: false, error: 'wrong_step_code' });
    expect((await proveSecondStep(renewed.value.backupCodes[0] ?? '', from(second.cookies))).ok).toBe(true);
    expect(await eventsOf(person.actor.id)).toContain('person.two_steps_codes');
  });

  test('whoever is deactivated between the two steps stays out', async () => {
    const { email, person, key } = await someoneWithTwoSteps('gone');
    const { cookies } = await begin(email);
    expect((await perform(setPersonActive, { userId: person.actor.id, active: false }, ADMIN, NOW)).ok).toBe(true);
    expect(await proveSecondStep(nextTotp(key), from(cookies))).toEqual({ ok: false, error: 'step_over' });
    expect(await database().reader.select().from(sessions).where(eq(sessions.userId, person.actor.id))).toEqual([]);
  });
});

describe('a sign-in that waits for its code is over', () => {
  const overtaken: [how: string, change: (person: SignedIn) => Promise<unknown>][] = [
    [
      'when the password is changed',
      ({ actor }) =>
        perform(changePassword, { current: PASSWORD, next: 'kulhad wali chai', sessionId: '' }, actor, new Date()),
    ],
    [
      'when the password is set by an invitation',
      async ({ actor }) => {
        const link = await perform(issueInvitation, { userId: actor.id }, ADMIN, new Date());
        if (!link.ok) throw new Error(link.error);
        await perform(
          acceptInvitation,
          { token: link.value.token, password: 'kulhad wali chai' },
          'machine',
          new Date(),
        );
      },
    ],
    [
      'when the second step is taken away',
      ({ actor }) => perform(resetTwoSteps, { userId: actor.id }, ADMIN, new Date()),
    ],
  ];
  test.each(overtaken)('%s', async (how, change) => {
    const { email, person, key } = await someoneWithTwoSteps(how.replaceAll(' ', '-'));
    const other = await someoneWithTwoSteps(`beside-${how.replaceAll(' ', '-')}`);
    const [{ cookies }, theirs] = [await begin(email), await begin(other.email)];
    await change(person);
    expect(await proveSecondStep(nextTotp(key), from(cookies))).toEqual({ ok: false, error: 'step_over' });
    expect((await proveSecondStep(nextTotp(other.key), from(theirs.cookies))).ok).toBe(true);
  });
});

test('a server whose secret was changed says so in place of asking for a code it cannot check', async () => {
  const { email, person } = await someoneWithTwoSteps('other-secret');
  const own = eq(twoFactors.userId, person.actor.id);
  const secret = await symmetricEncrypt({ key: 'the secret before, at least 32 characters', data: 'whatever it was' });
  await database().writer.update(twoFactors).set({ secret }).where(own);
  expect(await signIn({ email, password: PASSWORD }, from())).toEqual({ ok: false, error: 'step_unreadable' });
  expect(await signIn({ email, password: 'not the password' }, from())).toEqual({
    ok: false,
    error: 'wrong_credentials',
  });
  expect((await perform(resetTwoSteps, { userId: person.actor.id }, 'machine', new Date())).ok).toBe(true);
  expect((await begin(email)).needsCode).toBe(false);
});

describe('ending it', () => {
  test('one turns one’s own off with the password', async () => {
    const { email, person, cookies } = await someoneWithTwoSteps('own');
    expect(await turnTwoStepsOff('not the password', person, from(cookies))).toMatchObject({ error: 'wrong_password' });
    const off = await turnTwoStepsOff(PASSWORD, person, from(cookies));
    if (!off.ok) throw new Error(off.error);
    expect(await whoIs(off.value.cookies), 'still signed in').toBe(person.actor.id);
    expect((await begin(email)).needsCode).toBe(false);
  });

  test('an administrator takes somebody’s away, and nobody else does', async () => {
    const { email, person, cookies } = await someoneWithTwoSteps('lost-phone');
    const id = { userId: person.actor.id };
    expect(await perform(resetTwoSteps, id, { ...ADMIN, grants: everywhere('chief_editor') }, NOW)).toMatchObject({
      error: 'not_allowed',
    });
    expect(await perform(resetTwoSteps, id, { ...ADMIN, id: person.actor.id }, NOW)).toMatchObject({
      error: 'own_account',
    });
    expect(await perform(resetTwoSteps, { userId: 'nobody' }, ADMIN, NOW)).toMatchObject({ error: 'not_found' });
    expect((await begin(email)).needsCode).toBe(true);
    expect(await perform(resetTwoSteps, id, ADMIN, NOW)).toEqual({ ok: true, value: null });
    expect(await whoIs(cookies), 'signed out everywhere').toBeUndefined();
    expect((await begin(email)).needsCode).toBe(false);
    expect(await eventsOf(person.actor.id)).toContain('person.two_steps_reset');
  });
});
