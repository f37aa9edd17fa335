import { drizzle } from 'drizzle-orm/better-sqlite3';
import { describe, expect, it } from 'vitest';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { perform } from '#db/perform.ts';
import { listStories } from '#db/queries/story-list.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import * as schema from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, bodyOf, granted, minutesLater, testNewsroom, textOf } from '#db/testing-newsroom.ts';

async function desk() {
  const room = await testNewsroom(testDatabase());
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
    expect(await list({ liveFirstIn: 'en' })).toEqual([ids.both, ids.english, ids.hindi]);
  });

  it('finds the newest headline of a story, and what it was called before no more', async () => {
    const { room, ids, list, both } = await desk();
    const { translationId, version } = both.en!;
    const text = textOf('en', { headline: 'Ring road opens in Nashik', slug: 'ring-road' });
    const saved = granted(
      await perform(saveDraft, { translationId, version, text }, room.editor, minutesLater(4), room.db),
    );
    expect(await list({ search: 'nashik' })).toEqual([ids.both]);
    expect(await list({ search: 'pune opens' })).toEqual([]);
    granted(
      await perform(discardDraft, { translationId, version: saved.version }, room.editor, minutesLater(5), room.db),
    );
    expect(await list({ search: 'nashik' })).toEqual([]);
    expect(await list({ search: 'pune opens' })).toEqual([ids.both]);
  });

  it('asks each question once for all stories, and never of their texts', async () => {
    const { room } = await desk();
    const asked: string[] = [];
    const log = drizzle(room.db.raw, { logger: { logQuery: (query) => void asked.push(query) }, schema });
    await listStories({ search: 'modi', language: 'en', state: 'live', mineId: room.editor.id, page: 9 }, log);
    const plans = asked.map((query) =>
      room.db.raw
        .prepare(`explain query plan ${query}`)
        .all(...Array.from({ length: query.split('?').length - 1 }, () => 1))
        .map((step) => (step as { detail: string }).detail),
    );
    const choosing = plans.filter((plan) => plan.some((step) => step.startsWith('LIST SUBQUERY')));
    expect(choosing).not.toEqual([]);
    for (const step of choosing.flat()) {
      if (step.includes('revisions'))
        expect(step).toBe('SEARCH revisions USING COVERING INDEX revisions_author (author_id=?)');
    }
    expect(choosing.flat()).toContain('SEARCH translations USING COVERING INDEX translations_changed (article_id=?)');
  });

  it('goes through pages and answers the last one beyond them', async () => {
    const { room, ids } = await desk();
    const page = async (number: number) => listStories({ page: number, pageSize: 2 }, room.db.reader);
    expect(await page(2)).toMatchObject({ total: 3, page: 2, stories: [{ articleId: ids.both }] });
    expect(await page(99)).toMatchObject({ page: 2 });
    expect(await page(Number.NaN)).toMatchObject({ page: 1 });
  });
});

describe('findOpenTranslation', () => {
  it('holds what the editor needs, and nothing for a language nobody began', async () => {
    const { room, ids, both } = await desk();
    const edition = await findOpenTranslation({ articleId: ids.both, locale: 'hi' }, room.db.reader);
    expect(edition).toMatchObject({
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
      text: { headline: 'पुणे में मोदी ने मेट्रो का उद्घाटन किया', body: bodyOf('सरकार ने घोषणा की।') },
    });
    expect(edition?.languages.map(({ locale, status }) => [locale, status])).toEqual([
      ['en', 'live'],
      ['hi', 'draft'],
    ]);
    expect(edition?.choices.contributors).toEqual([
      { id: room.contributorId, names: { en: 'Asha Verma', hi: 'आशा वर्मा' } },
    ]);
    expect(await findOpenTranslation({ articleId: ids.english, locale: 'hi' }, room.db.reader)).toBeUndefined();
    expect(await findOpenTranslation({ articleId: 9_999, locale: 'en' }, room.db.reader)).toBeUndefined();
  });
});
