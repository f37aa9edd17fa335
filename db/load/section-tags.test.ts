import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { transact } from '#db/engine/transact.ts';
import { onCommitted } from '#db/after-commit.ts';
import { perform } from '#db/perform.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import {
  addStory,
  paragraphs,
  minutesLater,
  type TestNewsroom,
  testNewsroom,
  sampleText,
} from '#db/testing-newsroom.ts';
import { STORIES_ON_A_PAGE } from '#lib/article/section-pages.ts';
import type { Tag } from '#lib/article/tags.ts';
import { granted } from '#lib/testing-result.ts';

const ownPage = (sectionId: number): Tag => `section:${sectionId}:en`;
const pageOf = (sectionId: number, page: number): Tag => `section:${sectionId}:en:page:${page}`;

/** So many stories live in English in «World», the first an hour before the next, as an old newsroom has them. */
async function fillSection(room: TestNewsroom, stories: number): Promise<number[]> {
  const ids: number[] = [];
  await transact(room.db, async (tx) => {
    for (let story = 0; story < stories; story++) {
      const at = minutesLater((story - stories) * 60).toISOString();
      const [article] = await tx
        .insert(articles)
        .values({ sourceLocale: 'en', sectionId: room.worldId, createdAt: at, updatedAt: at })
        .returning({ id: articles.id });
      const articleId = article!.id;
      const live = { firstPublishedAt: at, lastUpdatedAt: at, liveSectionId: room.worldId };
      const [translation] = await tx
        .insert(translations)
        .values({ articleId, locale: 'en', ...live, createdAt: at, updatedAt: at })
        .returning({ id: translations.id });
      const translationId = translation!.id;
      const { details, contributorId } = room;
      const shown = { ...details, sectionId: room.worldId, contributorIds: [contributorId], images: {} };
      const [revision] = await tx
        .insert(revisions)
        .values({
          ...sampleText('en', { slug: `s-${articleId}`, byline: 'Staff' }),
          translationId,
          number: 1,
          details: shown,
          body: paragraphs('…'),
          createdAt: at,
          updatedAt: at,
          frozenAt: at,
        })
        .returning({ id: revisions.id });
      const revisionId = revision!.id;
      await tx
        .update(translations)
        .set({ draftRevisionId: revisionId, liveRevisionId: revisionId })
        .where(eq(translations.id, translationId));
      await relist(tx, articleId);
      ids.push(articleId);
    }
  });
  return ids;
}

/** Every page of both sections as readers see it, by the tag it carries. */
async function pagesOf(room: TestNewsroom): Promise<Map<Tag, string>> {
  const pages = new Map<Tag, string>();
  for (const [slug, id] of [
    ['world', room.worldId],
    ['india', room.indiaId],
  ] as const) {
    for (const page of [undefined, 1, 2, 3, 4, 5]) {
      const found = await findSectionPage({ locale: 'en', slug, page }, room.db.reader);
      if (found.kind !== 'page') continue;
      pages.set(page === undefined ? ownPage(id) : pageOf(id, page), JSON.stringify(found));
    }
  }
  return pages;
}

test('a change of a section touches the pages that show it, and no page of older stories', async () => {
  const room = await testNewsroom(await testDatabase());
  const { db, editor, chief, worldId, indiaId } = room;
  const ids = await fillSection(room, 4 * STORIES_ON_A_PAGE - 2);
  const isSectionTag = (one: Tag) => one.startsWith('section:');
  let minute = 0;

  /** Does `change`, and says which pages it touched, having seen that these are the pages that are others now. */
  const touchedBy = async (change: (now: Date) => Promise<unknown>) => {
    const before = await pagesOf(room);
    let tags: readonly Tag[] = [];
    const stop = onCommitted(({ touched }) => void (tags = touched));
    await change(minutesLater((minute += 1)));
    stop();
    const after = await pagesOf(room);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (one) => before.get(one) !== after.get(one),
    );
    expect(tags.filter(isSectionTag).sort()).toEqual(changed.sort());
    return changed;
  };
  const own = ownPage(worldId);
  const page = (number: number) => pageOf(worldId, number);
  const rowOf = async (articleId: number) => {
    const [row] = await db.reader.select().from(translations).where(eq(translations.articleId, articleId));
    return { translationId: row!.id, version: row!.version };
  };
  const publishNew = async () => {
    const { en } = await addStory(room, { en: {} });
    return touchedBy(async (now) =>
      granted(
        await perform(
          publishTranslation,
          { translationId: en!.translationId, version: en!.version, substantive: true },
          editor,
          now,
          db,
        ),
      ),
    );
  };
  const withdraw = (articleId: number) =>
    touchedBy(async (now) =>
      granted(await perform(withdrawTranslation, { ...(await rowOf(articleId)), notice: '' }, chief, now, db)),
    );
  const republish = (articleId: number) =>
    touchedBy(async (now) =>
      granted(await perform(publishTranslation, { ...(await rowOf(articleId)), substantive: false }, chief, now, db)),
    );
  const rewrite = async (articleId: number) => {
    const text = sampleText('en', { headline: `Rewritten ${minute}`, slug: `s-${articleId}`, byline: 'Staff' });
    granted(await perform(saveDraft, { ...(await rowOf(articleId)), text }, editor, minutesLater(minute), db));
    return republish(articleId);
  };

  expect(await publishNew(), 'one more').toEqual([own]);
  expect(await publishNew(), 'the one that makes a page').toEqual([own, page(2), page(3)]);
  expect(await publishNew(), 'one more').toEqual([own]);
  expect(await rewrite(ids[30] ?? 0), 'an old one rewritten').toEqual([page(2)]);
  expect(await rewrite(ids[90] ?? 0), 'a new one rewritten').toEqual([own]);
  expect(await withdraw(ids[30] ?? 0), 'an old one').toEqual([own, page(2), page(3)]);
  expect(await withdraw(ids[90] ?? 0), 'with which a page goes').toEqual([own, page(2), page(3)]);
  expect(await republish(ids[90] ?? 0), 'and comes again').toEqual([own, page(2), page(3)]);
  expect(await republish(ids[30] ?? 0), 'under its first date').toEqual([own, page(2), page(3)]);

  const articleId = ids[3] ?? 0;
  const details = { ...room.details, sectionId: indiaId };
  granted(await perform(saveDetails, { articleId, version: 1, details }, editor, minutesLater(minute), db));
  expect(await republish(articleId), 'the oldest goes to another section').toEqual(
    [own, page(1), page(2), page(3), ownPage(indiaId)].sort(),
  );
}, 30_000);

test('a change that moves very many pages names them all at once', async () => {
  const room = await testNewsroom(await testDatabase());
  const [oldest = 0] = await fillSection(room, 4 * STORIES_ON_A_PAGE);
  const [row] = await room.db.reader.select().from(translations).where(eq(translations.articleId, oldest));
  const input = { translationId: row!.id, version: row!.version, notice: '' };
  granted(await perform(withdrawTranslation, input, room.chief, minutesLater(1), room.db));
  const firstPublishedAt = row!.firstPublishedAt ?? '';
  const place = { articleId: oldest, locale: 'en', firstPublishedAt, before: room.worldId, after: null } as const;
  const pages = [1, 2, 3].map((page) => pageOf(room.worldId, page));
  expect(await sectionTags(room.db.reader, place, 3)).toEqual([ownPage(room.worldId), ...pages]);
  expect(await sectionTags(room.db.reader, place, 2)).toEqual([
    ownPage(room.worldId),
    `section:${room.worldId}:en:pages`,
  ]);
});
