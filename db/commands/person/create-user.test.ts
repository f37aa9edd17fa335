import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { createUser } from '#db/commands/person/create-user.ts';
import { perform } from '#db/perform.ts';
import { verifyPassword } from '#db/password-hash.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { accounts, auditLog, users } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor } from '#lib/people/roles.ts';

const NOW = new Date('2026-11-22T06:00:00.000Z');
const person = { email: 'Asha.Rao@Example.in ', name: ' आशा  राव ', grants: everywhere('reporter') } as const;

describe('createUser', () => {
  test('stores a clean e-mail and name, a password only as argon2id, and one audit row by the machine', async () => {
    const db = await testDatabase();
    const made = await perform(createUser, { ...person, password: 'kabhi-alvida-na-kehna' }, 'machine', NOW, db);
    if (!made.ok) throw new Error(made.error);
    const [user] = await db.reader.select().from(users).orderBy(users.id);
    expect(user).toMatchObject({
      id: made.value.id,
      email: 'asha.rao@example.in',
      name: 'आशा राव',
      deactivatedAt: null,
      isDemo: false,
    });
    expect(await grantsOf(made.value.id, db.reader)).toEqual([{ ...everywhere('reporter')[0], section: null }]);
    const [account] = await db.reader.select().from(accounts);
    expect(account).toMatchObject({ userId: made.value.id, accountId: made.value.id, providerId: 'credential' });
    expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(account?.password ?? '', 'kabhi-alvida-na-kehna')).toBe(true);
    expect(await verifyPassword(account?.password ?? '', 'kabhi-alvida-na-kehnA')).toBe(false);
    expect(await db.reader.select().from(auditLog).orderBy(auditLog.id)).toMatchObject([
      {
        actorId: null,
        event: 'person.create',
        subjectType: 'user',
        subjectId: made.value.id,
        at: NOW.toISOString(),
        detail: { grants: everywhere('reporter') },
      },
    ]);
  });

  test('without a password there is nothing to sign in with', async () => {
    const db = await testDatabase();
    expect((await perform(createUser, person, 'machine', NOW, db)).ok).toBe(true);
    expect(await db.reader.select().from(accounts)).toEqual([]);
  });

  test.each([
    ['a second account for one e-mail, however it is spelled', { email: 'ASHA.RAO@example.in' }, 'email_taken'],
    ['something that is no e-mail', { email: 'asha' }, 'invalid_email'],
    ['a name of spaces', { email: 'b@example.in', name: '   ' }, 'invalid_name'],
    ['a translator without a language', { email: 'b@example.in', grants: everywhere('translator') }, 'invalid_role'],
    [
      'an administrator bound to a language',
      { email: 'b@example.in', grants: everywhere('administrator', 'hi') },
      'invalid_role',
    ],
    ['nothing at all to be', { email: 'b@example.in', grants: [] }, 'invalid_role'],
    [
      'a section that does not exist',
      { email: 'b@example.in', grants: [{ role: 'editor', locale: null, sectionId: 99 }] },
      'section_gone',
    ],
    ['a short password', { email: 'b@example.in', password: 'elevenchars' }, 'password_short'],
    ['a common password', { email: 'b@example.in', password: 'password12345' }, 'password_common'],
    [
      'a password made of the name',
      { email: 'b@example.in', name: 'Asha Rao Verma', password: 'AshaRaoVerma1' },
      'password_personal',
    ],
  ] as const)('refuses %s and writes nothing', async (_, change, error) => {
    const db = await testDatabase();
    await perform(createUser, person, 'machine', NOW, db);
    const before = {
      users: await db.reader.select().from(users).orderBy(users.id),
      audit: await db.reader.select().from(auditLog).orderBy(auditLog.id),
    };
    expect(await perform(createUser, { ...person, ...change }, 'machine', NOW, db)).toEqual({ ok: false, error });
    expect({
      users: await db.reader.select().from(users).orderBy(users.id),
      audit: await db.reader.select().from(auditLog).orderBy(auditLog.id),
    }).toEqual(before);
  });

  test('only an administrator may', async () => {
    const db = await testDatabase();
    const first = await perform(createUser, { ...person, grants: everywhere('administrator') }, 'machine', NOW, db);
    if (!first.ok) throw new Error(first.error);
    const administrator: Actor = { id: first.value.id, name: 'आशा राव', grants: everywhere('administrator') };
    const order = { ...person, email: 'second@example.in' };
    expect(await perform(createUser, order, { ...administrator, grants: everywhere('chief_editor') }, NOW, db)).toEqual(
      {
        ok: false,
        error: 'not_allowed',
      },
    );
    const made = await perform(createUser, order, administrator, NOW, db);
    if (!made.ok) throw new Error(made.error);
    const [row] = await db.reader.select().from(auditLog).where(eq(auditLog.subjectId, made.value.id));
    expect(row?.actorId).toBe(administrator.id);
  });
});
