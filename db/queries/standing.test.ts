import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { relist } from '#db/commands/story/rows/relist.ts';
import type { Database, Queryable } from '#db/engine/common/database-types.ts';
import { transact } from '#db/engine/transact.ts';
import { findDraftArticle } from '#db/queries/draft-article.ts';
import { findFront } from '#db/queries/front.ts';
import { findPublishedArticle } from '#db/queries/published-article.ts';
import { findSectionPage } from '#db/queries/section-page.ts';
import { standingAt } from '#db/queries/standing.ts';
import * as schema from '#db/schema.ts';
import { testDatabase } from '#db/testing.ts';
import { STORIES_ON_A_PAGE } from '#lib/article/section-pages.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

const AT = '2026-02-15T05:52:00.000Z';
const WORDS: Record<Locale, string> = { en: 'Live words', hi: 'छपे हुए शब्द' };
const IMAGE = { key: 'c'.repeat(32), width: 1600, height: 900, focalX: 40, focalY: 60, credit: 'As published' };

async function paper(): Promise<Database> {
  const db = await testDatabase();
  const w = db.writer;
  for (const [id, slug, en, hi] of [
    [1, 'world', 'World News', 'दुनिया'],
    [2, 'business', 'Business', 'कारोबार'],
  ] as const) {
    await w.insert(schema.sections).values({ id, position: id, accent: 'teal' });
    await w.insert(schema.sectionNames).values([
      { sectionId: id, locale: 'en', name: en, slug },
      { sectionId: id, locale: 'hi', name: hi, slug: `${slug}-hi` },
    ]);
  }
  await w.insert(schema.contributors).values([{ id: 1 }, { id: 2 }]);
  await w.insert(schema.contributorNames).values([
    { contributorId: 1, locale: 'en', name: 'Asha', slug: 'asha' },
    { contributorId: 1, locale: 'hi', name: 'आशा', slug: 'asha' },
    { contributorId: 2, locale: 'en', name: 'Bina', slug: 'bina', role: 'Editor' },
  ]);
  await w.insert(schema.agencies).values({ id: 1 });
  await w.insert(schema.agencyNames).values({ agencyId: 1, locale: 'en', name: 'Coastline' });
  await w.insert(schema.topics).values({ id: 1 });
  await w.insert(schema.topicNames).values([
    { topicId: 1, locale: 'en', name: 'Rivers', slug: 'rivers' },
    { topicId: 1, locale: 'hi', name: 'नदियाँ', slug: 'rivers' },
  ]);
  await w
    .insert(schema.images)
    .values({ id: 5, ...IMAGE, credit: 'As of today', fileName: 'a.jpg', format: 'jpeg', byteSize: 1, createdAt: AT });
  return db;
}

type Told = { live?: boolean; withdrawn?: string; body?: DraftBody; at?: string; draft?: string; sectionId?: number };
let nextId = 100;

const story = (db: Database, articleId: number, told: Partial<Record<Locale, Told>>): Promise<void> =>
  transact(db, (w) => writeStory(w, articleId, told));

async function writeStory(w: Queryable, articleId: number, told: Partial<Record<Locale, Told>>): Promise<void> {
  await w
    .insert(schema.articles)
    .values({ id: articleId, sourceLocale: 'en', sectionId: 1, leadImageId: 5, createdAt: AT, updatedAt: AT });
  for (const locale of ['en', 'hi'] as const) {
    const one = told[locale];
    if (!one) continue;
    const id = (nextId += 1);
    const body = one.body ?? { type: 'doc', content: [] };
    const details = {
      sectionId: one.sectionId ?? 1,
      agencyId: 1,
      contributorIds: [2, 1],
      topicIds: [1],
      leadImageId: 5,
      images: { 5: IMAGE },
    };
    const published = one.live === true || one.withdrawn !== undefined;
    await w.insert(schema.translations).values({
      id,
      articleId,
      locale,
      firstPublishedAt: published ? (one.at ?? AT) : null,
      lastUpdatedAt: published ? (one.at ?? AT) : null,
      withdrawnAt: one.withdrawn === undefined ? null : AT,
      withdrawalNotice: one.withdrawn ?? '',
      createdAt: AT,
      updatedAt: AT,
    });
    const text = {
      translationId: id,
      body,
      slug: 'a-slug',
      headline: `${WORDS[locale]} ${articleId}`,
      createdAt: AT,
      updatedAt: AT,
    };
    await w
      .insert(schema.revisions)
      .values({ ...text, id, number: 1, details: published ? details : null, frozenAt: published ? AT : null });
    let draftRevisionId = id;
    if (one.draft !== undefined) {
      draftRevisionId = nextId += 1;
      await w
        .insert(schema.revisions)
        .values({ ...text, id: draftRevisionId, number: 2, headline: one.draft, slug: 'new-slug' });
    }
    await w
      .update(schema.translations)
      .set({ draftRevisionId, ...(one.live === true && { liveRevisionId: id, liveSectionId: details.sectionId }) })
      .where(eq(schema.translations.id, id));
  }
  await relist(w, articleId);
}

const ask = (db: Database, locale: Locale, section: string, last: string) =>
  standingAt({ locale, section, last }, db.reader);

describe('what stands at an address', () => {
  test('a live story, with names in the language of the page and details as they were published', async () => {
    const db = await paper();
    await story(db, 1, { en: { live: true }, hi: { live: true } });
    const standing = await ask(db, 'hi', 'world-hi', 'a-slug-1');
    expect(standing).toMatchObject({
      kind: 'live',
      article: {
        address: '/hi/world-hi/a-slug-1',
        headline: 'छपे हुए शब्द 1',
        section: { name: 'दुनिया' },
        // Bina was never written in Hindi: printed as she is, and without the English role.
        contributors: [
          { name: 'Bina', role: '' },
          { name: 'आशा', role: '' },
        ],
        agency: { name: 'Coastline' },
        topics: [{ name: 'नदियाँ' }],
        lead: { credit: 'As published', picture: { imageId: 5, focalX: 40 } },
        alternates: [
          { locale: 'en', address: '/en/world/a-slug-1' },
          { locale: 'hi', address: '/hi/world-hi/a-slug-1' },
        ],
      },
    });
    expect(standing.tags).toEqual(
      expect.arrayContaining([
        'article:1:hi',
        'alternates:1',
        'sections',
        'contributor:1',
        'contributor:2',
        'topic:1',
        'agency:1',
      ]),
    );
    expect(standing.tags).not.toContain('article:1:en');
  });

  test.each([
    ['en', 'world', 'wrong-slug-1'],
    ['en', 'business', 'a-slug-1'],
    ['en', 'nowhere', '1'],
    ['en', 'world-hi', 'a-slug-1'],
  ] as const)('a move from /%s/%s/%s to the right place', async (locale, section, last) => {
    const db = await paper();
    await story(db, 1, { en: { live: true } });
    expect(await ask(db, locale, section, last)).toEqual({
      kind: 'moved',
      to: '/en/world/a-slug-1',
      tags: ['sections', 'article:1:en'],
    });
  });

  test.each(['a-slug', 'a-slug-01', 'a-slug-0', '-1x', 'a-slug-1.5', 'a-slug-99999999999999999999'])(
    'nothing at %s',
    async (last) => {
      const db = await paper();
      await story(db, 1, { en: { live: true } });
      expect((await ask(db, 'en', 'world', last)).kind).toBe('none');
    },
  );

  test('a draft is nothing: not its text, not its slug, not by its tags', async () => {
    const db = await paper();
    await story(db, 1, { en: { live: true }, hi: {} });
    await story(db, 2, { en: { live: true } });
    await story(db, 3, { hi: {} });
    const nothing = { kind: 'none', tags: ['sections', 'article:3:hi', 'alternates:3'] };
    expect(await ask(db, 'hi', 'world-hi', 'a-slug-3')).toEqual(nothing);
    // Where the other language is live the answer offers that, and is the same whether this one has been begun or not.
    const offered = (id: number) => ({
      kind: 'elsewhere',
      stories: [
        expect.objectContaining({ locale: 'en', headline: `Live words ${id}`, address: `/en/world/a-slug-${id}` }),
      ],
      tags: ['sections', `alternates:${id}`, `article:${id}:en`, `article:${id}:hi`],
    });
    expect(await ask(db, 'hi', 'world-hi', 'a-slug-1')).toEqual(offered(1));
    expect(await ask(db, 'hi', 'world-hi', 'a-slug-2')).toEqual(offered(2));
    const english = await ask(db, 'en', 'world', 'a-slug-1');
    expect(english).toMatchObject({
      kind: 'live',
      article: { alternates: [{ locale: 'en', address: '/en/world/a-slug-1' }] },
    });
  });

  test('a withdrawn story is gone with its notice, and leads to the language that is still live', async () => {
    const db = await paper();
    await story(db, 1, { en: { live: true }, hi: { withdrawn: 'ग़लत थी' } });
    expect(await ask(db, 'hi', 'any', 'thing-1')).toEqual({
      kind: 'gone',
      at: new Date(AT),
      notice: 'ग़लत थी',
      alternates: [{ locale: 'en', address: '/en/world/a-slug-1' }],
      tags: ['sections', 'article:1:hi', 'alternates:1'],
    });
    expect(await ask(db, 'en', 'world', 'a-slug-1')).toMatchObject({
      kind: 'live',
      article: { alternates: [{ locale: 'en' }] },
    });
  });
});

test('a newer draft and what the desk changes stay unseen until published', async () => {
  const db = await paper();
  await story(db, 1, { en: { live: true, draft: 'Secret new headline' } });
  await db.writer.update(schema.articles).set({ sectionId: 2, leadImageId: null }).where(eq(schema.articles.id, 1));
  const live = await findPublishedArticle({ locale: 'en', articleId: 1 }, db.reader);
  expect(live).toMatchObject({
    headline: 'Live words 1',
    address: '/en/world/a-slug-1',
    lead: { credit: 'As published' },
  });
  expect(JSON.stringify(live)).not.toContain('Secret');
  const draft = await findDraftArticle({ locale: 'en', articleId: 1 }, db.reader);
  expect(draft).toMatchObject({
    headline: 'Secret new headline',
    address: '/en/business/new-slug-1',
    lead: null,
    firstPublishedAt: AT,
  });
  expect(await findDraftArticle({ locale: 'hi', articleId: 1 }, db.reader)).toBeUndefined();
});

test('a card to another story shows that story’s live headline in the same language, and is tagged while it is not live', async () => {
  const db = await paper();
  const body: DraftBody = {
    type: 'doc',
    content: [2, 3, 4].map((articleId) => ({ type: 'readMore', attrs: { id: `r0000000000${articleId}`, articleId } })),
  };
  await story(db, 1, { en: { live: true, body }, hi: { live: true, body } });
  await story(db, 2, { en: { live: true, draft: 'Not yet' }, hi: {} });
  await story(db, 3, { en: {} });
  const standing = await ask(db, 'en', 'world', 'a-slug-1');
  expect(standing).toMatchObject({
    article: { readMore: { 2: { headline: 'Live words 2', address: '/en/world/a-slug-2' } } },
  });
  expect(standing.tags).toEqual(expect.arrayContaining(['article:2:en', 'article:3:en', 'article:4:en']));
  const hindi = await ask(db, 'hi', 'world-hi', 'a-slug-1');
  expect(hindi).toMatchObject({ article: { readMore: {} } });
});

test('the home page and the section hold live stories of their language, newest first, none twice', async () => {
  const db = await paper();
  for (let id = 1; id <= 14; id += 1) {
    const at = `2026-02-${String(id).padStart(2, '0')}T05:00:00.000Z`;
    await story(db, id, {
      en: { live: true, at, sectionId: id % 2 === 0 ? 2 : 1 },
      hi: id === 3 ? { live: true, at } : {},
    });
  }
  await story(db, 20, { en: { withdrawn: '' } });
  const front = await findFront({ locale: 'en' }, db.reader);
  const idsOf = (stories: { articleId: number }[]) => stories.map(({ articleId }) => articleId);
  expect(front.lead?.articleId).toBe(14);
  expect(idsOf(front.seconds)).toEqual([13, 12, 11, 10]);
  expect(idsOf(front.related), 'more of the lead’s topic').toEqual([9, 8, 7]);
  expect(front.row).toEqual([]);
  expect(front.blocks.map(({ section, stories }) => [section.id, idsOf(stories)])).toEqual([
    [1, [5, 3, 1]],
    [2, [6, 4, 2]],
  ]);
  const section = await findSectionPage({ locale: 'en', slug: 'business' }, db.reader);
  expect(section).toMatchObject({
    kind: 'page',
    page: null,
    older: null,
    stories: [14, 12, 10, 8, 6, 4, 2].map((articleId) => ({ articleId })),
    alternates: [
      { locale: 'en', address: '/en/business' },
      { locale: 'hi', address: '/hi/business-hi' },
    ],
  });
  expect(await findSectionPage({ locale: 'hi', slug: 'business' }, db.reader)).toEqual({ kind: 'no_section' });
  const hindi = await findFront({ locale: 'hi' }, db.reader);
  expect(hindi.lead?.articleId).toBe(3);
  expect(hindi.seconds).toEqual([]);
});

test('the pages of a section are numbered from its oldest story, in each language for itself', async () => {
  const db = await paper();
  const stories = 3 * STORIES_ON_A_PAGE + 1;
  for (let id = 1; id <= stories; id += 1) {
    const at = new Date(Date.parse(AT) + id * 60_000).toISOString();
    await story(db, id, { en: { live: true, at }, hi: id <= STORIES_ON_A_PAGE ? { live: true, at } : {} });
  }
  await story(db, 200, { en: { withdrawn: '' } });
  await story(db, 201, { en: { live: true, sectionId: 2 } });
  const seen: number[] = [];
  for (const [page, ways] of [
    [undefined, { page: null, older: 2, newer: null }],
    [2, { page: 2, older: 1, newer: 'own' }],
    [1, { page: 1, older: null, newer: 2 }],
  ] as const) {
    const found = await findSectionPage({ locale: 'en', slug: 'world', page }, db.reader);
    expect(found).toMatchObject({ kind: 'page', ...ways });
    if (found.kind === 'page') seen.push(...found.stories.map((card) => card.articleId));
  }
  expect(seen).toEqual(Array.from({ length: stories }, (_, at) => stories - at));
  const at = async (locale: Locale, slug: string, page?: number) =>
    (await findSectionPage({ locale, slug, page }, db.reader)).kind;
  expect([await at('en', 'world', 3), await at('en', 'world', 4)], 'still at the section’s own').toEqual([
    'not_yet',
    'not_yet',
  ]);
  expect(await at('en', 'world', 5)).toBe('no_page');
  expect(await findSectionPage({ locale: 'hi', slug: 'world-hi' }, db.reader)).toMatchObject({ older: null });
  expect([await at('hi', 'world-hi', 1), await at('hi', 'world-hi', 2)]).toEqual(['not_yet', 'no_page']);
});

test('a section without a story is one empty page', async () => {
  const db = await paper();
  expect(await findSectionPage({ locale: 'en', slug: 'world' }, db.reader)).toMatchObject({
    kind: 'page',
    stories: [],
    older: null,
  });
});
