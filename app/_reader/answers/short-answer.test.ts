import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createShortAnswers } from '#app/_reader/answers/short-answer.ts';
import { FILES } from '#app/_reader/generated/files.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import * as schema from '#db/schema.ts';
import { standingAt } from '#db/queries/standing.ts';
import { testDatabase } from '#db/testing.ts';
import type { Locale } from '#lib/locale.ts';

const AT = '2026-02-15T05:52:00.000Z';
const ROUTES = [
  '/[locale]',
  '/[locale]/[section]',
  '/[locale]/[section]/[slug]',
  '/[locale]/[section]/page/[number]',
  '/[locale]/[...rest]',
  '/[locale]/newsroom/people',
  '/[locale]/topics/[slug]',
  '/[locale]/about',
  '/assets/[name]',
  '/robots.txt',
];
const shortAnswer = createShortAnswers(ROUTES);

/** Stories 1 live in Hindi, 2 withdrawn in both, 3 a draft. */
async function paper(): Promise<Database> {
  const db = await testDatabase();
  const w = db.writer;
  await w.insert(schema.sections).values({ id: 1, position: 1, accent: 'teal' });
  await w.insert(schema.sectionNames).values([
    { sectionId: 1, locale: 'en', name: 'World', slug: 'world' },
    { sectionId: 1, locale: 'hi', name: 'दुनिया', slug: 'दुनिया' },
  ]);
  await w.insert(schema.topics).values({ id: 1 });
  await w.insert(schema.topicNames).values([
    { topicId: 1, locale: 'en', name: 'Rivers', slug: 'rivers' },
    { topicId: 1, locale: 'hi', name: 'नदियां', slug: 'nadiyan' },
  ]);
  await w.insert(schema.nameCounts).values({ kind: 'topic', nameId: 1, locale: 'hi', stories: 1 });
  await w.insert(schema.sectionCounts).values({ sectionId: 1, locale: 'hi', stories: 1 });
  for (const [articleId, locale, state] of [
    [1, 'hi', 'live'],
    [2, 'en', 'gone'],
    [2, 'hi', 'gone'],
    [3, 'en', 'draft'],
  ] as const) {
    const id = articleId * 10 + (locale === 'hi' ? 1 : 0);
    await w
      .insert(schema.articles)
      .values({ id: articleId, sourceLocale: 'en', sectionId: 1, createdAt: AT, updatedAt: AT })
      .onConflictDoNothing();
    await w
      .insert(schema.translations)
      .values({ id, articleId, locale, withdrawnAt: state === 'gone' ? AT : null, createdAt: AT, updatedAt: AT });
    const details = { sectionId: 1, agencyId: null, contributorIds: [], topicIds: [], leadImageId: null, images: {} };
    await w.insert(schema.revisions).values({
      id,
      translationId: id,
      number: 1,
      slug: 'बजट',
      headline: 'x',
      body: { type: 'doc', content: [] },
      details: state === 'draft' ? null : details,
      frozenAt: state === 'draft' ? null : AT,
      createdAt: AT,
      updatedAt: AT,
    });
    await w
      .update(schema.translations)
      .set({ draftRevisionId: id, ...(state === 'live' && { liveRevisionId: id, liveSectionId: 1 }) })
      .where(eq(schema.translations.id, id));
  }
  return db;
}

const path = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`;

test.each<[string, string, unknown]>([
  ['a front', '/en', undefined],
  ['a section', path('hi', 'दुनिया'), undefined],
  ['a section by the other language’s name', '/hi/world', { sameAs: '/hi/-/-' }],
  ['a section’s page that will have stories', path('hi', 'दुनिया', 'page', '1'), undefined],
  ['a section’s page beyond its stories', '/en/world/page/3', { sameAs: '/en/-/-' }],
  ['a section’s page by no number', '/en/world/page/03', { sameAs: '/en/-/-' }],
  ['a page of no section', '/en/nowhere/page/3', { sameAs: '/en/-/-' }],
  ['what lies deeper than anything', '/en/world/page/3/4', { sameAs: '/en/-/-' }],
  ['a live story', path('hi', 'दुनिया', 'बजट-1'), undefined],
  ['a live story by another name', path('hi', 'क', 'ख-1'), { movedTo: '/hi/दुनिया/बजट-1' }],
  ['a live story in the language it is not in', '/en/world/x-1', { sameAs: '/en/-/-1' }],
  ['the one address of that notice', '/en/-/-1', undefined],
  ['a withdrawn story', '/en/world/x-2', { sameAs: '/en/-/-2' }],
  ['the one address of its notice', '/en/-/-2', undefined],
  ['a draft', '/en/world/x-3', { sameAs: '/en/-/-' }],
  ['a number of no story', '/en/world/x-900001', { sameAs: '/en/-/-' }],
  ['a number too large for one', '/en/world/x-99999999999999999999', { sameAs: '/en/-/-' }],
  ['no number', '/en/world/x', { sameAs: '/en/-/-' }],
  ['the one address of nothing', '/en/-/-', undefined],
  ['no language', '/xx/world/x-1', { sameAs: '/-/-' }],
  ['the one address of no language', '/-/-', undefined],
  ['another route of the application', '/en/about', undefined],
  ['a topic', '/hi/topics/nadiyan', undefined],
  ['a page of a topic that its stories do not reach', '/hi/topics/nadiyan/page/2', { sameAs: '/hi/-/-' }],
  ['a page of a topic by no number', '/hi/topics/nadiyan/page/x', { sameAs: '/hi/-/-' }],
  ['what is no page of a topic', '/hi/topics/nadiyan/more/1', { sameAs: '/hi/-/-' }],
  ['a topic without a live story', '/en/topics/rivers', { sameAs: '/en/-/-' }],
  ['nobody', '/en/contributors/nobody', { sameAs: '/en/-/-' }],
  ['no agency', '/en/agencies/x-9', { sameAs: '/en/-/-' }],
  ['all topics', '/en/topics', { sameAs: '/en/-/-' }],
  ['a file of ours', '/robots.txt', undefined],
  ['a file of nobody’s', '/wp-login.php', { sameAs: '/-/-' }],
  ['an asset', `/assets/${Object.keys(FILES)[0]}`, undefined],
  ['no asset', '/assets/constructor', { sameAs: '/-/-' }],
])('%s: %s', async (_what, address, expected) => {
  expect(await shortAnswer(address, (await paper()).reader)).toEqual(expected);
});

test('says what the route says about every story and language', async () => {
  const db = (await paper()).reader;
  for (const id of [1, 2, 3, 4]) {
    for (const locale of ['en', 'hi'] as Locale[]) {
      const { kind } = await standingAt({ locale, section: 'a', last: `b-${id}` }, db);
      const short = await shortAnswer(`/${locale}/a/b-${id}`, db);
      const told = short && 'movedTo' in short ? 'moved' : short?.sameAs.endsWith('/-') ? 'none' : 'gone';
      // Both notices are kept once, under the story's number.
      expect([id, locale, told]).toEqual([id, locale, kind === 'elsewhere' ? 'gone' : kind]);
    }
  }
});
