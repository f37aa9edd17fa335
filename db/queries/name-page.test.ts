import { expect, test } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { perform } from '#db/perform.ts';
import { findNamePage, isNamePage } from '#db/queries/name-page.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, lastTouched, minutesLater, type TestNewsroom, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const live = { publish: true };

/** The stories on each name's page in each language, by its address; undefined where nothing stands. */
async function pages({ db }: TestNewsroom): Promise<Record<string, number[] | string | undefined>> {
  const found: Record<string, number[] | string | undefined> = {};
  for (const [locale, kind, slug] of [
    ['en', 'topic', 'budget'],
    ['hi', 'topic', 'bajat'],
    ['en', 'contributor', 'asha-verma'],
    ['hi', 'contributor', 'asha-verma'],
    ['en', 'agency', 'pti-1'],
    ['hi', 'agency', 'pitiaai-1'],
  ] as const) {
    const standing = await findNamePage({ locale, kind, slug }, db.reader);
    expect(await isNamePage({ locale, kind, slug }, db.reader)).toBe(standing.kind !== 'none');
    found[`${locale} ${kind}`] =
      standing.kind === 'page'
        ? standing.stories.map((story) => story.articleId)
        : standing.kind === 'none'
          ? undefined
          : standing.name.address;
  }
  return found;
}

test('a name has a page where a story is live under it, as published, until it is published without it or withdrawn', async () => {
  const room = await testNewsroom(await testDatabase());
  const { db, editor, chief, topicId, contributorId } = room;
  expect(Object.values(await pages(room)).filter(Boolean)).toEqual([]);
  const { articleId, en } = await addStory(room, { en: live, details: { agencyId: room.agencyId } });
  const agency = { 'en agency': [articleId], 'hi agency': undefined };
  const names = { 'en contributor': [articleId], 'hi contributor': undefined };
  expect(await pages(room)).toEqual({ 'en topic': [articleId], 'hi topic': undefined, ...names, ...agency });
  expect(await lastTouched(db)).toEqual(
    expect.arrayContaining([`topic:${topicId}:en`, `contributor:${contributorId}:en`, `agency:${room.agencyId}:en`]),
  );

  // The desk takes the topic away: readers see it with the next publication.
  const details = { ...room.details, agencyId: room.agencyId, topicIds: [] };
  granted(await perform(saveDetails, { articleId, version: 2, details }, editor, minutesLater(1), db));
  expect((await pages(room))['en topic']).toEqual([articleId]);
  const order = { translationId: en!.translationId, version: en!.version, substantive: false };
  const { version } = granted(await perform(publishTranslation, order, editor, minutesLater(2), db));
  expect(await pages(room)).toEqual({ 'en topic': undefined, 'hi topic': undefined, ...names, ...agency });
  expect(await lastTouched(db)).toEqual(expect.arrayContaining([`topic:${topicId}:en`, `topic:${topicId}:hi`]));

  const gone = { translationId: en!.translationId, version, notice: '' };
  granted(await perform(withdrawTranslation, gone, chief, minutesLater(3), db));
  expect(Object.values(await pages(room)).filter(Boolean)).toEqual([]);
});

test('the page names the other language’s where that has stories too, and the id alone finds an agency', async () => {
  const room = await testNewsroom(await testDatabase());
  await addStory(room, { en: live, hi: live, details: { agencyId: room.agencyId } });
  await addStory(room, { en: live });
  const agency = await findNamePage({ locale: 'en', kind: 'agency', slug: `whoever-${room.agencyId}` }, room.db.reader);
  expect(agency).toMatchObject({ kind: 'moved', name: { address: `/en/agencies/pti-${room.agencyId}`, name: 'PTI' } });
  const topic = await findNamePage({ locale: 'en', kind: 'topic', slug: 'budget' }, room.db.reader);
  expect(topic).toMatchObject({
    kind: 'page',
    alternates: [
      { locale: 'en', address: '/en/topics/budget' },
      { locale: 'hi', address: '/hi/topics/bajat' },
    ],
  });
  expect(topic.kind === 'page' && topic.stories.map(({ articleId }) => articleId)).toEqual([2, 1]);
  for (const slug of ['bajat', '', 'x'])
    expect(await findNamePage({ locale: 'en', kind: 'topic', slug }, room.db.reader)).toEqual({ kind: 'none' });
  expect(await findNamePage({ locale: 'en', kind: 'topic', slug: 'budget', page: 2 }, room.db.reader)).toEqual({
    kind: 'none',
  });
});

test('a name that is changed touches every page it stands on, its own too; one with stories is not deleted', async () => {
  const room = await testNewsroom(await testDatabase());
  const { db, chief, topicId } = room;
  await addStory(room, { en: live, hi: live });
  const names = { en: { name: 'Money', slug: 'money' }, hi: { name: 'पैसा', slug: 'paisa' } };
  granted(
    await perform(saveTaxonomyItem, { kind: 'topic', id: topicId, version: 1, names }, chief, minutesLater(1), db),
  );
  expect(await lastTouched(db)).toEqual([`topic:${topicId}`]);
  expect((await findNamePage({ locale: 'hi', kind: 'topic', slug: 'paisa' }, db.reader)).kind).toBe('page');
  expect((await findNamePage({ locale: 'hi', kind: 'topic', slug: 'bajat' }, db.reader)).kind).toBe('none');
  const refused = await perform(
    deleteTaxonomyItem,
    { kind: 'topic', id: topicId, version: 2 },
    chief,
    minutesLater(2),
    db,
  );
  expect(refused).toMatchObject({ ok: false, error: 'in_use' });
});

test('a section cannot be called as the pages of names or of the paper are', async () => {
  const { db, chief } = await testNewsroom(await testDatabase());
  for (const slug of ['topics', 'contributors', 'agencies', 'about', 'privacy']) {
    const names = { en: { name: 'X', slug }, hi: { name: 'क', slug } };
    const input = { kind: 'section' as const, accent: 'ink' as const, names };
    expect(await perform(saveTaxonomyItem, input, chief, minutesLater(1), db)).toMatchObject({
      ok: false,
      error: 'invalid_names',
      detail: [{ code: 'reserved' }, { code: 'reserved' }],
    });
  }
});
