import { and, asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findDetails } from '#db/load/find-details.ts';
import { findSeenDetails } from '#db/load/find-seen-details.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { perform } from '#db/perform.ts';
import { articles, auditLog, contributorNames, images, revisions, sectionNames, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, lastTouched, minutesLater, TEST_NOW, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import type { ChangedDetail, SeenDetails } from '#lib/article/seen-details.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { emptyBody } from '#lib/body/nodes.ts';
import type { EventKind } from '#lib/events/events.ts';
import type { Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';

const room = async () => testNewsroom(await testDatabase());
type Room = Awaited<ReturnType<typeof room>>;
const row = async ({ db }: Room, id: number) =>
  (await db.reader.select().from(translations).where(eq(translations.id, id)))[0]!;
const texts = ({ db }: Room) => db.reader.select().from(revisions).orderBy(asc(revisions.id));
const audits = async ({ db }: Room, event?: EventKind) =>
  (await db.reader.select().from(auditLog)).filter((entry) => event === undefined || entry.event === event).length;
/** What an editor of a text would see beside it now. */
async function seenNow(desk: Room, translationId: number): Promise<SeenDetails> {
  const { translation, article, draft } = (await findTranslation(desk.db.reader, translationId))!;
  const details = await findDetails(desk.db.reader, article.id);
  const rows = await desk.db.reader.select().from(images);
  const pictures = rows.map(({ id, credit }) => ({ imageId: id, credit }));
  return findSeenDetails(desk.db.reader, { locale: translation.locale, text: revisionText(draft), details, pictures });
}

/** What somebody else changes. */
type Change = { details?: Partial<StoryDetails>; name?: string; section?: string; credit?: string };

/** Somebody else's change of what stands beside the text: the shared details, or a Hindi name, or a credit. */
async function makeChange(
  desk: Room,
  articleId: number,
  { details, name, section, credit }: Omit<Change, 'details'> & { details?: StoryDetails },
): Promise<void> {
  const [article] = await desk.db.reader.select().from(articles).where(eq(articles.id, articleId));
  if (details)
    granted(
      await perform(saveDetails, { articleId, version: article!.version, details }, desk.editor, TEST_NOW, desk.db),
    );
  const { writer } = desk.db;
  if (name) await writer.update(contributorNames).set({ name }).where(eq(contributorNames.locale, 'hi'));
  if (section) {
    const own = and(eq(sectionNames.locale, 'hi'), eq(sectionNames.sectionId, desk.worldId));
    await writer.update(sectionNames).set({ name: section }).where(own);
  }
  if (credit) await writer.update(images).set({ credit });
}
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
      expect(await row(desk, translationId)).toMatchObject({ firstPublishedAt: first, lastUpdatedAt: expected });
    }
  });

  it('an update touches its own pages and nothing of the other language', async () => {
    const desk = await room();
    const story = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
    const before = await row(desk, story.en!.translationId);
    const { translationId } = story.hi!;
    const standing = await row(desk, translationId);
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
    expect(refused).toMatchObject({
      detail: {
        must: [
          'headline_missing', 'section_missing', 'slug_missing', 'body_empty', 'byline_missing', 'alt_missing',
        ].map((code) => ({ code })),
      },
    }); // prettier-ignore
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

  const CHANGES: [string, ChangedDetail['what'], (desk: Room) => Change][] = [
    ['the section', 'section', (desk) => ({ details: { sectionId: desk.indiaId } })],
    ['the byline', 'contributors', () => ({ details: { contributorIds: [] } })],
    ['the agency', 'agency', (desk) => ({ details: { agencyId: desk.agencyId } })],
    ['the list of topics', 'topics', () => ({ details: { topicIds: [] } })],
    ['the lead picture', 'leadImage', () => ({ details: { leadImageId: null } })],
    ['a name as printed', 'contributors', () => ({ name: 'आशा वर्मा राय' })],
    ['the name of the section', 'section', () => ({ section: 'देश-दुनिया' })],
    ['the credit of the lead picture', 'credit', () => ({ credit: 'PIB' })],
  ];
  it.each(CHANGES)(
    'refuses a first publication and an update when %s is not as the editor saw it',
    async (_, what, change) => {
      const desk = await room();
      const details = { ...desk.details, leadImageId: desk.imageId };
      const story = await addStory(desk, { hi: { text: { leadAlt: 'खेत', byline: 'संवाददाता' } }, details });
      const { translationId } = story.hi!;
      let { version } = story.hi!;
      const publish = (seen: SeenDetails, minutes: number) =>
        perform(
          publishTranslation,
          { translationId, version, substantive: false, seen },
          desk.editor,
          minutesLater(minutes),
          desk.db,
        );
      for (const round of ['first', 'update']) {
        const seen = await seenNow(desk, translationId);
        const before = [await row(desk, translationId), await texts(desk), await audits(desk, 'translation.publish')];
        const wish = change(desk);
        await makeChange(desk, story.articleId, { ...wish, details: { ...details, ...wish.details } });
        const refused = await publish(seen, 1);
        expect([round, refused]).toMatchObject([round, { error: 'conflict', detail: { changed: [{ what }] } }]);
        expect([await row(desk, translationId), await texts(desk), await audits(desk, 'translation.publish')]).toEqual(
          before,
        );
        const standing = !refused.ok && refused.detail && 'standing' in refused.detail ? refused.detail.standing : seen;
        ({ version } = granted(await publish(standing, 2)));
        await makeChange(desk, story.articleId, { details, name: 'आशा वर्मा', section: 'दुनिया', credit: 'Staff' });
        const text = sampleText('hi', { headline: `सुर्खी ${round}`, leadAlt: 'खेत', byline: 'संवाददाता' });
        ({ version } = granted(
          await perform(saveDraft, { translationId, version, text }, desk.editor, minutesLater(3), desk.db),
        ));
      }
    },
  );

  it('does not mind a change there and back, nor a credit that this text words otherwise', async () => {
    const desk = await room();
    const details = { ...desk.details, leadImageId: desk.imageId };
    const story = await addStory(desk, { hi: { text: { leadAlt: 'खेत', leadCredit: 'हमारे फ़ोटोग्राफ़र' } }, details });
    const { translationId, version } = story.hi!;
    const seen = { ...(await seenNow(desk, translationId)), credits: [{ imageId: desk.imageId, credit: 'Staff' }] };
    await makeChange(desk, story.articleId, { details: { ...details, sectionId: desk.indiaId }, credit: 'PIB' });
    await makeChange(desk, story.articleId, { details });
    const published = await perform(
      publishTranslation,
      { translationId, version, substantive: true, seen },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(published.ok).toBe(true);
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
