import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GET as drawFront } from '#app/(reader)/[locale]/route.tsx';
import { GET as drawSection } from '#app/(reader)/[locale]/[section]/route.tsx';
import { GET as drawSectionPage } from '#app/(reader)/[locale]/[section]/page/[number]/route.tsx';
import { answerName } from '#app/_reader/answers/answer-name.tsx';
import { GET as drawStory } from '#app/(reader)/[locale]/[section]/[slug]/route.tsx';
import type { Database } from '#db/engine/common/database-types.ts';
import { listAgencies, listContributors, listSections, listTopics } from '#db/queries/taxonomy.ts';
import { translations } from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { addImageRow, addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { dice, randomSteps } from '#db/testing-random-steps.ts';
import { LOCALES } from '#lib/locale.ts';
import { onePerProcess } from '#lib/one-per-process.ts';
import { agencySlug, kindAtPath, nameAddress } from '#lib/taxonomy/name-kinds.ts';

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
/** Both on SQLite; on PostgreSQL, which takes three times as long and whose statements have their own tests, the second. */
const SEEDS = [1, 6];
/** More than one page of a section (STORIES_ON_A_PAGE). */
const FILLERS = 26;

afterEach(() => {
  onePerProcess('database', null).drop();
  vi.useRealTimers();
});

async function draw(address: string): Promise<Answer> {
  const [, locale = '', section = '', ...rest] = address.split('/').map(encodeURIComponent);
  const request = new Request(`http://paper.test${encodeURI(address)}`);
  const params = <T extends object>(value: T) => ({ params: Promise.resolve(value) });
  const kind = kindAtPath(section);
  const answer =
    section === ''
      ? await drawFront(request, params({ locale }))
      : kind
        ? await answerName(kind, { locale, slug: rest[0] ?? '', number: rest[2] })
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

/** Every address that leads somewhere now: fronts, sections and names and their pages, stories whatever their state. */
async function addressesOf(db: Database): Promise<string[]> {
  const sections = await listSections(db);
  const stories = await db.reader.select().from(translations).orderBy(translations.id);
  const named = [
    ...(await listTopics('en', db)).map(({ names }) => ({ kind: 'topic' as const, names })),
    ...(await listContributors('en', db)).map(({ names }) => ({ kind: 'contributor' as const, names })),
    ...(await listAgencies('en', db)).map(({ id, names }) => ({
      kind: 'agency' as const,
      names: {
        en: { slug: agencySlug({ id, name: names.en.name, locale: 'en' }) },
        hi: { slug: agencySlug({ id, name: names.hi.name, locale: 'hi' }) },
      },
    })),
  ];
  return LOCALES.flatMap((locale) => [
    `/${locale}`,
    ...named.flatMap(({ kind, names }) =>
      ['', '/page/1', '/page/2'].map((page) => nameAddress({ locale, kind, slug: names[locale].slug }) + page),
    ),
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
  const led: { address: string; to: string; teaser: string }[] = [];
  const headlines = new Map<string, string>();
  for (const address of await addressesOf(db)) known.add(address);
  for (const address of known) {
    const fresh = await draw(address);
    const headline = /<h1>(.*?)<\/h1>/s.exec(fresh.html)?.[1];
    if (fresh.status === 200 && headline !== undefined) headlines.set(address, headline);
    const kept = cache.get(address);
    if (kept) expect({ ...about, address, fresh: shown(fresh) }).toEqual({ ...about, address, fresh: shown(kept) });
    else if (fresh.tags.length > 0) cache.set(address, fresh);
    for (const [to, teaser] of kept ? teasers(kept) : []) led.push({ address, to, teaser });
    const old = forgotten.get(address);
    if (old && isDeepStrictEqual(shown(old), shown(fresh))) same += 1;
    // Followed as well: a Set also visits what is added while it is walked through.
    if (fresh.location !== null) known.add(decodeURI(fresh.location));
  }
  // Whatever a kept page leads on to is live there, under that headline. Fillers never change and are not drawn.
  for (const { address, to, teaser } of led) {
    if (!known.has(to)) continue;
    expect({ ...about, address, to, headline: headlines.get(to) }).toEqual({
      ...about,
      address,
      to,
      headline: expect.anything(),
    });
    expect({ ...about, address, teaser }).toEqual({
      ...about,
      address,
      teaser: expect.stringContaining(`>${headlines.get(to)}</a>`),
    });
  }
  return same;
}

/**
 * What readers get of an answer; its tags may be fewer than those it was kept with. A story's lists of other stories are
 * left out: a newer story may be missing there for some minutes. What stands there is asked of one by one, {@link teasers}.
 */
const shown = ({ status, location, html }: Answer) => ({
  status,
  location,
  html: html.replace(/<(?:section|aside) class="(?:more|rail) .*<\/main>/s, '</main>'),
});

/** The stories a page leads on to, by address: the words and pictures they stand there with. */
function teasers({ html }: Answer): Map<string, string> {
  const lists = /<(?:section|aside) class="(?:more|rail) .*<\/main>/s.exec(html)?.[0] ?? '';
  const found = [...lists.matchAll(/<li>(.*?)<\/li>/gs)].map((match) => match[1] ?? '');
  return new Map(
    found.map((teaser) => [/<a href="([^"]*)"/.exec(teaser)?.[1] ?? '', teaser.replace(/<picture>.*<\/picture>/s, '')]),
  );
}

describe('tags', () => {
  it.each(process.env.DATABASE_URL ? SEEDS.slice(1) : SEEDS)(
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
      const names = randomSteps(room, stories, roll, 0).map(({ name }) => name);
      const plan = roll.shuffle([
        ...Array.from({ length: TIMES }, () => names).flat(),
        ...Array.from({ length: PUBLICATIONS }, () => 'save and publish'),
      ]);
      for (const [round, name] of plan.entries()) {
        const step = randomSteps(room, stories, roll, round).find((one) => one.name === name);
        if (!step) throw new Error(`Nobody can ${name}`);
        const tags = await step.run();
        if (tags) done.set(step.name, (done.get(step.name) ?? 0) + 1);
        const forgotten = new Map([...cache].filter(([, page]) => tags?.some((tag) => page.tags.includes(tag))));
        for (const address of forgotten.keys()) cache.delete(address);
        waste.forgotten += forgotten.size;
        waste.same += await look(db, cache, forgotten, known, { seed, round, step: step.name, touched: tags });
      }
      // Else the seed shows nothing: a page must have changed by every kind of thing that readers see.
      expect([...done.keys()]).toEqual(
        expect.arrayContaining([
          'save and publish',
          'correct',
          'reword or withdraw a correction',
          'withdraw',
          'details',
          'rename section',
          'portrait',
          'credit',
          'reorder',
        ]),
      );
      console.info(
        `seed ${seed}: ${known.size} addresses; ${waste.same} of ${waste.forgotten} forgotten pages were the same anew`,
        Object.fromEntries(done),
      );
    },
    300_000,
  );
});
