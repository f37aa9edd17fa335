import { expect, test } from 'vitest';
import { listStories, searchStories, type StoryFilter } from '#db/queries/story-list/story-list.ts';
import { EVERY_WAY } from '#db/queries/testing-ways.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { sqlitePlans } from '#db/testing-plans.ts';

test('every filter, alone and with others, and every search is read from an index', async () => {
  const room = await testNewsroom(await testDatabase());
  await addStory(room, { en: { text: { headline: 'Modi opens the Pune metro' }, publish: true }, hi: {} });
  const filters: StoryFilter[] = [
    {},
    { language: 'hi' },
    { state: 'live' },
    { state: 'none', language: 'hi' },
    { sectionId: room.worldId },
    { mineId: room.editor.id },
    { state: 'live', language: 'en', sectionId: room.worldId, mineId: room.editor.id },
    { search: 'modi' },
    { search: 'मोदी मेट्रो' },
    { search: 'm', state: 'live', sectionId: room.worldId },
  ];
  const olderThan = { changedAt: minutesLater(9).toISOString(), articleId: 1 };
  const plans = await sqlitePlans(room.db, async (reader) => {
    for (const filter of filters) {
      await listStories({ ...filter, page: 9 }, reader);
      await listStories({ ...filter, olderThan }, reader);
      await listStories({ ...filter, newerThan: olderThan }, reader);
    }
    await searchStories({ search: '', locale: 'hi', limit: 12 }, reader);
    await searchStories({ search: 'modi', locale: 'hi', limit: 12 }, reader);
    for (const limits of EVERY_WAY) for (const filter of filters) await listStories(filter, reader, limits);
  });
  expect(plans.length).toBeGreaterThan(20);
  for (const { query, steps } of plans) {
    const walks = steps.filter((step) =>
      /^SCAN (articles|translations|revisions|story_facets|headline_words|other|also|word)/.test(step),
    );
    expect([query, walks]).toEqual([query, []]);
  }
});
