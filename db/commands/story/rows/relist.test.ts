import { and, eq, isNotNull } from 'drizzle-orm';
import { EXAMPLE_NOW } from '#db/commands/testing-example-stories.ts';
import { EXAMPLES } from '#db/commands/testing-examples.ts';
import { describe, expect, it } from 'vitest';
import type { Command } from '#db/command.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { takeBackTranslation } from '#db/commands/story/take-back-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { transact } from '#db/engine/transact.ts';
import { perform } from '#db/perform.ts';
import type { Limits } from '#db/queries/story-list/narrow-list.ts';
import {
  listStories,
  type StoryFilter,
  type StoryList,
  type StoryListPage,
} from '#db/queries/story-list/story-list.ts';
import { EVERY_WAY } from '#db/queries/testing-ways.ts';
import {
  articles,
  headlineWords,
  nameCounts,
  namedStories,
  revisions,
  sectionCounts,
  storyFacets,
  storyTexts,
  translations,
  updates,
} from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { everyRow } from '#db/testing-tables.ts';
import { minutesLater, type TestNewsroom, testNewsroom, sampleText } from '#db/testing-newsroom.ts';
import { LIST_STATES, type ListState, type StateFacts } from '#lib/article/list-states.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { Actor } from '#lib/people/roles.ts';
import { blockTexts } from '#lib/body/plain-text.ts';
import { searchTerms, searchWords } from '#lib/text/search-form.ts';

const HEADLINES: Record<Locale, string[]> = {
  en: ['Modi opens the Pune metro', 'Monsoon reaches Kerala', 'Pune waits for rain', 'The metro of Kerala'],
  hi: ['पुणे में मोदी ने मेट्रो खोली', 'हिन्दी दिवस पर बारिश', 'केरल में मानसून', 'मेट्रो में हिंदी'],
};
const SEARCHES = ['', 'modi', 'pune', 'हिंदी', 'metro kerala', 'मेट्रो में', 'm', 'rain', 'zebra'];

// The same numbers every time: what fails here fails again.
function chance(seed: number) {
  let state = seed;
  return (end: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % end;
  };
}

type Step = (room: TestNewsroom, below: (end: number) => number, now: Date) => Promise<unknown>;

async function anyTranslation(room: TestNewsroom, below: (end: number) => number) {
  const rows = await room.db.reader.select().from(translations).orderBy(translations.id);
  const row = rows[below(Math.max(1, rows.length))];
  return {
    translationId: row?.id ?? 0,
    version: row?.version ?? 0,
    locale: row?.locale ?? 'en',
    articleId: row?.articleId ?? 0,
  };
}

const anyWriter = (room: TestNewsroom, below: (end: number) => number): Actor =>
  [room.reporter, room.editor, room.chief][below(3)] ?? room.editor;

/** One step a command of a story, on a story by chance. Whether it is refused is not this test's business. */
const STEPS: Record<string, Step> = {
  'create-story': (room, below, now) =>
    perform(
      createStory,
      { locale: LOCALES[below(2)] ?? 'en', headline: HEADLINES.en[below(4)] },
      anyWriter(room, below),
      now,
      room.db,
    ),
  'start-translation': async (room, below, now) => {
    const { articleId } = await anyTranslation(room, below);
    return perform(
      startTranslation,
      { articleId, locale: LOCALES[below(2)] ?? 'hi', copyBlocks: true },
      room.editor,
      now,
      room.db,
    );
  },
  'save-draft': async (room, below, now) => {
    const { locale, articleId, ...at } = await anyTranslation(room, below);
    const text = sampleText(locale, { headline: HEADLINES[locale][below(4)] ?? '', slug: `slug-${articleId}` });
    return perform(saveDraft, { ...at, text }, anyWriter(room, below), now, room.db);
  },
  // Who goes on typing: the second save is listed by relistWords() alone.
  'save-words': async (room, below, now) => {
    const { locale, articleId, translationId, version } = await anyTranslation(room, below);
    const writer = anyWriter(room, below);
    const text = sampleText(locale, { headline: HEADLINES[locale][below(4)] ?? '', slug: `slug-${articleId}` });
    const first = await perform(saveDraft, { translationId, version, text }, writer, now, room.db);
    if (!first.ok) return;
    const standfirst = HEADLINES[locale][below(4)] ?? '';
    const next = { translationId, version: first.value.version, text: { ...text, standfirst } };
    await perform(saveDraft, next, writer, now, room.db);
  },
  'save-details': async (room, below, now) => {
    const { articleId } = await anyTranslation(room, below);
    const [row] = await room.db.reader.select().from(articles).where(eq(articles.id, articleId));
    const sectionId = [null, room.worldId, room.indiaId, room.worldId][below(4)] ?? null;
    const input = { articleId, version: row?.version ?? 0, details: { ...room.details, sectionId } };
    return perform(saveDetails, input, room.editor, now, room.db);
  },
  'submit-translation': async (room, below, now) =>
    perform(submitTranslation, await plain(room, below), room.editor, now, room.db),
  'return-translation': async (room, below, now) =>
    perform(returnTranslation, { ...(await plain(room, below)), note: 'Why?' }, room.editor, now, room.db),
  'take-back-translation': async (room, below, now) =>
    perform(takeBackTranslation, await plain(room, below), room.editor, now, room.db),
  'publish-translation': async (room, below, now) =>
    perform(
      publishTranslation,
      { ...(await plain(room, below)), substantive: below(2) === 0 },
      room.editor,
      now,
      room.db,
    ),
  'withdraw-translation': async (room, below, now) =>
    perform(withdrawTranslation, { ...(await plain(room, below)), notice: '' }, room.chief, now, room.db),
  'discard-draft': async (room, below, now) =>
    perform(discardDraft, await plain(room, below), room.editor, now, room.db),
};

async function plain(room: TestNewsroom, below: (end: number) => number) {
  const { translationId, version } = await anyTranslation(room, below);
  return { translationId, version };
}

async function everythingListed(room: TestNewsroom) {
  const { reader } = room.db;
  return {
    changed: await reader.select({ id: articles.id, at: articles.changedAt }).from(articles).orderBy(articles.id),
    facets: await reader.select().from(storyFacets).orderBy(storyFacets.articleId, storyFacets.facet),
    texts: await reader.select().from(storyTexts).orderBy(storyTexts.articleId),
    words: await reader
      .select()
      .from(headlineWords)
      .orderBy(headlineWords.articleId, headlineWords.locale, headlineWords.word),
    names: await reader
      .select()
      .from(namedStories)
      .orderBy(namedStories.articleId, namedStories.locale, namedStories.kind, namedStories.nameId),
    nameCounts: (
      await reader.select().from(nameCounts).orderBy(nameCounts.kind, nameCounts.nameId, nameCounts.locale)
    ).filter(({ stories }) => stories > 0),
    counts: (await reader.select().from(sectionCounts).orderBy(sectionCounts.sectionId, sectionCounts.locale)).filter(
      ({ stories }) => stories > 0,
    ),
  };
}

/** Every language of every story, with its draft: all there is to look at. */
async function everyTranslation({ db }: TestNewsroom) {
  const told = await db.reader.select().from(updates);
  const rows = await db.reader
    .select({ article: articles, translation: translations, draft: revisions })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId));
  return rows.map(({ translation, ...row }) => {
    const others = rows.filter((one) => one.article.id === row.article.id).map((one) => one.translation.id);
    const isBehind =
      translation.withdrawnAt === null &&
      told.some(
        (one) =>
          one.translationId !== translation.id &&
          others.includes(one.translationId) &&
          one.revisionId > (translation.madeFromRevisionId ?? 0),
      );
    return { ...row, translation: { ...translation, isBehind } };
  });
}

/** Which stories a filter means, newest change first, found by looking at all of them. */
function meant(
  rows: Awaited<ReturnType<typeof everyTranslation>>,
  { search = '', language, state, sectionId, mineId }: StoryFilter,
): number[] {
  const terms = searchTerms(search).map((spellings) => spellings.map((one) => one.trim()));
  const found = [...new Set(rows.map(({ article }) => article.id))].filter((id) => {
    const own = rows.filter((row) => row.article.id === id);
    const stands = (locale: Locale) => own.find((row) => row.translation.locale === locale)?.translation;
    const locales = language ? [language] : LOCALES;
    if (state && !locales.some((locale) => standsSo(state, stands(locale)))) return false;
    if (!state && language && !stands(language)) return false;
    if (sectionId !== undefined && own[0]?.article.sectionId !== sectionId) return false;
    const people = own.flatMap((row) => [row.article.createdById, row.translation.createdById, row.draft.authorId]);
    if (mineId !== undefined && !people.includes(mineId)) return false;
    const words = own.flatMap(({ draft: { kicker, headline, standfirst, dateline, byline, slug, body } }) =>
      searchWords([kicker, headline, standfirst, dateline, byline, slug, ...blockTexts(body)].join(' ')),
    );
    const isMet = (wanted: string) =>
      [String(id), ...words].some((word) =>
        wanted.replace('~', '').length < 3 ? word === wanted : word.startsWith(wanted),
      );
    return terms.every((spellings) => spellings.some(isMet));
  });
  const changedAt = (id: number) =>
    rows
      .filter((row) => row.article.id === id)
      .flatMap((row) => [row.article.updatedAt, row.translation.updatedAt])
      .sort()
      .at(-1) ?? '';
  return found.sort((a, b) => changedAt(b).localeCompare(changedAt(a), 'en') || b - a);
}

function standsSo(state: ListState, row: StateFacts | undefined): boolean {
  if (!row) return state === 'none';
  const isLive = row.liveRevisionId !== null;
  const hasNewer = row.draftRevisionId !== row.liveRevisionId;
  const byState: Record<ListState, boolean> = {
    none: false,
    behind: row.isBehind === true,
    // None of these steps corrects anything: db/commands/correction/corrections.test.ts.
    correction: false,
    withdrawn: row.withdrawnAt !== null,
    live: isLive && !hasNewer,
    live_draft: isLive && hasNewer,
    in_review: row.stage === 'in_review' && row.withdrawnAt === null,
    ready: row.stage === 'ready' && row.withdrawnAt === null,
    draft: row.stage === 'draft' && !isLive && row.withdrawnAt === null,
    scheduled: row.stage === 'scheduled' && !isLive && row.withdrawnAt === null,
  };
  return byState[state];
}

const FILTERS = (room: TestNewsroom): StoryFilter[] =>
  [undefined, ...LIST_STATES].flatMap((state) =>
    [undefined, ...LOCALES].flatMap((language) =>
      [undefined, room.worldId].flatMap((sectionId) =>
        [undefined, room.reporter.id].map((mineId) => ({ state, language, sectionId, mineId })),
      ),
    ),
  );

/** The list page by page down to its end, and what it says on the way of its length and of the way back. */
async function readThrough(room: TestNewsroom, filter: StoryFilter, limits: Limits): Promise<number[]> {
  const open = (page: StoryListPage) => listStories({ ...filter, ...page, pageSize: 3 }, room.db.reader, limits);
  const idsOf = ({ stories }: StoryList) => stories.map(({ articleId }) => articleId);
  const first = await open({});
  const read = idsOf(first);
  for (let at = first, { page } = first; ;) {
    const { older } = at;
    if (page !== null && page < at.pages) at = await open({ page: ++page });
    else if (older) at = await open({ olderThan: older });
    else break;
    page = at.page;
    if (at.newer) expect(idsOf(await open({ newerThan: at.newer }))).toEqual(read.slice(-3));
    read.push(...idsOf(at));
  }
  expect(first.isMore ? first.total > 0 && first.total < read.length : first.total === read.length).toBe(true);
  return read;
}

describe('the lists', () => {
  it.each(EXAMPLES.map((example) => ({ name: example.command.name, example })))(
    'stand as relist() makes them after $name',
    async ({ example }) => {
      const { command, alone, given } = example;
      const db = await testDatabase();
      const room = alone === 'empty' ? ({ db } as TestNewsroom) : await testNewsroom(db);
      const { input, by } = await given(room);
      await perform(command as unknown as Command<unknown, unknown, string, unknown>, input, by, EXAMPLE_NOW, db);
      const stands = await everyRow(db);
      await transact(db, async (tx) => {
        for (const { id } of await tx.select({ id: articles.id }).from(articles).orderBy(articles.id))
          await relist(tx, id);
      });
      expect(await everyRow(db)).toEqual(stands);
    },
  );

  it.each([1, 2, 3])(
    'find after any commands what a look at every story finds, in its order (%i)',
    async (seed) => {
      const room = await testNewsroom(await testDatabase());
      const below = chance(seed);
      const steps = Object.values(STEPS);
      for (let minute = 1; minute <= 120; minute++) {
        // Begun, written and filled in more often than the rest, or nothing would ever be ready to publish.
        const step = steps[minute <= 8 ? 0 : below(steps.length)] ?? steps[0];
        await step?.(room, below, minutesLater(minute % 3 === 0 ? minute - 1 : minute));
      }
      const listed = await everythingListed(room);
      await transact(room.db, async (tx) => {
        await tx.update(articles).set({ changedAt: '' });
        await tx.update(translations).set({ countedSectionId: null });
        for (const table of [storyFacets, storyTexts, headlineWords, sectionCounts, namedStories, nameCounts])
          await tx.delete(table);
        for (const { id } of listed.changed) await relist(tx, id);
      });
      expect(listed, 'as made anew').toEqual(await everythingListed(room));

      for (const { sectionId, locale, stories } of listed.counts) {
        const here = and(eq(translations.liveSectionId, sectionId), eq(translations.locale, locale));
        expect(stories).toBe(
          (
            await room.db.reader
              .select()
              .from(translations)
              .where(and(here, isNotNull(translations.liveRevisionId)))
          ).length,
        );
      }
      for (const { kind, nameId, locale, stories } of listed.nameCounts)
        expect(stories).toBe(
          listed.names.filter((row) => row.kind === kind && row.nameId === nameId && row.locale === locale).length,
        );
      const asked = [...FILTERS(room), ...SEARCHES.map((search) => ({ search }))];
      asked.push(
        { search: 'metro', ...{ language: 'hi', state: 'live' } },
        { search: 'pune', ...{ mineId: room.reporter.id } },
      );
      const all = await everyTranslation(room);
      for (const filter of asked) {
        const { stories, total } = await listStories(filter, room.db.reader);
        const ids = meant(all, filter);
        expect([filter, stories.map(({ articleId }) => articleId), total]).toEqual([
          filter,
          ids.slice(0, 30),
          ids.length,
        ]);
        for (const limits of EVERY_WAY)
          expect([filter, limits, await readThrough(room, filter, limits)]).toEqual([filter, limits, ids]);
      }
    },
    60_000,
  );
});
