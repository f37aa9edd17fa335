import { expect, test } from 'vitest';
import { findFront, namesOnFront } from '#db/queries/front.ts';
import { contributors, sectionNames } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, type TestNewsroom, testNewsroom } from '#db/testing-newsroom.ts';
import { eq } from 'drizzle-orm';

const ids = (stories: { articleId: number }[]) => stories.map(({ articleId }) => articleId);

/** So many live English stories, each a minute after the one before, in these sections in turn. */
async function fill(room: TestNewsroom, sections: number[], topicIds: (at: number) => number[] = () => []) {
  for (const [at, sectionId] of sections.entries()) {
    const details = { sectionId, topicIds: topicIds(at), leadImageId: room.imageId };
    await addStory(room, { en: { publish: true, text: { leadAlt: 'A field' } }, details, now: minutesLater(at) });
  }
}

test('a front has rank: a lead with more of its matter, four beside it, a full row, blocks of three or more', async () => {
  const room = await testNewsroom(await testDatabase());
  const { worldId: w, indiaId: i, topicId } = room;
  // From the oldest to the newest; the lead's topic is that of the oldest story too.
  await fill(room, [w, w, w, w, i, i, i, i, i, w, i, w, i, w], (at) => (at === 0 || at === 13 ? [topicId] : []));
  const front = await findFront({ locale: 'en' }, room.db.reader);
  expect(front.lead?.articleId).toBe(14);
  expect(ids(front.seconds)).toEqual([13, 12, 11, 10]);
  expect(ids(front.related), 'of its topic, then of its section').toEqual([1, 4, 3]);
  // One story of «World» is left, no block; with the newest of «India» it makes no row of four that leaves three there.
  expect(ids(front.row)).toEqual([]);
  expect(front.blocks.map(({ stories }) => ids(stories))).toEqual([[9, 8, 7, 6, 5]]);
  expect(front.opinion).toBeUndefined();
});

test('what is too little for a block goes to the row, and the row takes no block below three', async () => {
  const room = await testNewsroom(await testDatabase());
  const { worldId: w, indiaId: i } = room;
  await fill(room, [i, i, i, i, i, i, w, w, w, w, w, w, w, w, w, w]);
  const front = await findFront({ locale: 'en' }, room.db.reader);
  expect(ids(front.related)).toEqual([11, 10, 9]);
  expect(ids(front.row)).toEqual([8, 7, 6, 5]);
  expect(front.blocks.map(({ stories }) => ids(stories))).toEqual([[4, 3, 2, 1]]);
  const all = [
    front.lead!,
    ...front.seconds,
    ...front.related,
    ...front.row,
    ...front.blocks.flatMap((b) => b.stories),
  ];
  expect(new Set(ids(all)).size).toBe(all.length);
});

test('opinion stands apart, under the names of who writes, and does not lead', async () => {
  const room = await testNewsroom(await testDatabase());
  const { worldId: w, indiaId, contributorId } = room;
  await room.db.writer.update(sectionNames).set({ slug: 'opinion' }).where(eq(sectionNames.sectionId, indiaId));
  await fill(room, [w, w, indiaId, indiaId]);
  const front = await findFront({ locale: 'en' }, room.db.reader);
  expect(front.lead?.articleId).toBe(2);
  expect(front.opinion?.opinions.map(({ story, author }) => [story.articleId, author])).toEqual([
    [4, 'Asha Verma'],
    [3, 'Asha Verma'],
  ]);
  expect(namesOnFront(front)).toEqual([contributorId]);
  expect(front.opinion?.opinions.map(({ portrait }) => portrait)).toEqual([null, null]);
  await room.db.writer.update(contributors).set({ portraitImageId: room.imageId });
  const pictured = await findFront({ locale: 'en' }, room.db.reader);
  expect(pictured.opinion?.opinions.map(({ portrait }) => portrait?.imageId)).toEqual([room.imageId, room.imageId]);
  // Alone it is the paper.
  expect((await findFront({ locale: 'hi' }, room.db.reader)).lead).toBeUndefined();
});
