import { describe, expect, it } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { firstOfNames } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import { articles } from '#db/schema.ts';
import { addStory, lastTouched, minutesLater, TEST_NOW, sampleText } from '#db/testing-newsroom.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';
import {
  publishingRoom,
  findTranslationRow,
  listRevisions,
  countRecord,
} from '#db/commands/publishing/testing-publications.ts';

const other = (locale: Locale): Locale => (locale === 'en' ? 'hi' : 'en');

describe('publishTranslation', () => {
  it.each(['en', 'hi'] as const)(
    'puts %s up with its own dates and leaves the other language alone',
    async (locale) => {
      const desk = await publishingRoom();
      const story = await addStory(desk, { en: {}, hi: {} });
      const { translationId, version } = story[locale]!;
      // What of ours it is in line with is kept in its row; its text, dates and version are its own.
      const textOf = async (id: number) => ({ ...(await findTranslationRow(desk, id)), madeFromRevisionId: undefined });
      const otherBefore = [
        await textOf(story[other(locale)]!.translationId),
        (await listRevisions(desk)).filter((text) => text.translationId !== translationId),
      ];
      const published = granted(
        await perform(
          publishTranslation,
          { translationId, version, substantive: false },
          desk.editor,
          minutesLater(5),
          desk.db,
        ),
      );
      const at = minutesLater(5).toISOString();
      const section = locale === 'en' ? 'world' : 'world-hi';
      const slug = locale === 'en' ? 'budget-farmers' : 'bajat-kisan-rahat';
      expect(published).toMatchObject({
        address: `/${locale}/${section}/${slug}-${story.articleId}-${story.articleId}`,
        version: version + 1,
        firstPublishedAt: at,
        lastUpdatedAt: at,
      });
      expect(await lastTouched(desk.db)).toEqual(
        [
          `article:${story.articleId}:${locale}`,
          `front:${locale}`,
          `section:${desk.worldId}:${locale}`,
          `alternates:${story.articleId}`,
          ...firstOfNames(desk, locale),
        ].toSorted(),
      );
      const live = await findTranslationRow(desk, translationId);
      expect(live).toMatchObject({
        liveRevisionId: live.draftRevisionId,
        firstPublishedAt: at,
        lastUpdatedAt: at,
        stage: 'draft',
      });
      const text = (await listRevisions(desk)).find(({ id }) => id === live.liveRevisionId)!;
      expect(text).toMatchObject({ frozenAt: at, details: { ...desk.details, images: {} } });
      expect([
        await textOf(story[other(locale)]!.translationId),
        (await listRevisions(desk)).filter((one) => one.translationId !== translationId),
      ]).toEqual(otherBefore);
    },
  );

  it('moves «last updated» only for a substantive change, «first published» never', async () => {
    const desk = await publishingRoom();
    const { hi } = await addStory(desk, { hi: { publish: true } });
    const { translationId } = hi!;
    let { version } = hi!;
    const first = TEST_NOW.toISOString();
    for (const [minutes, substantive, expected] of [
      [10, false, first],
      [20, true, minutesLater(20).toISOString()],
      [30, false, minutesLater(20).toISOString()],
    ] as const) {
      const text = sampleText('hi', { headline: `सुर्खी ${minutes}` });
      ({ version } = granted(
        await perform(saveDraft, { translationId, version, text }, desk.editor, minutesLater(minutes), desk.db),
      ));
      const published = granted(
        await perform(
          publishTranslation,
          { translationId, version, substantive },
          desk.editor,
          minutesLater(minutes),
          desk.db,
        ),
      );
      version = published.version;
      expect(published).toMatchObject({ firstPublishedAt: first, lastUpdatedAt: expected });
      expect(await findTranslationRow(desk, translationId)).toMatchObject({
        firstPublishedAt: first,
        lastUpdatedAt: expected,
      });
    }
  });

  it('an update touches its own pages and nothing of the other language', async () => {
    const desk = await publishingRoom();
    const story = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
    const before = await findTranslationRow(desk, story.en!.translationId);
    const { translationId } = story.hi!;
    const standing = await findTranslationRow(desk, translationId);
    const text = sampleText('hi', { slug: standing.slug!, headline: 'बदली हुई सुर्खी' });
    const { version } = granted(
      await perform(
        saveDraft,
        { translationId, version: story.hi!.version, text },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    granted(
      await perform(
        publishTranslation,
        { translationId, version, substantive: true },
        desk.editor,
        minutesLater(2),
        desk.db,
      ),
    );
    expect(await lastTouched(desk.db)).toEqual(
      [
        `article:${story.articleId}:hi`,
        `teaser:${story.articleId}:hi`,
        'front:hi',
        `section:${desk.worldId}:hi`,
        `topic:${desk.topicId}:hi`,
        `contributor:${desk.contributorId}:hi`,
      ].toSorted(),
    );
    expect(await findTranslationRow(desk, story.en!.translationId)).toEqual(before);
  });

  it('a move to another section touches both sections and the links to it', async () => {
    const desk = await publishingRoom();
    const story = await addStory(desk, { en: { publish: true } });
    const [article] = await desk.db.reader.select().from(articles).orderBy(articles.id);
    const details = { ...desk.details, sectionId: desk.indiaId };
    granted(
      await perform(
        saveDetails,
        { articleId: story.articleId, version: article!.version, details },
        desk.editor,
        minutesLater(1),
        desk.db,
      ),
    );
    const { translationId, version } = story.en!;
    const live = await findTranslationRow(desk, translationId);
    const published = granted(
      await perform(
        publishTranslation,
        { translationId, version, substantive: false },
        desk.editor,
        minutesLater(2),
        desk.db,
      ),
    );
    expect(await lastTouched(desk.db)).toEqual(
      expect.arrayContaining([
        `section:${desk.worldId}:en`,
        `section:${desk.indiaId}:en`,
        `alternates:${story.articleId}`,
      ]),
    );
    expect(published.address).toMatch(/^\/en\/india\//);
    // The revision that was public keeps the section it was public in.
    const all = await listRevisions(desk);
    expect(all.find(({ id }) => id === live.liveRevisionId)?.details?.sectionId).toBe(desk.worldId);
    expect(all.find(({ id }) => id === published.revisionId)?.details?.sectionId).toBe(desk.indiaId);
  });

  it('publishes once for ten that ask at the same moment', async () => {
    const desk = await publishingRoom();
    const { en } = await addStory(desk);
    const order = { translationId: en!.translationId, version: en!.version, substantive: true };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => perform(publishTranslation, order, desk.editor, minutesLater(1), desk.db)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error === 'conflict')).toHaveLength(9);
    expect(await countRecord(desk, 'translation.publish')).toBe(1);
    expect((await findTranslationRow(desk, en!.translationId)).version).toBe(en!.version + 1);
  });

  it('shows exactly the text whose version was named, however saves and publications race', async () => {
    const desk = await publishingRoom();
    const { en } = await addStory(desk);
    const { translationId } = en!;
    let { version } = en!;
    let publications = 0;
    for (let round = 0; round < 25; round += 1) {
      const standing = (await listRevisions(desk)).at(-1)!;
      const text = sampleText('en', { headline: `Race ${round}` });
      const [first, second] = round % 2 === 0 ? (['save', 'publish'] as const) : (['publish', 'save'] as const);
      const act = {
        save: () => perform(saveDraft, { translationId, version, text }, desk.editor, minutesLater(round), desk.db),
        publish: () =>
          perform(
            publishTranslation,
            { translationId, version, substantive: false },
            desk.editor,
            minutesLater(round),
            desk.db,
          ),
      };
      const [one, two] = await Promise.all([act[first](), act[second]()]);
      const published = first === 'publish' ? one : two;
      const { liveRevisionId } = await findTranslationRow(desk, translationId);
      const live = (await listRevisions(desk)).find(({ id }) => id === liveRevisionId);
      if (published.ok) {
        expect(live!.headline).toBe(standing.headline);
        publications += 1;
      }
      version = (await findTranslationRow(desk, translationId)).version;
    }
    expect(publications).toBeGreaterThan(0);
  });
});
