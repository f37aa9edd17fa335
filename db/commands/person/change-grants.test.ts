import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { changeGrants } from '#db/commands/person/change-grants.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import { perform } from '#db/perform.ts';
import { listActivity } from '#db/queries/activity.ts';
import { auditLog } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import type { Locale } from '#lib/locale.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor, Grant, Role } from '#lib/people/roles.ts';

const NOW = new Date('2026-11-22T06:00:00.000Z');
const PASSWORD = 'chai aur samose at four';

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

describe('changeGrants', () => {
  test('writes the role and its language together, and says what was before', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const person = await someone(db, 'reporter');
    expect(
      await perform(changeGrants, { userId: person.id, grants: everywhere('translator') }, admin, NOW, db),
    ).toEqual({
      ok: false,
      error: 'invalid_role',
    });
    expect(
      await perform(changeGrants, { userId: person.id, grants: everywhere('translator', 'en') }, admin, NOW, db),
    ).toEqual({
      ok: true,
      value: null,
    });
    const named = (role: Role, locale: Locale | null) => [{ role, locale, sectionId: null, section: null }];
    expect(await grantsOf(person.id, db.reader)).toEqual(named('translator', 'en'));
    await perform(changeGrants, { userId: person.id, grants: everywhere('translator', 'en') }, admin, NOW, db);
    const rows = await db.reader.select().from(auditLog).where(eq(auditLog.event, 'person.grants'));
    expect(rows.map(({ detail }) => detail)).toEqual([
      { before: named('reporter', null), after: named('translator', 'en') },
    ]);
    expect(await perform(changeGrants, { userId: admin.id, grants: everywhere('reporter') }, admin, NOW, db)).toEqual({
      ok: false,
      error: 'own_account',
    });
    expect(await perform(changeGrants, { userId: 'nobody', grants: everywhere('reporter') }, admin, NOW, db)).toEqual({
      ok: false,
      error: 'not_found',
    });
  });

  test('several are held side by side, each once; a section that one of them names is not deleted', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const person = await someone(db, 'reporter');
    const chief = await someone(db, 'chief_editor');
    const names = { en: { name: 'Sport', slug: 'sport' }, hi: { name: 'खेल', slug: 'khel' } };
    const made = await perform(saveTaxonomyItem, { kind: 'section', names, accent: 'ink' }, chief, NOW, db);
    if (!made.ok) throw new Error(made.error);
    const sectionId = made.value.id;
    const sport = { role: 'editor' as const, locale: null, sectionId };
    const change = (grants: Grant[]) => perform(changeGrants, { userId: person.id, grants }, admin, NOW, db);
    expect(await change([...everywhere('reporter'), sport, sport])).toEqual({ ok: true, value: null });
    expect(await grantsOf(person.id, db.reader)).toEqual([
      { ...sport, section: { en: 'Sport', hi: 'खेल' } },
      { ...everywhere('reporter')[0], section: null },
    ]);
    expect(await change([])).toEqual({ ok: false, error: 'invalid_role' });
    expect(await change([{ ...sport, role: 'administrator' }])).toEqual({ ok: false, error: 'invalid_role' });
    expect(await change([{ ...sport, sectionId: sectionId + 1 }])).toEqual({ ok: false, error: 'section_gone' });
    const gone = { kind: 'section' as const, id: sectionId, version: 1 };
    expect(await perform(deleteTaxonomyItem, gone, chief, NOW, db)).toEqual({ ok: false, error: 'section_granted' });
    expect(await change(everywhere('reporter'))).toEqual({ ok: true, value: null });
    expect((await perform(deleteTaxonomyItem, gone, chief, NOW, db)).ok).toBe(true);
  });

  test('an administrator who edits as well keeps that right while it is the newsroom’s last', async () => {
    const db = await testDatabase();
    const admin = await someone(db, 'administrator');
    const both = await someone(db, 'administrator', 'both@example.in');
    const change = (grants: Grant[]) => perform(changeGrants, { userId: both.id, grants }, admin, NOW, db);
    expect(await change([...everywhere('administrator'), ...everywhere('editor')])).toMatchObject({ ok: true });
    await perform(setPersonActive, { userId: admin.id, active: false }, both, NOW, db);
    expect(await change(everywhere('editor'))).toEqual({ ok: false, error: 'last_administrator' });
    expect(await perform(setPersonActive, { userId: both.id, active: false }, admin, NOW, db)).toEqual({
      ok: false,
      error: 'last_administrator',
    });
    expect(await change(everywhere('administrator'))).toMatchObject({ ok: true });
  });
});

test('the record of a time when everybody had one role is read as what they held', async () => {
  const db = await testDatabase();
  const row = { actorId: null, subjectType: 'user' as const, subjectId: 'asha', at: NOW.toISOString() };
  const changed = { role: { from: 'reporter', to: 'translator' }, locale: { from: null, to: 'hi' } };
  await db.writer.insert(auditLog).values([
    { ...row, event: 'person.create', detail: { name: 'Asha', nameHi: null, role: 'reporter', locale: null } },
    { ...row, event: 'person.role', detail: { changed } },
    { ...row, event: 'person.role', detail: { changed: { locale: { from: 'hi', to: 'en' } } } },
  ]);
  const held = (role: Role, locale: Locale | null) => [{ role, locale, sectionId: null, section: null }];
  const { deeds } = await listActivity({}, db.reader);
  expect(deeds.map(({ grants }) => grants)).toEqual([
    { before: held('translator', 'hi'), after: held('translator', 'en') },
    { before: held('reporter', null), after: held('translator', 'hi') },
    { before: null, after: held('reporter', null) },
  ]);
});
