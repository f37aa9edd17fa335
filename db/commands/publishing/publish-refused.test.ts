import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { findDetails } from '#db/load/find-details.ts';
import { findSeenDetails } from '#db/load/publishing/find-seen-details.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { perform } from '#db/perform.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { articles, contributorNames, images, imageTexts, sectionNames } from '#db/schema.ts';
import { addStory, minutesLater, TEST_NOW, sampleText } from '#db/testing-newsroom.ts';
import type { ChangedDetail, SeenDetails } from '#lib/article/seen-details.ts';
import type { StoryDetails } from '#lib/article/text.ts';
import { type DraftBody, emptyBody } from '#lib/body/nodes.ts';
import { LOCALES } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';
import {
  countRecord,
  embargoUntil,
  findTranslationRow,
  listRevisions,
  publishingRoom,
  type PublishingRoom,
} from '#db/commands/publishing/testing-publications.ts';

/** What an editor of a text would see beside it now. */
async function seenNow(desk: PublishingRoom, translationId: number): Promise<SeenDetails> {
  const { translation, article, draft } = (await findTranslation(desk.db.reader, translationId))!;
  const details = await findDetails(desk.db.reader, article.id);
  const rows = await desk.db.reader.select().from(images).orderBy(images.id);
  const pictures = rows.map(({ id, credit }) => ({ imageId: id, credit }));
  return findSeenDetails(desk.db.reader, { locale: translation.locale, text: revisionText(draft), details, pictures });
}

/** What somebody else changes. */
type Change = { details?: Partial<StoryDetails>; name?: string; section?: string; credit?: string };

/** Somebody else's change of what stands beside the text: the shared details, or a Hindi name, or a credit. */
async function makeChange(
  desk: PublishingRoom,
  articleId: number,
  { details, name, section, credit }: Omit<Change, 'details'> & { details?: StoryDetails },
): Promise<void> {
  const [article] = await desk.db.reader.select().from(articles).where(eq(articles.id, articleId));
  if (details)
    granted(
      await perform(
        saveDetails,
        { articleId, version: article!.version, details, wordedIn: [...LOCALES] },
        desk.editor,
        TEST_NOW,
        desk.db,
      ),
    );
  const { writer } = desk.db;
  if (name) await writer.update(contributorNames).set({ name }).where(eq(contributorNames.locale, 'hi'));
  if (section) {
    const own = and(eq(sectionNames.locale, 'hi'), eq(sectionNames.sectionId, desk.worldId));
    await writer.update(sectionNames).set({ name: section }).where(own);
  }
  if (credit) await writer.update(images).set({ credit });
}

describe('publishTranslation, asked for what may not be,', () => {
  it('refuses what is not ready, says what must be done, and writes nothing', async () => {
    const desk = await publishingRoom();
    const story = await addStory(desk, {
      en: { text: { headline: '', slug: '', body: emptyBody('blockblock01') } },
      details: { sectionId: null, contributorIds: [], leadImageId: desk.imageId },
    });
    const before = [
      await findTranslationRow(desk, story.en!.translationId),
      await listRevisions(desk),
      await countRecord(desk),
    ];
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
    expect([
      await findTranslationRow(desk, story.en!.translationId),
      await listRevisions(desk),
      await countRecord(desk),
    ]).toEqual(before);
  });

  it('refuses a picture nobody is credited for, until it is', async () => {
    const desk = await publishingRoom();
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
    const published = (await listRevisions(desk)).find(({ id }) => id === revisionId)!;
    expect(published.details?.images[String(desk.imageId)]).toMatchObject({ credit: 'PIB', width: 1600 });
  });

  it('goes by the credit of its own language, and freezes that one', async () => {
    const desk = await publishingRoom();
    const { db, editor, imageId } = desk;
    await db.writer.update(images).set({ credit: '' });
    await db.writer.insert(imageTexts).values({ imageId, locale: 'hi', credit: 'अनीता रावत/सेतु' });
    const body: DraftBody = {
      type: 'doc',
      content: [{ type: 'figure', attrs: { id: 'f'.repeat(12), imageId, caption: '', alt: 'खेत', credit: '' } }],
    };
    const story = await addStory(desk, {
      en: { text: { leadAlt: 'A field' } },
      hi: { text: { leadAlt: 'खेत', body } },
      details: { leadImageId: imageId },
    });
    const publish = ({ translationId, version }: { translationId: number; version: number }, minutes: number) =>
      perform(publishTranslation, { translationId, version, substantive: true }, editor, minutesLater(minutes), db);
    expect(await publish(story.en!, 1), 'nobody is credited in English').toMatchObject({
      error: 'not_ready',
      detail: { must: [{ code: 'credit_missing', field: 'leadCredit' }] },
    });
    const live = granted(await publish(story.hi!, 2));
    const shown = () => findPublishedArticle({ articleId: story.articleId, locale: 'hi' }, db.reader);
    const before = await shown();
    expect(before?.lead?.credit).toBe('अनीता रावत/सेतु');
    expect(before?.pictures[imageId]?.credit).toBe('अनीता रावत/सेतु');
    // Neither the shared credit nor another language's is news to the Hindi text; its own is.
    await db.writer.update(images).set({ credit: 'Anita Rawat/Setu' });
    const again = { translationId: story.hi!.translationId, version: live.version };
    expect(await publish(again, 3)).toMatchObject({ error: 'nothing_to_publish' });
    await db.writer.update(imageTexts).set({ credit: 'अनीता रावत' });
    expect((await shown())?.lead?.credit, 'as it was published').toBe('अनीता रावत/सेतु');
    granted(await publish(again, 4));
    expect((await shown())?.lead?.credit).toBe('अनीता रावत');
    const english = await findTranslation(db.reader, story.en!.translationId);
    const { id: translationId, version } = english!.translation;
    granted(await publish({ translationId, version }, 5));
    const inEnglish = await findPublishedArticle({ articleId: story.articleId, locale: 'en' }, db.reader);
    expect(inEnglish?.lead?.credit).toBe('Anita Rawat/Setu');
  });

  it('refuses a slug that another story took meanwhile', async () => {
    const desk = await publishingRoom();
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

  const CHANGES: [string, ChangedDetail['what'], (desk: PublishingRoom) => Change][] = [
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
      const desk = await publishingRoom();
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
        const before = [
          await findTranslationRow(desk, translationId),
          await listRevisions(desk),
          await countRecord(desk, 'translation.publish'),
        ];
        const wish = change(desk);
        await makeChange(desk, story.articleId, { ...wish, details: { ...details, ...wish.details } });
        const refused = await publish(seen, 1);
        expect([round, refused]).toMatchObject([round, { error: 'conflict', detail: { changed: [{ what }] } }]);
        expect([
          await findTranslationRow(desk, translationId),
          await listRevisions(desk),
          await countRecord(desk, 'translation.publish'),
        ]).toEqual(before);
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
    const desk = await publishingRoom();
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
      const desk = await publishingRoom();
      const { hi } = await addStory(desk, { hi: {}, by: desk.editor });
      const before = [await findTranslationRow(desk, hi!.translationId), await countRecord(desk)];
      const refused = await perform(
        publishTranslation,
        { translationId: hi!.translationId, version: hi!.version, substantive: true },
        desk[who],
        minutesLater(1),
        desk.db,
      );
      expect(refused).toEqual({ ok: false, error: 'not_allowed' });
      expect([await findTranslationRow(desk, hi!.translationId), await countRecord(desk)]).toEqual(before);
    },
  );

  it('refuses a second publication of the same text, and one before the embargo ends', async () => {
    const desk = await publishingRoom();
    const { en, hi } = await addStory(desk, { en: { publish: true }, hi: {} });
    const again = await perform(
      publishTranslation,
      { translationId: en!.translationId, version: en!.version, substantive: true },
      desk.editor,
      minutesLater(1),
      desk.db,
    );
    expect(again).toEqual({ ok: false, error: 'nothing_to_publish' });
    await embargoUntil(desk, hi!.translationId, minutesLater(60));
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
