import { lt } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { purgeAfterOthers, registerPageCache } from '#app/_server/boot/purge-after-commit.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { followChanges } from '#db/change-feed.ts';
import { openDatabase } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { outbox } from '#db/schema.ts';
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

it('forgets what another process has changed, everything when it cannot know what, and nothing twice', async () => {
  const desk = await testNewsroom(await testDatabase());
  const { db } = desk;
  const { en } = await addStory(desk, { en: {} });
  const { en: theirs, articleId } = await addStory(desk, { en: {} });
  const other = openDatabase(db.place);
  onTestFinished(() => other.close());
  const feed = await followChanges(db, 2_000_000_000);
  onTestFinished(() => feed.stop());
  const purged: (string[] | 'all')[] = [];
  purgeAfterOthers(feed, { purge: (tags) => void purged.push(tags), forgetAll: () => void purged.push('all') });

  const publish = (one: typeof en, by: typeof db) =>
    perform(
      publishTranslation,
      { translationId: one!.translationId, version: one!.version, substantive: true },
      desk.editor,
      TEST_NOW,
      by,
    );
  await publish(en, db);
  await feed.look();
  expect(purged, 'its own was forgotten before it was answered').toEqual([]);
  await publish(theirs, other);
  await feed.look();
  expect(purged).toEqual([expect.arrayContaining(['front:en', `article:${articleId}:en`])]);

  await other.writer.insert(outbox).values({ at: TEST_NOW.toISOString(), actorId: null, touched: [], events: [] });
  await other.writer.delete(outbox).where(lt(outbox.id, feed.last() + 1));
  await feed.look();
  expect(purged.at(-1)).toBe('all');
});
