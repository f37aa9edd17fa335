import { and, desc, gte, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { binStory } from '#db/commands/story/bin-story.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { unbinStory } from '#db/commands/story/unbin-story.ts';
import { transact } from '#db/engine/transact.ts';
import { MOST_COUNTED, type Narrowing, narrowList } from '#db/queries/story-list/narrow-list.ts';
import { listStories, searchStories } from '#db/queries/story-list/story-list.ts';
import { perform } from '#db/perform.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import * as schema from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { EVERY_WAY } from '#db/queries/testing-ways.ts';
import { addStory, paragraphs, minutesLater, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { searchTerms } from '#lib/text/search-form.ts';
import { granted } from '#lib/testing-result.ts';

async function desk() {
  const room = await testNewsroom(await testDatabase());
  const both = await addStory(room, {
    en: { text: { headline: 'Modi opens the Pune metro' }, publish: true },
    hi: { text: { headline: 'पुणे में मोदी ने मेट्रो का उद्घाटन किया' } },
  });
  const english = await addStory(room, {
    en: { text: { headline: 'Monsoon reaches Kerala' } },
    by: room.reporter,
    now: minutesLater(1),
  });
  const hindi = await addStory(room, {
    hi: { text: { headline: 'हिन्दी दिवस पर समारोह' }, publish: true },
    details: { sectionId: room.indiaId },
    now: minutesLater(2),
  });
  const submitted = granted(
    await perform(
      submitTranslation,
      { translationId: english.en!.translationId, version: english.en!.version },
      room.reporter,
      minutesLater(3),
      room.db,
    ),
  );
  expect(submitted.stage).toBe('in_review');
  const ids = { both: both.articleId, english: english.articleId, hindi: hindi.articleId };
  const list = async (filter: Parameters<typeof listStories>[0]) =>
    (await listStories(filter, room.db.reader)).stories.map(({ articleId }) => articleId);
  return { room, ids, list, both };
}

describe('listStories', () => {
  it('gives one row a story, newest change first, each language with its state, headline and address', async () => {
    const { room, ids, list } = await desk();
    expect(await list({})).toEqual([ids.english, ids.hindi, ids.both]);
    const [, , row] = (await listStories({}, room.db.reader)).stories;
    expect(row).toMatchObject({
      articleId: ids.both,
      sourceLocale: 'en',
      sectionId: room.worldId,
      translations: {
        en: {
          headline: 'Modi opens the Pune metro',
          status: 'live',
          address: `/en/world/budget-farmers-${ids.both}-${ids.both}`,
        },
        hi: { headline: 'पुणे में मोदी ने मेट्रो का उद्घाटन किया', status: 'draft', address: null, updatedBy: 'editor' },
      },
    });
  });

  it('finds headlines in both scripts, whatever the spelling and order of words', async () => {
    const { ids, list } = await desk();
    for (const search of ['modi', 'मोदी', 'MODI metro', 'मेट्रो पुणे', 'pune', 'उद्घाट', 'udghatan']) {
      expect([search, await list({ search })]).toEqual([search, [ids.both]]);
    }
    for (const search of ['हिंदी', 'hindi', 'दिवस'])
      expect([search, await list({ search })]).toEqual([search, [ids.hindi]]);
    for (const search of ['मंदी', 'modi kerala', '%', '_', "' or 1=1 --", '"', '…'])
      expect([search, await list({ search })]).toEqual([search, []]);
  });

  it('narrows by language, state, section and mine', async () => {
    const { room, ids, list } = await desk();
    expect(await list({ language: 'hi' })).toEqual([ids.hindi, ids.both]);
    expect(await list({ state: 'live' })).toEqual([ids.hindi, ids.both]);
    expect(await list({ state: 'live', language: 'hi' })).toEqual([ids.hindi]);
    expect(await list({ state: 'draft', language: 'hi' })).toEqual([ids.both]);
    expect(await list({ state: 'in_review' })).toEqual([ids.english]);
    expect(await list({ state: 'withdrawn' })).toEqual([]);
    expect(await list({ state: 'none', language: 'hi' })).toEqual([ids.english]);
    expect(await list({ state: 'none' })).toEqual([ids.english, ids.hindi]);
    expect(await list({ sectionId: room.indiaId })).toEqual([ids.hindi]);
    expect(await list({ mineId: room.reporter.id })).toEqual([ids.english]);
    expect(await list({ mineId: room.otherReporter.id })).toEqual([]);
  });

  it('finds the newest headline of a story, and what it was called before no more', async () => {
    const { room, ids, list, both } = await desk();
    const { translationId, version } = both.en!;
    const text = sampleText('en', { headline: 'Ring road through Nashik', slug: 'ring-road' });
    const saved = granted(
      await perform(saveDraft, { translationId, version, text }, room.editor, minutesLater(4), room.db),
    );
    expect(await list({ search: 'nashik' })).toEqual([ids.both]);
    expect(await list({ search: 'opens' })).toEqual([]);
    granted(
      await perform(discardDraft, { translationId, version: saved.version }, room.editor, minutesLater(5), room.db),
    );
    expect(await list({ search: 'nashik' })).toEqual([]);
    expect(await list({ search: 'opens' })).toEqual([ids.both]);
  });

  it('finds words of everything in a text, in both scripts, and the number of a story, whatever else it is narrowed to', async () => {
    const { room, list } = await desk();
    const body = paragraphs('पुलिस ने सेमरा के पास बैरिकेड लगाए।', 'गाँव वालों ने सड़क बंद रखी।');
    const { articleId, hi } = await addStory(room, {
      hi: {
        text: {
          headline: 'चक्का जाम',
          kicker: 'आंदोलन',
          standfirst: 'दूसरे दिन भी',
          dateline: 'झालावाड़',
          byline: 'रुक्मिणी बरुआ',
          slug: 'chakka-jam',
          body,
        },
      },
      en: { text: { headline: 'Road closed', body: paragraphs('A barricade near Semra was taken down.') } },
      by: room.reporter,
      now: minutesLater(5),
    });
    const found = ['सेमरा', 'semra', 'सेमर', 'गांव', 'barricade', 'आन्दोलन', 'दूसरे', 'झालावाड', 'barua', 'रुक्मिणी', 'chakka', String(articleId), 'सेमरा barricade']; // prettier-ignore
    for (const search of found) expect([search, await list({ search })]).toEqual([search, [articleId]]);
    for (const search of ['सेम', 'से', 'emra', 'सेमरा zebra', '…'])
      expect([search, await list({ search })]).toEqual([search, search === 'सेम' ? [articleId] : []]);
    expect(await list({ search: 'सेमरा', state: 'draft', language: 'hi', mineId: room.reporter.id })).toEqual([
      articleId,
    ]);
    expect(await list({ search: 'सेमरा', state: 'live' })).toEqual([]);
    expect(await list({ search: 'सेमरा', mineId: room.translatorHi.id })).toEqual([]);
    // The search for a story to link to goes by headlines alone.
    expect(await searchStories({ search: 'सेमरा', locale: 'hi', limit: 9 }, room.db.reader)).toEqual([]);

    granted(await perform(binStory, { articleId }, room.editor, minutesLater(6), room.db));
    expect(await list({ search: 'सेमरा' })).toEqual([]);
    granted(await perform(unbinStory, { articleId }, room.editor, minutesLater(7), room.db));
    expect(await list({ search: 'सेमरा' })).toEqual([articleId]);
    const text = sampleText('hi', { headline: 'चक्का जाम', slug: 'chakka-jam', body: paragraphs('रास्ता खुल गया।') });
    const { translationId, version } = hi!;
    granted(await perform(saveDraft, { translationId, version, text }, room.editor, minutesLater(8), room.db));
    expect(await list({ search: 'सेमरा के' })).toEqual([]);
    expect(await list({ search: 'रास्ता' })).toEqual([articleId]);
  });

  it('finds the same whichever way it goes', async () => {
    const { room, ids } = await desk();
    const { reader } = room.db;
    for (const limits of [undefined, ...EVERY_WAY]) {
      const find = async (search: string, more: Partial<Narrowing> = {}) => {
        const list = await narrowList({ facets: [], terms: searchTerms(search), ...more }, 1, reader, limits);
        const places = (await list.places({ limit: 9 })).map(({ articleId }) => articleId);
        const { stories, isMore } = await list.count();
        expect(isMore ? stories < places.length : stories === places.length).toBe(true);
        return places;
      };
      expect(await find('modi')).toEqual([ids.both]);
      expect(await find('modi metro')).toEqual([ids.both]);
      expect(await find('modi kerala')).toEqual([]);
      expect(await find('pune मोदी'), 'in one language').toEqual([ids.both]);
      expect(await find('opens मोदी'), 'in one language').toEqual([]);
      expect(await find('m')).toEqual([ids.english, ids.both]);
      expect(await find('m', { facets: ['language:hi'] })).toEqual([ids.both]);
      expect(await find('m', { without: 'shown:en' })).toEqual([ids.english]);
    }
  });

  it('offers the editor what readers see first', async () => {
    const { room, ids } = await desk();
    const offer = async (search: string, limit = 12) =>
      (await searchStories({ search, locale: 'en', limit }, room.db.reader)).map(({ articleId }) => articleId);
    expect(await offer('')).toEqual([ids.both, ids.english, ids.hindi]);
    expect(await offer('', 2)).toEqual([ids.both, ids.english]);
    expect(await offer('m')).toEqual([ids.both, ids.english]);
    expect(await offer('…')).toEqual([]);
  });

  it('goes through pages and answers the last one beyond them', async () => {
    const { room, ids } = await desk();
    const page = async (number: number) => listStories({ page: number, pageSize: 2 }, room.db.reader);
    expect(await page(2)).toMatchObject({ total: 3, page: 2, stories: [{ articleId: ids.both }] });
    expect(await page(99)).toMatchObject({ page: 2 });
    expect(await page(Number.NaN)).toMatchObject({ page: 1 });
  });

  it('goes on from place to place beyond the pages that have a number, and back, and misses no story', async () => {
    const { room } = await desk();
    const stories = MOST_COUNTED + 100;
    await transact(room.db, async (tx) => {
      const first = 1_000;
      const made = Array.from({ length: stories - 3 }, (_, at) => ({
        id: first + at,
        at: minutesLater(-at - 3).toISOString(),
      }));
      for (let from = 0; from < made.length; from += 100) {
        const some = made
          .slice(from, from + 100)
          .map(({ id, at }) => ({ id, articleId: id, createdAt: at, updatedAt: at, changedAt: at }));
        await tx.insert(schema.articles).values(some.map((one) => ({ ...one, sourceLocale: 'en' as const })));
        await tx.insert(schema.translations).values(some.map((one) => ({ ...one, locale: 'en' as const })));
        await tx
          .insert(schema.revisions)
          .values(some.map((one) => ({ ...one, translationId: one.id, number: 1, body: paragraphs('…') })));
        await tx.insert(schema.storyFacets).values(some.map((one) => ({ ...one, facet: 'all' as const })));
      }
      const { id, draftRevisionId } = schema.translations;
      await tx
        .update(schema.translations)
        .set({ draftRevisionId: id })
        .where(and(gte(id, first), isNull(draftRevisionId)));
    });
    const list = (at: Parameters<typeof listStories>[0]) => listStories({ pageSize: 300, ...at }, room.db.reader);
    expect(await list({})).toMatchObject({
      total: MOST_COUNTED,
      isMore: true,
      page: 1,
      pages: 4,
      older: null,
      newer: null,
    });
    const places = await room.db.reader
      .select({ articleId: schema.articles.id, changedAt: schema.articles.changedAt })
      .from(schema.articles)
      .orderBy(desc(schema.articles.changedAt), desc(schema.articles.id));
    const { older, newer } = await list({ page: 99 });
    expect([older, newer]).toEqual([null, null]);
    const small = (at: Parameters<typeof listStories>[0]) => list({ pageSize: 30, ...at });
    const last = await small({ page: 99 });
    expect(last).toMatchObject({ page: 34, older: places[34 * 30 - 1], newer: null });
    const beyond = await small({ olderThan: last.older ?? undefined });
    expect(beyond).toMatchObject({
      page: null,
      newer: places[34 * 30],
      older: places[35 * 30 - 1],
      total: MOST_COUNTED,
    });
    const end = await small({ olderThan: places[36 * 30 - 1] });
    expect([end.stories.length, end.older]).toEqual([stories - 36 * 30, null]);
    const back = await small({ newerThan: beyond.newer ?? undefined });
    expect(back).toMatchObject({ page: null, newer: places[33 * 30], older: places[34 * 30 - 1] });
    expect(await small({ newerThan: places[29] })).toMatchObject({ page: 1, newer: null });
  });
});

describe('findOpenTranslation', () => {
  it('holds what the editor needs, and nothing for a language nobody began', async () => {
    const { room, ids, both } = await desk();
    const opened = await findOpenTranslation({ articleId: ids.both, locale: 'hi' }, room.db.reader);
    expect(opened).toMatchObject({
      articleId: ids.both,
      translationId: both.hi!.translationId,
      version: both.hi!.version,
      language: 'hi',
      sourceLocale: 'en',
      ownerId: room.editor.id,
      savedBy: 'editor',
      details: room.details,
      status: 'draft',
      liveAddress: null,
      slugTaken: false,
      text: { headline: 'पुणे में मोदी ने मेट्रो का उद्घाटन किया', body: paragraphs('सरकार ने घोषणा की।') },
    });
    expect(opened?.languages.map(({ locale, status }) => [locale, status])).toEqual([
      ['en', 'live'],
      ['hi', 'draft'],
    ]);
    expect(opened?.choices.contributors).toEqual([
      { id: room.contributorId, names: { en: 'Asha Verma', hi: 'आशा वर्मा' } },
    ]);
    expect(await findOpenTranslation({ articleId: ids.english, locale: 'hi' }, room.db.reader)).toBeUndefined();
    expect(await findOpenTranslation({ articleId: 9_999, locale: 'en' }, room.db.reader)).toBeUndefined();
  });
});
