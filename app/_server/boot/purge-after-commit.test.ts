import { expect, it, onTestFinished } from 'vitest';
import { registerPageCache } from '#app/_server/boot/purge-after-commit.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { perform } from '#db/perform.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';

it('has forgotten the pages of a change when the change is answered, and is not asked for less', async () => {
  const desk = await testNewsroom(await testDatabase());
  const { en } = await addStory(desk, { en: {} });
  const purged: string[][] = [];
  onTestFinished(
    registerPageCache({
      async purge(tags) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        purged.push(tags);
      },
    }),
  );
  await perform(createStory, { locale: 'en' }, desk.editor, TEST_NOW, desk.db);
  expect(purged).toEqual([]);
  const input = { translationId: en!.translationId, version: en!.version, substantive: true };
  await perform(publishTranslation, input, desk.editor, TEST_NOW, desk.db);
  expect(purged).toEqual([expect.arrayContaining(['front:en', `section:${desk.worldId}:en`])]);
});
