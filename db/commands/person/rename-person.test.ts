import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createUser } from '#db/commands/person/create-user.ts';
import { renamePerson, renameSelf } from '#db/commands/person/rename-person.ts';
import { perform } from '#db/perform.ts';
import { findDemoPerson, listPeople } from '#db/queries/person/people.ts';
import { auditLog } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { everywhere } from '#lib/people/grants.ts';
import { TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';

const ASHA = { en: 'Asha Rao', hi: 'आशा राव' };

test('a name is kept in each script; where one is given both show it, and the record says what stood before', async () => {
  const { db, administrator, reporter } = await testNewsroom(await testDatabase());
  const nameOf = async () => (await listPeople(TEST_NOW, db)).find(({ id }) => id === reporter.id)?.name;
  expect(await nameOf()).toEqual({ en: 'reporter', hi: 'reporter' });

  const rename = (name: typeof ASHA) =>
    perform(renamePerson, { userId: reporter.id, name }, administrator, TEST_NOW, db);
  expect(await rename(ASHA)).toMatchObject({ ok: true });
  expect(await nameOf()).toEqual(ASHA);
  expect(await rename(ASHA)).toMatchObject({ ok: true });
  expect(await rename({ en: '', hi: 'आशा' })).toMatchObject({ ok: true });
  expect(await nameOf()).toEqual({ en: 'आशा', hi: 'आशा' });
  expect(await perform(renameSelf, { name: { en: 'Asha', hi: '' } }, reporter, TEST_NOW, db)).toMatchObject({
    ok: true,
  });
  expect(await nameOf()).toEqual({ en: 'Asha', hi: 'Asha' });

  const rows = await db.reader.select().from(auditLog).orderBy(asc(auditLog.id));
  const renamed = rows.filter(({ event }) => event === 'person.rename');
  // The second of the three changed nothing, so nothing of it is on record.
  expect(renamed.map(({ actorId, subjectId, detail }) => ({ actorId, subjectId, detail }))).toEqual([
    {
      actorId: administrator.id,
      subjectId: reporter.id,
      detail: {
        changed: { name: { from: 'reporter', to: 'Asha Rao' }, nameHi: { from: null, to: 'आशा राव' } },
      },
    },
    {
      actorId: administrator.id,
      subjectId: reporter.id,
      detail: { changed: { name: { from: 'Asha Rao', to: 'आशा' }, nameHi: { from: 'आशा राव', to: null } } },
    },
    { actorId: reporter.id, subjectId: reporter.id, detail: { changed: { name: { from: 'आशा', to: 'Asha' } } } },
  ]);
});

test('what is no name is refused, and nobody but an administrator names others', async () => {
  const { db, administrator, editor, reporter } = await testNewsroom(await testDatabase());
  const order = { userId: reporter.id, name: ASHA };
  expect(await perform(renamePerson, order, editor, TEST_NOW, db)).toMatchObject({ error: 'not_allowed' });
  expect(
    await perform(renamePerson, { ...order, name: { en: ' ', hi: '' } }, administrator, TEST_NOW, db),
  ).toMatchObject({ error: 'invalid_name' });
  expect(
    await perform(renamePerson, { ...order, name: { en: 'Asha', hi: 'अ'.repeat(101) } }, administrator, TEST_NOW, db),
  ).toMatchObject({ error: 'invalid_name_hi' });
  expect(await perform(renamePerson, { ...order, userId: 'nobody' }, administrator, TEST_NOW, db)).toMatchObject({
    error: 'not_found',
  });
});

test('whoever is added has both names, and one of the demo’s people is offered by them', async () => {
  const { db } = await testNewsroom(await testDatabase());
  const person = { name: ASHA.en, nameHi: ASHA.hi, email: 'asha@example.in', grants: everywhere('reporter') };
  await perform(createUser, { ...person, password: 'setu-demo-2026', isDemo: true }, 'machine', TEST_NOW, db);
  expect((await findDemoPerson('asha@example.in', db))?.name).toEqual(ASHA);
});
