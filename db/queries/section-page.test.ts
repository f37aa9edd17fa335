import { expect, test } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { perform } from '#db/perform.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

const publish = { text: { slug: 'a-story' }, publish: true };

test('a story stands in the section it was published in, until it is published elsewhere or withdrawn', async () => {
  const room = await testNewsroom(await testDatabase());
  const { articleId, en } = await addStory(room, { en: publish, hi: publish });
  const { translationId } = en!;
  const listed = async () => {
    const pages = [];
    for (const [locale, slug] of [
      ['en', 'world'],
      ['en', 'india'],
      ['hi', 'world-hi'],
      ['hi', 'india-hi'],
    ] as const)
      // prettier-ignore
      pages.push(await findSectionPage({ locale, slug }, room.db.reader));
    return pages.map((page) => page.kind === 'page' && page.stories.map((story) => story.articleId));
  };
  expect(await listed()).toEqual([[articleId], [], [articleId], []]);

  const details = { ...room.details, sectionId: room.indiaId };
  granted(await perform(saveDetails, { articleId, version: 2, details }, room.editor, minutesLater(1), room.db));
  expect(await listed()).toEqual([[articleId], [], [articleId], []]);

  const order = { translationId, version: en!.version, substantive: false };
  const moved = granted(await perform(publishTranslation, order, room.editor, minutesLater(2), room.db));
  expect(await listed()).toEqual([[], [articleId], [articleId], []]);

  const gone = { translationId, version: moved.version, notice: '' };
  granted(await perform(withdrawTranslation, gone, room.chief, minutesLater(3), room.db));
  expect(await listed()).toEqual([[], [], [articleId], []]);
});
