import { expect, it } from 'vitest';
import { binStory } from '#db/commands/story/bin-story.ts';
import { indexTexts } from '#db/commands/story/index-texts.ts';
import { perform } from '#db/perform.ts';
import { listStories } from '#db/queries/story-list/story-list.ts';
import { storyTexts } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

it('makes the stories of before the search findable, some at a time, and then has nothing to do', async () => {
  const desk = await testNewsroom(await testDatabase());
  const { db } = desk;
  for (let n = 0; n < 4; n += 1) {
    const text = { headline: `Ropeway ${n}`, slug: `ropeway-${n}` };
    const { articleId } = await addStory(desk, { en: { text }, now: minutesLater(n) });
    if (n === 0) granted(await perform(binStory, { articleId }, desk.editor, minutesLater(30), db));
  }
  const rows = () => db.reader.select().from(storyTexts).orderBy(storyTexts.articleId);
  const found = async () => (await listStories({ search: 'ropeway' }, db.reader)).stories.map((one) => one.articleId);
  const [before, listed] = [await rows(), await found()];
  expect(listed).toHaveLength(3);
  await db.writer.delete(storyTexts);
  expect(await found()).toEqual([]);

  const index = async () => granted(await perform(indexTexts, { most: 2 }, 'machine', minutesLater(40), db)).isMore;
  expect(await index()).toBe(true);
  expect((await found()).length).toBe(2);
  expect(await index()).toBe(false);
  expect([await rows(), await found()]).toEqual([before, listed]);
  expect(await index()).toBe(false);
  expect(await rows()).toEqual(before);
});
