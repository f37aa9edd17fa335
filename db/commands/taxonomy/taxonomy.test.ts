import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { createUser } from '#db/commands/person/create-user.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { transact } from '#db/engine/transact.ts';
import { findLastChangeId } from '#db/outbox.ts';
import { perform } from '#db/perform.ts';
import { listAgencies, listContributors, listSections, listTopics } from '#db/queries/taxonomy.ts';
import { articles, auditLog } from '#db/schema.ts';
import { lastTouched } from '#db/testing-newsroom.ts';
import { testDatabase } from '#db/testing.ts';
import { type Actor, type Role, ROLES } from '#lib/people/roles.ts';
import type { EventSubject } from '#lib/events/events.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { SaveTaxonomyItemInput } from '#lib/taxonomy/taxonomy-inputs.ts';

const NOW = new Date('2026-11-22T06:00:00.000Z');
const world: SaveTaxonomyItemInput = {
  kind: 'section',
  accent: 'teal',
  names: { en: { name: 'World  News', slug: '' }, hi: { name: 'दुनिया', slug: '' } },
};
const india: SaveTaxonomyItemInput = {
  kind: 'section',
  accent: 'ink',
  names: { en: { name: 'India', slug: '' }, hi: { name: 'भारत', slug: 'भारत' } },
};

async function someone(db: Database, role: Role = 'chief_editor'): Promise<Actor> {
  const locale = role === 'translator' ? 'hi' : null;
  const made = await perform(
    createUser,
    { email: `${role}@example.in`, name: 'Leela Menon', grants: everywhere(role, locale) },
    'machine',
    NOW,
    db,
  );
  if (!made.ok) throw new Error(made.error);
  return { id: made.value.id, name: 'Leela Menon', grants: everywhere(role, locale) };
}

async function saved(order: SaveTaxonomyItemInput, actor: Actor, db: Database) {
  const answer = await perform(saveTaxonomyItem, order, actor, NOW, db);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const audits = (db: Database, subjectType: EventSubject) =>
  db.reader.select().from(auditLog).where(eq(auditLog.subjectType, subjectType)).orderBy(auditLog.id);

describe('saveTaxonomyItem', () => {
  test('adds sections in order, with names cleaned and slugs made from them, and says which pages to forget', async () => {
    const db = await testDatabase();
    const chief = await someone(db);
    const first = await saved(world, chief, db);
    expect(await lastTouched(db)).toEqual([`section:${first.id}:en`, `section:${first.id}:hi`, 'sections']);
    await saved(india, chief, db);
    expect(await listSections(db)).toMatchObject([
      {
        id: first.id,
        version: 1,
        position: 0,
        accent: 'teal',
        stories: 0,
        names: { en: { name: 'World News', slug: 'world-news' }, hi: { name: 'दुनिया', slug: 'duniya' } },
      },
      { position: 1, names: { hi: { name: 'भारत', slug: 'भारत' } } },
    ]);
    expect(await audits(db, 'section')).toMatchObject([
      { actorId: chief.id, event: 'section.create', subjectId: String(first.id) },
      { event: 'section.create' },
    ]);
  });

  test('a change raises the version; one based on an older version is refused and changes nothing', async () => {
    const db = await testDatabase();
    const chief = await someone(db);
    const { id } = await saved(world, chief, db);
    const change = {
      ...world,
      id,
      version: 1,
      names: { en: { name: 'World', slug: '' }, hi: { name: 'विश्व', slug: '' } },
    } satisfies SaveTaxonomyItemInput;
    expect(await saved(change, chief, db)).toMatchObject({ id, version: 2 });
    expect(await perform(saveTaxonomyItem, { ...change, accent: 'plum' }, chief, NOW, db)).toEqual({
      ok: false,
      error: 'conflict',
    });
    expect(await listSections(db)).toMatchObject([
      { version: 2, accent: 'teal', names: { en: { name: 'World', slug: 'world' }, hi: { name: 'विश्व' } } },
    ]);
    expect(await audits(db, 'section')).toHaveLength(2);
  });

  test('tells every fault at once, beside its field, and writes nothing', async () => {
    const db = await testDatabase();
    const chief = await someone(db);
    await saved(india, chief, db);
    const answer = await perform(
      saveTaxonomyItem,
      { kind: 'section', accent: 'ink', names: { en: { name: ' ', slug: '' }, hi: { name: 'खेल', slug: 'Newsroom!' } } },
      chief,
      NOW,
      db,
    );
    expect(answer).toEqual({
      ok: false,
      error: 'invalid_names',
      detail: [
        { locale: 'en', field: 'name', code: 'missing' },
        { locale: 'hi', field: 'slug', code: 'reserved' },
      ],
    });
    expect(
      await perform(
        saveTaxonomyItem,
        { ...india, names: { en: { name: 'India', slug: 'bharat' }, hi: { name: 'देश', slug: 'भारत' } } },
        chief,
        NOW,
        db,
      ),
    ).toEqual({
      ok: false,
      error: 'invalid_names',
      detail: [{ locale: 'hi', field: 'slug', code: 'taken' }],
    });
    expect(await listSections(db)).toHaveLength(1);
    expect(await audits(db, 'section')).toHaveLength(1);
  });

  test('the same slug may stand in the other language, and its own may be kept', async () => {
    const db = await testDatabase();
    const chief = await someone(db);
    const order: SaveTaxonomyItemInput = {
      kind: 'topic',
      names: { en: { name: 'Budget', slug: 'budget' }, hi: { name: 'बजट', slug: 'budget' } },
    };
    const { id } = await saved(order, chief, db);
    expect(await lastTouched(db)).toEqual([`topic:${id}`]);
    expect(await saved({ ...order, id, version: 1 }, chief, db)).toMatchObject({ id, version: 2 });
  });

  test('contributors keep what they are, agencies their Latin name; lists go by the alphabet of the language', async () => {
    const db = await testDatabase();
    const chief = await someone(db);
    const person = (en: string, hi: string, role = ''): SaveTaxonomyItemInput => ({
      kind: 'contributor',
      names: { en: { name: en, slug: '', role: '' }, hi: { name: hi, slug: '', role } },
    });
    await saved(person('Zoya Khan', 'ज़ोया ख़ान', 'विशेष संवाददाता'), chief, db);
    await saved(person('Arun Shourie', 'अरुण शौरी'), chief, db);
    await saved(person('Meena Iyer', 'मीना अय्यर'), chief, db);
    expect((await listContributors('en', db)).map(({ names }) => names.en.name)).toEqual([
      'Arun Shourie',
      'Meena Iyer',
      'Zoya Khan',
    ]);
    expect((await listContributors('hi', db)).map(({ names }) => names.hi.name)).toEqual(
      ['अरुण शौरी', 'ज़ोया ख़ान', 'मीना अय्यर'].map((name) => name.normalize('NFC')),
    );
    expect((await listContributors('en', db))[2]?.names.hi.role).toBe('विशेष संवाददाता');
    await saved({ kind: 'agency', names: { en: { name: 'Bloomberg' }, hi: { name: 'Bloomberg' } } }, chief, db);
    expect(await listAgencies('hi', db)).toMatchObject([
      { stories: 0, names: { en: { name: 'Bloomberg' }, hi: { name: 'Bloomberg' } } },
    ]);
    expect(await listTopics('en', db)).toEqual([]);
  });

  test.each(ROLES.filter((role) => role !== 'chief_editor'))('is refused to a %s, without a trace', async (role) => {
    const db = await testDatabase();
    const actor = await someone(db, role);
    expect(await perform(saveTaxonomyItem, world, actor, NOW, db)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await perform(reorderSections, { ids: [] }, actor, NOW, db)).toEqual({ ok: false, error: 'not_allowed' });
    expect(await perform(deleteTaxonomyItem, { kind: 'section', id: 1, version: 1 }, actor, NOW, db)).toEqual({
      ok: false,
      error: 'not_allowed',
    });
    expect(await listSections(db)).toEqual([]);
    expect(await audits(db, 'section')).toEqual([]);
  });
});

describe('deleteTaxonomyItem', () => {
  test('removes what no story has, names and all; keeps what one has', async () => {
    const db = await testDatabase();
    const chief = await someone(db);
    const kept = await saved(world, chief, db);
    const gone = await saved(india, chief, db);
    const at = NOW.toISOString();
    await transact(db, async (tx) => {
      await tx.insert(articles).values({ sourceLocale: 'hi', sectionId: kept.id, createdAt: at, updatedAt: at });
    });
    expect(await perform(deleteTaxonomyItem, { kind: 'section', id: kept.id, version: 1 }, chief, NOW, db)).toEqual({
      ok: false,
      error: 'in_use',
      detail: { stories: 1 },
    });
    expect(await perform(deleteTaxonomyItem, { kind: 'section', id: gone.id, version: 2 }, chief, NOW, db)).toEqual({
      ok: false,
      error: 'conflict',
    });
    expect(
      await perform(deleteTaxonomyItem, { kind: 'section', id: gone.id, version: 1 }, chief, NOW, db),
    ).toMatchObject({
      ok: true,
    });
    expect(await lastTouched(db)).toEqual([`section:${gone.id}:en`, `section:${gone.id}:hi`, 'sections']);
    expect(await listSections(db)).toMatchObject([{ id: kept.id, stories: 1 }]);
    // Its address is free again.
    expect((await perform(saveTaxonomyItem, india, chief, NOW, db)).ok).toBe(true);
  });
});

describe('reorderSections', () => {
  test('puts them in the order asked, once, and refuses a list that is not all of them', async () => {
    const db = await testDatabase();
    const chief = await someone(db);
    const a = await saved(world, chief, db);
    const b = await saved(india, chief, db);
    expect(await perform(reorderSections, { ids: [b.id, a.id] }, chief, NOW, db)).toEqual({
      ok: true,
      value: null,
    });
    expect(await lastTouched(db)).toEqual(['sections']);
    const before = await findLastChangeId(db.reader);
    expect((await listSections(db)).map(({ id }) => id)).toEqual([b.id, a.id]);
    expect(await perform(reorderSections, { ids: [b.id, a.id] }, chief, NOW, db)).toEqual({ ok: true, value: null });
    expect(await findLastChangeId(db.reader)).toBe(before);
    for (const ids of [[a.id], [a.id, a.id], [a.id, b.id, 99], []])
      expect(await perform(reorderSections, { ids }, chief, NOW, db)).toEqual({ ok: false, error: 'conflict' });
    expect((await audits(db, 'section')).filter(({ event }) => event === 'section.reorder')).toHaveLength(1);
  });
});
