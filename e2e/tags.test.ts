import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GET as drawFront } from '#app/(reader)/[locale]/route.tsx';
import { GET as drawSection } from '#app/(reader)/[locale]/[section]/route.tsx';
import { GET as drawSectionPage } from '#app/(reader)/[locale]/[section]/page/[number]/route.tsx';
import { GET as drawStory } from '#app/(reader)/[locale]/[section]/[slug]/route.tsx';
import { onCommitted } from '#db/after-commit.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { withdrawTranslation } from '#db/commands/story/withdraw-translation.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { findImage } from '#db/queries/images.ts';
import { listAgencies, listContributors, listSections, listTopics } from '#db/queries/taxonomy.ts';
import { articles, translations } from '#db/schema.ts';
import { perform } from '#db/perform.ts';
import { testDatabase } from '#db/testing.ts';
import {
  addImageRow,
  addStory,
  minutesLater,
  type TestNewsroom,
  testNewsroom,
  sampleText,
} from '#db/testing-newsroom.ts';
import type { Tag } from '#lib/article/tags.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { onePerProcess } from '#lib/one-per-process.ts';
import { ACCENTS } from '#lib/taxonomy/accents.ts';
import type { SaveTaxonomyItemInput, TaxonomyKind } from '#lib/taxonomy/taxonomy-inputs.ts';

/*
 * What a page shows is touched by whatever changes it. A small newsroom is built, and random commands are run on it; a
 * cache that forgets exactly the touched tags must then hold, for every address there ever was, what would be drawn anew.
 */

/** A page as the page cache would keep it. */
type Answer = { status: number; location: string | null; html: string; tags: string[] };

/** How much was forgotten of it without need: pages that were drawn anew only to be the same. */
type Waste = { forgotten: number; same: number };

/** How often each thing is done in a run, in a random order; writing and publishing more often than the rest. */
const TIMES = 2;
const PUBLICATIONS = 10;
/** More than one page of a section (STORIES_ON_A_PAGE). */
const FILLERS = 26;

afterEach(() => {
  onePerProcess('database', null).drop();
  vi.useRealTimers();
});

/** Random numbers that are the same in every run of one seed (mulberry32). */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    coin: () => next() < 0.5,
    shuffle: <T>(of: readonly T[]): T[] =>
      of
        .map((one) => ({ one, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one),
    pick: <T>(of: readonly T[]): T => {
      const one = of[below(of.length)];
      if (one === undefined) throw new Error('Nothing to pick from');
      return one;
    },
    some: <T>(of: readonly T[]): T[] => of.filter(() => next() < 0.5),
  };
}

async function draw(address: string): Promise<Answer> {
  const [, locale = '', section = '', ...rest] = address.split('/').map(encodeURIComponent);
  const request = new Request(`http://paper.test${encodeURI(address)}`);
  const params = <T extends object>(value: T) => ({ params: Promise.resolve(value) });
  const answer =
    section === ''
      ? await drawFront(request, params({ locale }))
      : rest[0] === 'page'
        ? await drawSectionPage(request, params({ locale, section, number: rest[1] ?? '' }))
        : rest[0] !== undefined
          ? await drawStory(request, params({ locale, section, slug: rest[0] }))
          : await drawSection(request, params({ locale, section }));
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    html: await answer.text(),
    tags: answer.headers.get('cache-tag')?.split(',') ?? [],
  };
}

/** Every address that leads somewhere now: fronts, sections and their pages, stories whatever their state. */
async function addressesOf(db: Database): Promise<string[]> {
  const sections = await listSections(db);
  const stories = await db.reader.select().from(translations).orderBy(translations.id);
  return LOCALES.flatMap((locale) => [
    `/${locale}`,
    ...sections.flatMap(({ names }) =>
      ['', '/page/1', '/page/2', '/page/3'].map((page) => `/${locale}/${names[locale].slug}${page}`),
    ),
    // By id alone: each leads to its right address, which is then asked for in its turn. The fillers are seen in lists.
    ...stories.flatMap(({ articleId }) => (articleId > FILLERS ? [`/${locale}/x/x-${articleId}`] : [])),
    `/${locale}/x/x-999`,
    `/${locale}/x/x`,
  ]);
}

/**
 * Draws every address there ever was. What the cache still holds must be the same as drawn anew; what it has forgotten it
 * takes in again. Answers how many forgotten pages were the same: forgotten without need, which costs time and no truth.
 */
async function look(
  db: Database,
  cache: Map<string, Answer>,
  forgotten: Map<string, Answer>,
  known: Set<string>,
  about: object,
) {
  let same = 0;
  for (const address of await addressesOf(db)) known.add(address);
  for (const address of known) {
    const fresh = await draw(address);
    const kept = cache.get(address);
    if (kept) expect({ ...about, address, fresh: shown(fresh) }).toEqual({ ...about, address, fresh: shown(kept) });
    else if (fresh.tags.length > 0) cache.set(address, fresh);
    const old = forgotten.get(address);
    if (old && isDeepStrictEqual(shown(old), shown(fresh))) same += 1;
    // Followed as well: a Set also visits what is added while it is walked through.
    if (fresh.location !== null) known.add(decodeURI(fresh.location));
  }
  return same;
}

/** What readers get of an answer; its tags may be fewer than those it was kept with. */
const shown = ({ status, location, html }: Answer) => ({ status, location, html });

type Step = { name: string; run(): Promise<readonly Tag[] | undefined> };

/** What a command answers, as far as this test asks. */
type Answered = { ok: true; value: object | null } | { ok: false; error: string };

/** What the commands of this step said they touched, as the page cache is told of it. */
const told: Tag[] = [];
onCommitted(({ touched: tags }) => void told.push(...tags));

/** The tags a step touched; undefined when it refused and so nothing may have changed. */
const touched = (answer: Answered): readonly Tag[] | undefined => (answer.ok ? [...told] : undefined);

/** Everything somebody in the newsroom may do, each to something random. */
function stepsOf(room: TestNewsroom, stories: number[], roll: ReturnType<typeof dice>, round: number): Step[] {
  const { db, chief } = room;
  const now = minutesLater(round + 1);
  const articleId = roll.pick(stories);
  const locale = roll.pick(LOCALES);
  const translation = async () =>
    (await db.reader.select().from(translations).orderBy(translations.id)).find(
      (row) => row.articleId === articleId && row.locale === locale,
    );
  const withTranslation =
    (
      act: (
        order: { translationId: number; version: number },
        row: typeof translations.$inferSelect,
      ) => Promise<Answered>,
    ) =>
    async () => {
      const row = await translation();
      return row && touched(await act({ translationId: row.id, version: row.version }, row));
    };
  const write = (version: number, translationId: number) =>
    perform(
      saveDraft,
      { translationId, version, text: anyText(room, stories, articleId, locale, roll, round) },
      chief,
      now,
      db,
    );
  const steps: Step[] = [
    { name: 'save', run: withTranslation(({ translationId, version }) => write(version, translationId)) },
    {
      name: 'save and publish',
      run: withTranslation(async ({ translationId, version }) => {
        const saved = await write(version, translationId);
        if (!saved.ok) return saved;
        return perform(
          publishTranslation,
          { translationId, version: saved.value.version, substantive: roll.coin() },
          chief,
          now,
          db,
        );
      }),
    },
    {
      name: 'publish',
      run: withTranslation((order) =>
        perform(publishTranslation, { ...order, substantive: roll.coin() }, chief, now, db),
      ),
    },
    {
      name: 'withdraw',
      run: withTranslation((order) =>
        perform(withdrawTranslation, { ...order, notice: roll.coin() ? 'Notice' : '' }, chief, now, db),
      ),
    },
    { name: 'discard', run: withTranslation((order) => perform(discardDraft, order, chief, now, db)) },
    {
      name: 'start',
      run: async () =>
        touched(await perform(startTranslation, { articleId, locale, copyBlocks: roll.coin() }, chief, now, db)),
    },
    {
      name: 'details',
      run: async () => {
        const [sections, contributors, topics, agencies] = await Promise.all([
          listSections(db), listContributors(locale, db), listTopics(locale, db), listAgencies(locale, db),
        ]); // prettier-ignore
        const version =
          (await db.reader.select().from(articles).orderBy(articles.id)).find(({ id }) => id === articleId)?.version ??
          0;
        const ids = (of: { id: number }[]) => of.map(({ id }) => id);
        const details = {
          sectionId: roll.pick(ids(sections)),
          agencyId: roll.some(ids(agencies))[0] ?? null,
          contributorIds: roll.some(ids(contributors)),
          topicIds: roll.some(ids(topics)),
          leadImageId: roll.coin() ? room.imageId : null,
        };
        return touched(await perform(saveDetails, { articleId, version, details }, chief, now, db));
      },
    },
    {
      name: 'credit',
      run: async () => {
        const image = await findImage(room.imageId, db.reader);
        if (!image) return undefined;
        const { version, creator, copyright, place, texts } = image;
        const credit = `Credit ${round}`;
        const input = {
          imageId: room.imageId,
          version,
          credit,
          creator,
          copyright,
          place,
          texts,
          focalX: round % 100,
          focalY: 50,
        };
        return touched(
          (await perform(saveImage, input, chief, now, db)).ok
            ? { ok: true, value: {} }
            : { ok: false, error: 'refused' },
        );
      },
    },
    ...(['section', 'topic', 'contributor', 'agency'] as const).flatMap((kind): Step[] => [
      { name: `rename ${kind}`, run: async () => touched(await renameOne(room, kind, roll, round)) },
      {
        name: `add ${kind}`,
        run: async () =>
          touched(await perform(saveTaxonomyItem, namedItem(kind, undefined, roll, round), chief, now, db)),
      },
      {
        name: `delete ${kind}`,
        run: async () => {
          const items = await itemsOf(room, kind);
          if (items.length === 0) return undefined;
          const { id, version } = roll.pick(items);
          return touched(await perform(deleteTaxonomyItem, { kind, id, version }, chief, now, db));
        },
      },
    ]),
    {
      name: 'reorder',
      run: async () => {
        const ids = (await listSections(db)).map(({ id }) => id);
        return touched(await perform(reorderSections, { ids: [...ids.slice(1), ...ids.slice(0, 1)] }, chief, now, db));
      },
    },
  ];
  return steps;
}

function anyText(
  room: TestNewsroom,
  stories: number[],
  articleId: number,
  locale: Locale,
  roll: ReturnType<typeof dice>,
  round: number,
) {
  const card: BlockNode = {
    type: 'readMore',
    attrs: { id: `card${String(round).padStart(8, '0')}`, articleId: roll.pick(stories) },
  };
  const text = sampleText(locale, {
    headline: `Headline ${round} सुर्खी`,
    kicker: roll.coin() ? `Kicker ${round}` : '',
    slug: roll.coin() ? `slug-${articleId}` : `slug-${articleId}-${round}`,
    byline: 'Staff',
    leadAlt: 'A field',
  });
  return roll.coin() ? { ...text, body: { ...text.body, content: [...text.body.content, card] } } : text;
}

async function itemsOf({ db }: TestNewsroom, kind: TaxonomyKind): Promise<{ id: number; version: number }[]> {
  const lists = {
    section: () => listSections(db),
    topic: () => listTopics('en', db),
    contributor: () => listContributors('en', db),
    agency: () => listAgencies('en', db),
  };
  return lists[kind]();
}

async function renameOne(room: TestNewsroom, kind: TaxonomyKind, roll: ReturnType<typeof dice>, round: number) {
  const items = await itemsOf(room, kind);
  const item = items.length > 0 ? roll.pick(items) : undefined;
  return perform(saveTaxonomyItem, namedItem(kind, item, roll, round), room.chief, minutesLater(round + 1), room.db);
}

function namedItem(
  kind: TaxonomyKind,
  item: { id: number; version: number } | undefined,
  roll: ReturnType<typeof dice>,
  round: number,
): SaveTaxonomyItemInput {
  const slug = roll.coin() ? '' : `named-${round}`;
  const own = item ? { id: item.id, version: item.version } : {};
  const both = <T>(name: (locale: Locale) => T) => ({ en: name('en'), hi: name('hi') });
  const name = (locale: Locale) => `${kind} ${locale} ${round}`;
  switch (kind) {
    case 'section':
      return { kind, ...own, accent: roll.pick(ACCENTS), names: both((locale) => ({ name: name(locale), slug })) };
    case 'contributor':
      return { kind, ...own, names: both((locale) => ({ name: name(locale), slug, role: '' })) };
    case 'topic':
      return { kind, ...own, names: both((locale) => ({ name: name(locale), slug })) };
    case 'agency':
      return { kind, ...own, names: both((locale) => ({ name: name(locale) })) };
  }
}

describe('tags', () => {
  it.each([1, 2])(
    'what a page shows is touched by whatever changes it (seed %s)',
    async (seed) => {
      // A notice shows the hour it was drawn at, which no change touches.
      vi.useFakeTimers({ toFake: ['Date'], now: minutesLater(10_000) });
      const room = await testNewsroom(await testDatabase());
      const { db } = room;
      onePerProcess<Database>('database', null).set(db);
      await addImageRow(db, 'b2'.repeat(16));
      const roll = dice(seed);
      for (let filler = 0; filler < FILLERS; filler += 1) await addStory(room, { en: { publish: true } });
      const stories: number[] = [];
      for (const wish of [
        { en: { publish: true }, hi: { publish: true } },
        { hi: { publish: true } },
        { en: {} },
        { en: {}, hi: {} },
      ]) {
        stories.push((await addStory(room, wish)).articleId);
      }
      const known = new Set<string>();
      const cache = new Map<string, Answer>();
      await look(db, cache, new Map(), known, { seed });
      const waste: Waste = { forgotten: 0, same: 0 };
      const done = new Map<string, number>();
      const names = stepsOf(room, stories, roll, 0).map(({ name }) => name);
      const plan = roll.shuffle([
        ...Array.from({ length: TIMES }, () => names).flat(),
        ...Array.from({ length: PUBLICATIONS }, () => 'save and publish'),
      ]);
      for (const [round, name] of plan.entries()) {
        const step = stepsOf(room, stories, roll, round).find((one) => one.name === name);
        if (!step) throw new Error(`Nobody can ${name}`);
        told.length = 0;
        const tags = await step.run();
        if (tags) done.set(step.name, (done.get(step.name) ?? 0) + 1);
        const forgotten = new Map([...cache].filter(([, page]) => tags?.some((tag) => page.tags.includes(tag))));
        for (const address of forgotten.keys()) cache.delete(address);
        waste.forgotten += forgotten.size;
        waste.same += await look(db, cache, forgotten, known, { seed, round, step: step.name, touched: tags });
      }
      // Else the seed shows nothing: a page must have changed by every kind of thing that readers see.
      expect([...done.keys()]).toEqual(
        expect.arrayContaining(['save and publish', 'withdraw', 'details', 'rename section', 'reorder']),
      );
      console.info(
        `seed ${seed}: ${known.size} addresses; ${waste.same} of ${waste.forgotten} forgotten pages were the same anew`,
        Object.fromEntries(done),
      );
    },
    300_000,
  );
});
