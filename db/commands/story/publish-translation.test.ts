import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { articles, auditLog, images, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, granted, lastTouched, minutesLater, TEST_NOW, testNewsroom, textOf } from '#db/testing-newsroom.ts';
import { emptyBody } from '#lib/body/nodes.ts';
import type { EventKind } from '#lib/events.ts';
import type { Locale } from '#lib/locale.ts';

const room = () => testNewsroom(testDatabase());
type Room = Awaited<ReturnType<typeof room>>;
const row = async ({ db }: Room, id: number) =>
  (await db.reader.select().from(translations).where(eq(translations.id, id)))[0]!;
const texts = ({ db }: Room) => db.reader.select().from(revisions);
const audits = async ({ db }: Room, event?: EventKind) =>
  (await db.reader.select().from(auditLog)).filter((entry) => event === undefined || entry.event === event).length;
const other = (locale: Locale): Locale => (locale === 'en' ? 'hi' : 'en');

describe('publishTranslation', () => {
  it.each(['en', 'hi'] as const)(
    'puts %s up with its own dates and leaves the other language alone',
    async (locale) => {
      const desk = await room();
      const story = await addStory(desk, { en: {}, hi: {} });
      const { translationId, version } = story[locale]!;
      const otherBefore = [
        await row(desk, story[other(locale)]!.translationId),
        (await texts(desk)).filter((text) => text.translationId !== translationId),
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
        ].toSorted(),
      );
      const live = await row(desk, translationId);
      expect(live).toMatchObject({
        liveRevisionId: live.draftRevisionId,
        firstPublishedAt: at,
        lastUpdatedAt: at,
        stage: 'draft',
      });
      const text = (await texts(desk)).find(({ id }) => id === live.liveRevisionId)!;
      expect(text).toMatchObject({ frozenAt: at, details: { ...desk.details, images: {} } });
      expect([
        await row(desk, story[other(locale)]!.translationId),
        (await texts(desk)).filter((one) => one.translationId !== translationId),
      ]).toEqual(otherBefore);
    },
  );

  it('moves «last updated» only for a substantive change, «first published» never', async () => {
    const desk = await room();
    const { hi } = await addStory(desk, { hi: { publish: true } });
    const { translationId } = hi!;
    let { version } = hi!;
    const first = TEST_NOW.toISOString();
    for (const [minutes, substantive, expected] of [
      [10, false, first],
      [20, true, minutesLater(20).toISOString()],
      [30, false, minutesLater(20).toISOString()],
    ] as const) {
      const text = textOf('hi', { headline: `सुर्खी ${minutes}` });
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
      expect(await row(desk, translationId)).toMatchObject({ firstPublishedAt: first, lastUpdatedAt: expected });
    }
  });

  it('an update touches its own pages and nothing of the other language', async () => {
    const desk = await room();
    const story = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
    const before = await row(desk, story.en!.translationId);
    const { translationId } = story.hi!;
    const standing = await row(desk, translationId);
    const text = textOf('hi', { slug: standing.slug!, headline: 'बदली हुई सुर्खी' });
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
      [`article:${story.articleId}:hi`, 'front:hi', `section:${desk.worldId}:hi`].toSorted(),
    );
    expect(await row(desk, story.en!.translationId)).toEqual(before);
  });

  it('a move to another section touches both sections and the links to it', async () => {
    const desk = await room();
    const story = await addStory(desk, { en: { publish: true } });
    const [article] = await desk.db.reader.select().from(articles);
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
    const live = await row(desk, translationId);
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
    const all = await texts(desk);
    expect(all.find(({ id }) => id === live.liveRevisionId)?.details?.sectionId).toBe(desk.worldId);
    expect(all.find(({ id }) => id === published.revisionId)?.details?.sectionId).toBe(desk.indiaId);
  });

  it('publishes once for ten that ask at the same moment', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const order = { translationId: en!.translationId, version: en!.version, substantive: true };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => perform(publishTranslation, order, desk.editor, minutesLater(1), desk.db)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error === 'conflict')).toHaveLength(9);
    expect(await audits(desk, 'translation.publish')).toBe(1);
    expect((await row(desk, en!.translationId)).version).toBe(en!.version + 1);
  });

  it('shows exactly the text whose version was named, however saves and publications race', async () => {
    const desk = await room();
    const { en } = await addStory(desk);
    const { translationId } = en!;
    let { version } = en!;
    let publications = 0;
    for (let round = 0; round < 25; round += 1) {
      const standing = (await texts(desk)).at(-1)!;
      const text = textOf('en', { headline: `Race ${round}` });
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
      const { liveRevisionId } = await row(desk, translationId);
      const live = (await texts(desk)).find(({ id }) => id === liveRevisionId);
      if (published.ok) {
        expect(live!.headline).toBe(standing.headline);
        publications += 1;
      }
      version = (await row(desk, translationId)).version;
    }
    expect(publications).toBeGreaterThan(0);
  });

  it('refuses what is not ready, says what must be done, and writes nothing', async () => {
    const desk = await room();
    const story = await addStory(desk, {
      en: { text: { headline: '', slug: '', body: emptyBody('blockblock01') } },
      details: { sectionId: null, contributorIds: [], leadImageId: desk.imageId },
    });
    const before = [await row(desk, story.en!.translationId), await texts(desk), await audits(desk)];
    const { translationId, version } = story.en!;
    const refused = await perform(
      publishTranslation,
      { translationId, version, substantive: true },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(refused).toMatchObject({ ok: false, error: 'not_ready' });
    expect(!refused.ok && refused.detail?.must.map(({ code }) => code)).toEqual([
      'headline_missing', 'section_missing', 'slug_missing', 'body_empty', 'byline_missing', 'alt_missing',
    ]); // prettier-ignore
    expect([await row(desk, story.en!.translationId), await texts(desk), await audits(desk)]).toEqual(before);
  });

  it('refuses a picture nobody is credited for, until it is', async () => {
    const desk = await room();
    await desk.db.writer.update(images).set({ credit: '' });
    const story = await addStory(desk, {
      en: { text: { leadAlt: 'A field' } },
      details: { leadImageId: desk.imageId },
    });
    const { translationId, version } = story.en!;
    const publish = () =>
      perform(publishTranslation, { translationId, version, substantive: true }, desk.editor, minutesLater(1), desk.db);
    expect(await publish()).toMatchObject({
      error: 'not_ready',
      detail: { must: [{ code: 'credit_missing', field: 'leadCredit' }] },
    });
    await desk.db.writer.update(images).set({ credit: 'PIB' });
    const { revisionId } = granted(await publish());
    const published = (await texts(desk)).find(({ id }) => id === revisionId)!;
    expect(published.details?.images[String(desk.imageId)]).toMatchObject({ credit: 'PIB', width: 1600 });
  });

  it('refuses a slug that another story took meanwhile', async () => {
    const desk = await room();
    await addStory(desk, { hi: { text: { slug: 'bajat' } } });
    const two = await addStory(desk, { hi: { text: { slug: 'bajat' } } });
    const { translationId, version } = two.hi!;
    const refused = await perform(
      publishTranslation,
      { translationId, version, substantive: true },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(refused).toEqual({ ok: false, error: 'slug_taken' });
  });

  it.each(['reporter', 'otherReporter', 'translatorHi', 'translatorEn', 'administrator'] as const)(
    'refuses %s',
    async (who) => {
      const desk = await room();
      const { hi } = await addStory(desk, { hi: {}, by: desk.editor });
      const before = [await row(desk, hi!.translationId), await audits(desk)];
      const refused = await perform(
        publishTranslation,
        { translationId: hi!.translationId, version: hi!.version, substantive: true },
        desk[who],
        minutesLater(1),
        desk.db,
      );
      expect(refused).toEqual({ ok: false, error: 'not_allowed' });
      expect([await row(desk, hi!.translationId), await audits(desk)]).toEqual(before);
    },
  );

  it('refuses a second publication of the same text, and one before the embargo ends', async () => {
    const desk = await room();
    const { en, hi } = await addStory(desk, { en: { publish: true }, hi: {} });
    const again = await perform(
      publishTranslation,
      { translationId: en!.translationId, version: en!.version, substantive: true },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(again).toEqual({ ok: false, error: 'nothing_to_publish' });
    await desk.db.writer
      .update(translations)
      .set({ embargoedUntil: minutesLater(60).toISOString() })
      .where(eq(translations.id, hi!.translationId));
    const order = { translationId: hi!.translationId, version: hi!.version, substantive: true };
    expect(
      await perform(publishTranslation, order, desk.editor, new Date(minutesLater(60).getTime() - 1), desk.db),
    ).toEqual({
      ok: false,
      error: 'embargoed',
    });
    expect((await perform(publishTranslation, order, desk.editor, minutesLater(60), desk.db)).ok).toBe(true);
  });
});
