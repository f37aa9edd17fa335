import { drizzle } from 'drizzle-orm/better-sqlite3';
import { expect, test } from 'vitest';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { withdrawTranslation } from '#db/commands/story/withdraw-translation.ts';
import { listLiveStories } from '#db/queries/live-stories.ts';
import { perform } from '#db/perform.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import * as schema from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, granted, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';

const publish = { text: { slug: 'a-story' }, publish: true };

test('a story stands in the section it was published in, until it is published elsewhere or withdrawn', async () => {
  const room = await testNewsroom(testDatabase());
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

test('a page of a section is found without reading the others, from whichever end it is nearer', async () => {
  const { db, worldId } = await testNewsroom(testDatabase());
  const asked: string[] = [];
  const log = drizzle(db.raw, { logger: { logQuery: (query) => void asked.push(query) }, schema });
  await db.writer.insert(schema.sectionCounts).values({ sectionId: worldId, locale: 'en', stories: 240 });
  for (const page of [undefined, 2, 8]) await findSectionPage({ locale: 'en', slug: 'world', page }, log);
  await listLiveStories({ locale: 'en', limit: 7 }, log);
  const plans = [...new Set(asked)].map((query) => {
    const values = Array.from({ length: query.split('?').length - 1 }, () => 1);
    const steps = db.raw.prepare(`explain query plan ${query}`).all(...values) as { detail: string }[];
    return steps.map(({ detail }) => detail);
  });
  expect(plans.flat()).toContain(
    'SEARCH translations USING COVERING INDEX translations_live_section (locale=? AND live_section_id=?)',
  );
  expect(plans.flat()).toContain('SEARCH translations USING INDEX translations_live (locale=?)');
  expect(plans.flat().filter((step) => /^SCAN (translations|revisions)/.test(step))).toEqual([]);
});
