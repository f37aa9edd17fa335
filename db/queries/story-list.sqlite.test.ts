import { expect, test } from 'vitest';
import { listStories } from '#db/queries/story-list.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, testNewsroom } from '#db/testing-newsroom.ts';
import { sqlitePlans } from '#db/testing-plans.ts';

test('the list of stories asks each question once for all stories, and never of their texts', async () => {
  const room = await testNewsroom(await testDatabase());
  await addStory(room, { en: {}, hi: {} });
  const plans = await sqlitePlans(room.db, (reader) =>
    listStories({ search: 'modi', language: 'en', state: 'live', mineId: room.editor.id, page: 9 }, reader),
  );
  const choosing = plans
    .map(({ steps }) => steps)
    .filter((plan) => plan.some((step) => step.startsWith('LIST SUBQUERY')));
  expect(choosing).not.toEqual([]);
  for (const step of choosing.flat()) {
    if (step.includes('revisions'))
      expect(step).toBe('SEARCH revisions USING COVERING INDEX revisions_author (author_id=?)');
  }
  expect(choosing.flat()).toContain('SEARCH translations USING COVERING INDEX translations_changed (article_id=?)');
});
