import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { binStory } from '#db/commands/story/bin-story.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { emptyBin } from '#db/commands/story/empty-bin.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { unbinStory } from '#db/commands/story/unbin-story.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { perform } from '#db/perform.ts';
import { listStories, searchStories } from '#db/queries/story-list/story-list.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, sampleText, TEST_NOW, testNewsroom } from '#db/testing-newsroom.ts';
import { everyRow } from '#db/testing-tables.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const DAY = 24 * 60;
const days = (count: number, minutes = 0) => minutesLater(count * DAY + minutes);

async function newsroomWithStory() {
  const desk = await testNewsroom(await testDatabase());
  const story = await addStory(desk, { en: {}, hi: {}, by: desk.reporter });
  const { articleId } = story;
  const listed = async (filter = {}) =>
    (await listStories(filter, desk.db.reader)).stories.map((one) => one.articleId).filter((id) => id === articleId);
  return { desk, story, articleId, listed };
}

describe('a story in the bin', () => {
  test('is on no list but the bin’s, and found by no word', async () => {
    const { desk, articleId, listed } = await newsroomWithStory();
    const { text } = (await findOpenTranslation({ articleId, locale: 'en' }, desk.db.reader))!;
    expect(await listed()).toEqual([articleId]);
    granted(await perform(binStory, { articleId }, desk.reporter, TEST_NOW, desk.db));
    expect(await listed()).toEqual([]);
    expect(await listed({ mineId: desk.reporter.id })).toEqual([]);
    expect(await listed({ search: text.headline })).toEqual([]);
    expect(await searchStories({ search: text.headline, locale: 'en', limit: 5 }, desk.db.reader)).toEqual([]);
    expect(await listed({ isBinned: true })).toEqual([articleId]);
  });

  test('is changed by nobody', async () => {
    const { desk, story, articleId } = await newsroomWithStory();
    granted(await perform(binStory, { articleId }, desk.reporter, TEST_NOW, desk.db));
    const before = await everyRow(desk.db);
    const { translationId, version } = story.en!;
    const details = (await findOpenTranslation({ articleId, locale: 'en' }, desk.db.reader))!.details;
    const refused = [
      await perform(saveDraft, { translationId, version, text: sampleText('en') }, desk.reporter, TEST_NOW, desk.db),
      await perform(saveDetails, { articleId, version: 1, details }, desk.chief, TEST_NOW, desk.db),
      await perform(submitTranslation, { translationId, version }, desk.reporter, TEST_NOW, desk.db),
      await perform(startTranslation, { articleId, locale: 'hi', copyBlocks: true }, desk.chief, TEST_NOW, desk.db),
      await perform(duplicateStory, { articleId }, desk.chief, TEST_NOW, desk.db),
      await perform(binStory, { articleId }, desk.chief, TEST_NOW, desk.db),
    ];
    for (const answer of refused) expect(answer).toMatchObject({ ok: false, error: 'not_found' });
    expect(await everyRow(desk.db)).toEqual(before);
  });

  test('comes out as it went in', async () => {
    const { desk, articleId } = await newsroomWithStory();
    const read = async () => {
      const both = [];
      for (const locale of ['en', 'hi'] as const)
        both.push(await findOpenTranslation({ articleId, locale }, desk.db.reader));
      return both;
    };
    const before = await read();
    const rows = await listStories({}, desk.db.reader);
    granted(await perform(binStory, { articleId }, desk.reporter, TEST_NOW, desk.db));
    granted(await perform(unbinStory, { articleId }, desk.editor, TEST_NOW, desk.db));
    expect(await read()).toEqual(before);
    expect((await listStories({}, desk.db.reader)).stories.map((one) => one.translations)).toEqual(
      rows.stories.map((one) => one.translations),
    );
    expect(await perform(unbinStory, { articleId }, desk.editor, TEST_NOW, desk.db)).toMatchObject({
      error: 'not_in_bin',
    });
  });
});

test('what readers see is withdrawn before it goes to the bin, and goes on saying so from there', async () => {
  const desk = await testNewsroom(await testDatabase());
  const { articleId, en } = await addStory(desk, { en: { publish: true } });
  const { translationId, version } = en!;
  expect(await perform(binStory, { articleId }, desk.chief, TEST_NOW, desk.db)).toMatchObject({ error: 'still_live' });
  const withdrawal = { translationId, version, notice: '' };
  granted(await perform(withdrawTranslation, withdrawal, desk.chief, TEST_NOW, desk.db));
  granted(await perform(binStory, { articleId }, desk.chief, TEST_NOW, desk.db));
  granted(await perform(emptyBin, null, 'machine', days(400), desk.db));
  const [row] = await desk.db.reader.select().from(translations).where(eq(translations.id, translationId));
  expect(row?.withdrawnAt, 'readers are still told').not.toBeNull();
  granted(await perform(unbinStory, { articleId }, desk.chief, days(400), desk.db));
});

describe('emptying the bin', () => {
  test('takes a story after thirty days, with every text of it, and no other', async () => {
    const { desk, articleId } = await newsroomWithStory();
    const other = await addStory(desk, { en: {} });
    const kept = await addStory(desk, { en: {} });
    granted(await perform(binStory, { articleId }, desk.reporter, TEST_NOW, desk.db));
    granted(await perform(binStory, { articleId: other.articleId }, desk.chief, minutesLater(10), desk.db));
    expect(granted(await perform(emptyBin, null, 'machine', days(30), desk.db)).gone).toBe(0);
    expect(granted(await perform(emptyBin, null, 'machine', days(30, 5), desk.db)).gone).toBe(1);
    const left = (await desk.db.reader.select({ id: articles.id }).from(articles)).map(({ id }) => id);
    expect(left).not.toContain(articleId);
    expect(left).toEqual(expect.arrayContaining([other.articleId, kept.articleId]));
    const texts = await desk.db.reader
      .select({ id: revisions.id })
      .from(revisions)
      .innerJoin(translations, eq(translations.id, revisions.translationId))
      .where(eq(translations.articleId, articleId));
    expect(texts).toEqual([]);
  });

  test('takes what never got a first word after a week', async () => {
    const desk = await testNewsroom(await testDatabase());
    const blank = granted(await perform(createStory, { locale: 'hi' }, desk.reporter, TEST_NOW, desk.db));
    const named = granted(
      await perform(createStory, { locale: 'hi', headline: 'शीर्षक' }, desk.reporter, TEST_NOW, desk.db),
    );
    const emptied = granted(await perform(createStory, { locale: 'en' }, desk.reporter, TEST_NOW, desk.db));
    const { translationId, version } = emptied;
    const saved = granted(
      await perform(
        saveDraft,
        { translationId, version, text: sampleText('en', { headline: 'Soon gone' }) },
        desk.reporter,
        minutesLater(1),
        desk.db,
      ),
    );
    const bare = { ...sampleText('en', { headline: '' }), slug: '' };
    granted(
      await perform(
        saveDraft,
        { translationId, version: saved.version, text: bare },
        desk.reporter,
        minutesLater(2),
        desk.db,
      ),
    );
    const ids = async () => (await listStories({}, desk.db.reader)).stories.map((one) => one.articleId);
    expect(await ids(), 'what has no word is on no list').not.toContain(blank.articleId);
    expect(granted(await perform(emptyBin, null, 'machine', days(6), desk.db)).gone).toBe(0);
    expect(granted(await perform(emptyBin, null, 'machine', days(8), desk.db)).gone).toBe(1);
    expect(await ids()).toEqual(expect.arrayContaining([named.articleId, emptied.articleId]));
    const left = await desk.db.reader.select({ id: articles.id }).from(articles);
    expect(left.map(({ id }) => id)).not.toContain(blank.articleId);
  });
});

test('a copy has the texts and details of its story, and nothing of what is public', async () => {
  const desk = await testNewsroom(await testDatabase());
  const { articleId } = await addStory(desk, { en: { publish: true }, hi: { publish: true } });
  const copy = granted(await perform(duplicateStory, { articleId }, desk.reporter, minutesLater(90), desk.db));
  expect(copy.locale).toBe('en');
  for (const locale of ['en', 'hi'] as const) {
    const from = (await findOpenTranslation({ articleId, locale }, desk.db.reader))!;
    const to = (await findOpenTranslation({ articleId: copy.articleId, locale }, desk.db.reader))!;
    expect(to.text).toEqual({ ...from.text, slug: '' });
    expect(to.details).toEqual(from.details);
    expect(to).toMatchObject({ status: 'draft', ownerId: desk.reporter.id, liveAddress: null, firstPublishedAt: null });
  }
  // It is whole enough to be saved and published by itself.
  const en = (await findOpenTranslation({ articleId: copy.articleId, locale: 'en' }, desk.db.reader))!;
  const input = { translationId: en.translationId, version: en.version, text: { ...en.text, slug: 'a-copy' } };
  const saved = granted(await perform(saveDraft, input, desk.editor, minutesLater(91), desk.db));
  granted(
    await perform(
      publishTranslation,
      { translationId: en.translationId, version: saved.version, substantive: false },
      desk.editor,
      minutesLater(92),
      desk.db,
    ),
  );
});

describe('a copy of a story of which a language was withdrawn', () => {
  async function withdrawn(...locales: ('en' | 'hi')[]) {
    const desk = await testNewsroom(await testDatabase());
    const story = await addStory(desk, { en: { publish: true }, hi: { publish: true }, by: desk.editor });
    for (const locale of locales) {
      const { translationId, version } = story[locale]!;
      const input = { translationId, version, notice: '' };
      granted(await perform(withdrawTranslation, input, desk.chief, minutesLater(80), desk.db));
    }
    const copy = (by: Actor) => perform(duplicateStory, { articleId: story.articleId }, by, minutesLater(90), desk.db);
    const has = async (articleId: number) => {
      const rows = await desk.db.reader.select().from(translations).where(eq(translations.articleId, articleId));
      return rows.map(({ locale, madeFromRevisionId }) => [locale, madeFromRevisionId !== null]);
    };
    return { desk, copy, has };
  }

  test('has that language for those alone who may put it back', async () => {
    const { desk, copy, has } = await withdrawn('hi');
    for (const by of [desk.editor, desk.reporter]) {
      const { articleId, locale, leftOut } = granted(await copy(by));
      expect([locale, leftOut, await has(articleId)]).toEqual(['en', ['hi'], [['en', false]]]);
    }
    const { articleId, leftOut } = granted(await copy(desk.chief));
    expect([leftOut, await has(articleId)]).toEqual([
      [],
      [
        ['en', false],
        ['hi', true],
      ],
    ]);
  });

  test('begins in the other language where the one it was written in was withdrawn', async () => {
    const { desk, copy, has } = await withdrawn('en');
    const { articleId, locale, leftOut } = granted(await copy(desk.editor));
    expect([locale, leftOut, await has(articleId)]).toEqual(['hi', ['en'], [['hi', false]]]);
    const [row] = await desk.db.reader.select().from(articles).where(eq(articles.id, articleId));
    expect(row?.sourceLocale).toBe('hi');
  });

  test('is a chief editor’s alone where all of it was withdrawn', async () => {
    const { desk, copy, has } = await withdrawn('en', 'hi');
    const before = await everyRow(desk.db);
    for (const by of [desk.editor, desk.reporter])
      expect(await copy(by)).toEqual({ ok: false, error: 'copy_withdrawn' });
    expect(await everyRow(desk.db)).toEqual(before);
    expect(await has(granted(await copy(desk.chief)).articleId)).toHaveLength(2);
  });
});
