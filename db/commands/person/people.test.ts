import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { acceptInvitation } from '#db/commands/person/accept-invitation.ts';
import { findOpenInvitation } from '#db/load/find-open-invitation.ts';
import { changePassword } from '#db/commands/person/change-password.ts';
import { changeGrants } from '#db/commands/person/change-grants.ts';
import { takeSignInAttempt } from '#db/commands/person/count-sign-in-attempt.ts';
import { createFirstAdministrator } from '#db/commands/person/create-first-administrator.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { endSessions } from '#db/commands/person/end-sessions.ts';
import { invitePerson } from '#db/commands/person/invite-person.ts';
import { INVITATION_MS, issueInvitation } from '#db/commands/person/issue-invitation.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { openDatabase } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { perform } from '#db/perform.ts';
import { verifyPassword } from '#db/password-hash.ts';
import { listPeople } from '#db/queries/person/people.ts';
import { accounts, auditLog, grants as held, invitations, sessions, users } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { type Actor, type Role, ROLES } from '#lib/people/roles.ts';
import { everywhere } from '#lib/people/grants.ts';
import { UNKNOWN_BROWSER } from '#lib/people/attempt-bucket.ts';

const NOW = new Date('2026-11-22T06:00:00.000Z');
const PASSWORD = 'chai aur samose at four';
const NEXT = 'नदी किनारे बैठी चिड़िया';

async function someone(db: Database, role: Role, email = `${role}@example.in`): Promise<Actor> {
  const locale = role === 'translator' ? 'hi' : null;
  const made = await perform(
    createUser,
    { email, name: 'Dev Kapoor', grants: everywhere(role, locale), password: PASSWORD },
    'machine',
    NOW,
    db,
  );
  if (!made.ok) throw new Error(made.error);
  return { id: made.value.id, name: 'Dev Kapoor', grants: everywhere(role, locale) };
}

async function openSession(db: Database, { id: userId }: Actor, id: string) {
  const at = { createdAt: NOW, updatedAt: NOW, expiresAt: new Date(NOW.getTime() + 1_000_000) };
  await transact(db, async (tx) => {
    await tx.insert(sessions).values({ id, userId, token: `token-${id}`, ...at });
  });
}

const sessionIds = async (db: Database) =>
  (await db.reader.select({ id: sessions.id }).from(sessions)).map(({ id }) => id).sort();
const events = async (db: Database) =>
  (await db.reader.select({ event: auditLog.event }).from(auditLog).orderBy(asc(auditLog.id))).map(
    ({ event }) => event,
  );
const userOf = async (db: Database, id: string) => (await db.reader.select().from(users).where(eq(users.id, id)))[0];

async function invited(db: Database, admin: Actor) {
  const made = await perform(
    invitePerson,
    { email: 'new@example.in', name: 'अनुज तिवारी', grants: everywhere('translator', 'hi') },
    admin,
    NOW,
    db,
  );
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe('invitations', () => {
  test('a person added sets a password by the link, once; only a hash of the token is kept', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const { id, token, expiresAt } = await invited(db, admin);
    expect(expiresAt).toBe('2026-11-25T06:00:00.000Z');
    expect(JSON.stringify(await db.reader.select().from(invitations))).not.toContain(token);
    expect((await listPeople(NOW, db)).find((person) => person.id === id)).toMatchObject({
      standing: 'invited',
      invitedUntil: expiresAt,
      lastSeenAt: null,
    });
    expect(await findOpenInvitation(token, NOW, db.reader)).toMatchObject({
      email: 'new@example.in',
      name: { en: 'अनुज तिवारी', hi: 'अनुज तिवारी' },
    });

    expect(await perform(acceptInvitation, { token, password: 'short' }, 'machine', NOW, db)).toEqual({
      ok: false,
      error: 'password_short',
    });
    expect(await perform(acceptInvitation, { token, password: NEXT }, 'machine', NOW, db)).toEqual({
      ok: true,
      value: { email: 'new@example.in' },
    });
    const [account] = await db.reader.select().from(accounts).where(eq(accounts.userId, id));
    expect(await verifyPassword(account?.password ?? '', NEXT)).toBe(true);
    expect(await perform(acceptInvitation, { token, password: PASSWORD }, 'machine', NOW, db)).toEqual({
      ok: false,
      error: 'invitation_over',
    });
    expect((await listPeople(NOW, db)).find((person) => person.id === id)?.standing).toBe('active');
    expect((await events(db)).slice(1)).toEqual(['person.create', 'person.invite', 'person.accept_invitation']);
  });

  test('two who use one link at the same moment: one password, not two', async () => {
    const db = await testDatabase();
    const { token } = await invited(db, await someone(db, 'administrator'));
    const answers = await Promise.all(
      [NEXT, PASSWORD].map((password) => perform(acceptInvitation, { token, password }, 'machine', NOW, db)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('it ends after 72 hours, when a newer one is made, and when the person is deactivated', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const { id, token } = await invited(db, admin);
    const end = NOW.getTime() + INVITATION_MS;
    expect(await findOpenInvitation(token, new Date(end - 1), db.reader)).toBeDefined();
    expect(await perform(acceptInvitation, { token, password: NEXT }, 'machine', new Date(end), db)).toEqual({
      ok: false,
      error: 'invitation_over',
    });
    const newer = await perform(issueInvitation, { userId: id }, admin, NOW, db);
    if (!newer.ok) throw new Error(newer.error);
    expect(await findOpenInvitation(token, NOW, db.reader)).toBeUndefined();
    expect(await findOpenInvitation(newer.value.token, NOW, db.reader)).toBeDefined();
    await perform(setPersonActive, { userId: id, active: false }, admin, NOW, db);
    expect(await findOpenInvitation(newer.value.token, NOW, db.reader)).toBeUndefined();
    expect(await perform(issueInvitation, { userId: id }, admin, NOW, db)).toEqual({ ok: false, error: 'deactivated' });
  });

  test('a link for a new password ends the sessions when it is used, not before', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const editor = await someone(db, 'editor');
    await openSession(db, editor, 'desk');
    const made = await perform(issueInvitation, { userId: editor.id }, admin, NOW, db);
    if (!made.ok) throw new Error(made.error);
    expect(await sessionIds(db)).toEqual(['desk']);
    expect((await perform(acceptInvitation, { token: made.value.token, password: NEXT }, 'machine', NOW, db)).ok).toBe(
      true,
    );
    expect(await sessionIds(db)).toEqual([]);
  });
});

describe('setPersonActive', () => {
  test('ends the sessions of that person alone, at once; taking them back keeps the password and brings no session', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const editor = await someone(db, 'editor');
    await openSession(db, editor, 'desk');
    await openSession(db, admin, 'office');
    expect(await perform(setPersonActive, { userId: editor.id, active: false }, admin, NOW, db)).toEqual({
      ok: true,
      value: null,
    });
    expect(await userOf(db, editor.id)).toMatchObject({ deactivatedAt: NOW.toISOString() });
    expect(await sessionIds(db)).toEqual(['office']);
    await perform(setPersonActive, { userId: editor.id, active: false }, admin, NOW, db);
    await perform(setPersonActive, { userId: editor.id, active: true }, admin, NOW, db);
    expect((await userOf(db, editor.id))?.deactivatedAt).toBeNull();
    expect(await sessionIds(db)).toEqual(['office']);
    expect((await db.reader.select().from(accounts).where(eq(accounts.userId, editor.id))).length).toBe(1);
    expect((await events(db)).slice(2)).toEqual(['person.deactivate', 'person.reactivate']);
  });

  test('nobody deactivates themselves, and the newsroom keeps an administrator who can sign in', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const second = await someone(db, 'administrator', 'second@example.in');
    // Has the role, but nothing to sign in with.
    await perform(
      createUser,
      { email: 'third@example.in', name: 'Third', grants: everywhere('administrator') },
      'machine',
      NOW,
      db,
    );
    expect(await perform(setPersonActive, { userId: admin.id, active: false }, admin, NOW, db)).toEqual({
      ok: false,
      error: 'own_account',
    });
    expect((await perform(setPersonActive, { userId: admin.id, active: false }, second, NOW, db)).ok).toBe(true);
    // The one who was deactivated could still hold the actor of a request that began before.
    expect(await perform(setPersonActive, { userId: second.id, active: false }, admin, NOW, db)).toEqual({
      ok: false,
      error: 'last_administrator',
    });
    expect(await perform(changeGrants, { userId: second.id, grants: everywhere('editor') }, admin, NOW, db)).toEqual({
      ok: false,
      error: 'last_administrator',
    });
  });
});

test.each(ROLES.filter((role) => role !== 'administrator'))(
  'a %s manages nobody, and leaves no trace of trying',
  async (role) => {
    const db = await testDatabase();
    const actor = await someone(db, role);
    const target = await someone(db, 'editor', 'target@example.in');
    const standing = async () => ({
      users: await db.reader.select().from(users).orderBy(users.id),
      grants: await db.reader.select().from(held).orderBy(held.id),
      events: await events(db),
    });
    const before = await standing();
    const refused = { ok: false, error: 'not_allowed' };
    expect(await perform(issueInvitation, { userId: target.id }, actor, NOW, db)).toEqual(refused);
    expect(
      await perform(
        invitePerson,
        { email: 'x@example.in', name: 'X', grants: everywhere('administrator') },
        actor,
        NOW,
        db,
      ),
    ).toEqual(refused);
    expect(await perform(setPersonActive, { userId: target.id, active: false }, actor, NOW, db)).toEqual(refused);
    expect(
      await perform(changeGrants, { userId: actor.id, grants: everywhere('administrator') }, actor, NOW, db),
    ).toEqual(refused);
    expect(await standing()).toEqual(before);
  },
);

describe('changePassword', () => {
  test('asks the present one, obeys the rules, and ends every other session of this person', async () => {
    const db = await testDatabase();
    const editor = await someone(db, 'editor');
    const other = await someone(db, 'reporter');
    for (const [who, id] of [
      [editor, 'here'],
      [editor, 'there'],
      [other, 'elsewhere'],
    ] as const)
      await openSession(db, who, id);
    const order = { current: PASSWORD, next: NEXT, sessionId: 'here' };
    expect(await perform(changePassword, { ...order, current: 'not the password' }, editor, NOW, db)).toEqual({
      ok: false,
      error: 'wrong_password',
    });
    expect(await perform(changePassword, { ...order, next: 'password123456' }, editor, NOW, db)).toEqual({
      ok: false,
      error: 'password_common',
    });
    expect(await perform(changePassword, { ...order, current: '', next: '' }, editor, NOW, db)).toEqual({
      ok: false,
      error: 'current_missing',
      detail: ['current_missing', 'password_short'],
    });
    expect(
      await perform(changePassword, { ...order, current: 'not the password', next: 'short' }, editor, NOW, db),
    ).toEqual({
      ok: false,
      error: 'wrong_password',
      detail: ['wrong_password', 'password_short'],
    });
    expect(await sessionIds(db)).toEqual(['elsewhere', 'here', 'there']);
    expect(await perform(changePassword, order, editor, NOW, db)).toEqual({ ok: true, value: null });
    expect(await sessionIds(db)).toEqual(['elsewhere', 'here']);
    expect(await perform(changePassword, order, editor, NOW, db)).toEqual({ ok: false, error: 'wrong_password' });
    expect((await events(db)).filter((event) => event === 'person.password')).toHaveLength(1);
  });
});

describe('endSessions', () => {
  test('one of one’s own, all of one’s own, never another’s', async () => {
    const db = await testDatabase();
    const editor = await someone(db, 'editor');
    const other = await someone(db, 'reporter');
    for (const [who, id] of [
      [editor, 'a'],
      [editor, 'b'],
      [editor, 'c'],
      [other, 'd'],
    ] as const)
      await openSession(db, who, id);
    expect(await perform(endSessions, { sessionId: 'd' }, editor, NOW, db)).toEqual({ ok: true, value: { ended: 0 } });
    expect(await perform(endSessions, { sessionId: 'a' }, editor, NOW, db)).toEqual({ ok: true, value: { ended: 1 } });
    expect(await perform(endSessions, {}, editor, NOW, db)).toEqual({ ok: true, value: { ended: 2 } });
    expect(await sessionIds(db)).toEqual(['d']);
  });
});

describe('createFirstAdministrator', () => {
  test('works in an empty newsroom, once, even for two at the same moment', async () => {
    const db = await testDatabase();
    const order = { name: 'Dev Kapoor', email: 'admin@example.in', password: PASSWORD };
    const answers = await Promise.all([
      perform(createFirstAdministrator, order, 'machine', NOW, db),
      perform(createFirstAdministrator, { ...order, email: 'evil@example.in' }, 'machine', NOW, db),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: 'not_empty' }]);
    expect(await listPeople(NOW, db)).toMatchObject([{ grants: everywhere('administrator'), standing: 'active' }]);
  });
});

describe('takeSignInAttempt', () => {
  test('twelve at once from anywhere: five are let through, and a restart forgets nothing', async () => {
    const db = await testDatabase();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        perform(takeSignInAttempt, { key: 'key', rule: UNKNOWN_BROWSER }, 'machine', NOW, db),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    const again = openDatabase(db.place);
    try {
      const refused = await perform(
        takeSignInAttempt,
        { key: 'key', rule: UNKNOWN_BROWSER },
        'machine',
        new Date(NOW.getTime() + 60_000),
        again,
      );
      expect(refused).toEqual({ ok: false, error: 'too_many', detail: { waitMs: 4 * 60_000 } });
      expect(
        (await perform(takeSignInAttempt, { key: 'another', rule: UNKNOWN_BROWSER }, 'machine', NOW, again)).ok,
      ).toBe(true);
    } finally {
      await again.close();
    }
  });
});
