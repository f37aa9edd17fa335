import { and, eq } from 'drizzle-orm';
import { sectionNames } from '#db/schema.ts';
import { STORIES_ON_A_PAGE } from '#lib/article/section-pages.ts';
import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { serverDatabase } from '../stories.ts';

const SLUG = 'opinion';
const SECTION_OF: Record<string, string> = { 'reader without script': 'culture' };

test(
  'the oldest story of a section is found page by page, in both languages',
  { tag: '@plain' },
  async ({ page, newsroom, browser }, { project, retry }) => {
    test.setTimeout(180_000);
    // A section of its own for each browser, since all of them read one paper, and at a retry an older story still.
    const slug = SECTION_OF[project.name] ?? SLUG;
    const at = Date.parse('2020-01-01T05:00:00Z') - retry * 60_000;
    const [section] = await serverDatabase()
      .reader.select({ id: sectionNames.sectionId })
      .from(sectionNames)
      .where(and(eq(sectionNames.slug, slug), eq(sectionNames.locale, 'en')));
    const sectionId = section?.id ?? null;
    expect(sectionId).not.toBeNull();
    const oldest = await newsroom.story({ details: { sectionId }, publishedAt: new Date(at) });
    for (let more = 1; more < 2 * STORIES_ON_A_PAGE; more += 1)
      await newsroom.story({ details: { sectionId }, publishedAt: new Date(at + more * 3_600_000) });
    // The last one by an editor at work: whoever kept the list from before must now get the new one.
    const newest = await newsroom.story({ details: { sectionId }, standing: { en: 'in_review', hi: 'in_review' } });
    const desk = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: true,
      isMobile: false,
      hasTouch: false,
    });
    await newsroom.signIn('editor', desk);
    const editor = new EditorPage(await desk.newPage());
    for (const locale of ['en', 'hi'] as const) {
      await editor.open(newest.id, locale);
      await editor.publish();
    }
    await desk.close();

    for (const [locale, older, newer] of [
      ['en', 'Older stories', 'Newer stories'],
      ['hi', 'पुरानी ख़बरें', 'नई ख़बरें'],
    ] as const) {
      await page.goto(`/${locale}/${slug}`);
      const onFirst = await page.getByRole('article').count();
      expect(onFirst).toBeGreaterThanOrEqual(STORIES_ON_A_PAGE);
      expect(onFirst).toBeLessThan(2 * STORIES_ON_A_PAGE);
      await expect(page.getByRole('link', { name: newest.headline[locale] })).toBeVisible();
      await expect(page.getByRole('link', { name: newer })).toHaveCount(0);
      const href = (await page.getByRole('link', { name: older }).getAttribute('href')) ?? '';
      const pages = Number(/\/page\/(\d+)$/.exec(href)?.[1]);
      expect(pages).toBeGreaterThanOrEqual(1);
      for (let number = pages; number >= 1; number -= 1) {
        await page.getByRole('link', { name: older }).click();
        await expect(page).toHaveURL(`/${locale}/${slug}/page/${number}`);
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/page/${number}$`));
        await expect(page.getByRole('article')).toHaveCount(STORIES_ON_A_PAGE);
      }
      await expect(page.getByRole('link', { name: older })).toHaveCount(0);
      await expect(page.getByRole('link', { name: oldest.headline[locale] })).toHaveAttribute(
        'href',
        oldest.address(locale),
      );
      const next = await ask(`/${locale}/${slug}/page/${pages + 1}`);
      expect([next.status, next.headers.location], 'stories without a page of their own yet').toEqual([
        302,
        `/${locale}/${slug}`,
      ]);
      expect((await ask(`/${locale}/${slug}/page/${pages + 9}`)).status, 'beyond the newest').toBe(404);
      await page.getByRole('link', { name: newer }).click();
      await expect(page).toHaveURL(pages === 1 ? `/${locale}/${slug}` : `/${locale}/${slug}/page/2`);
    }
  },
);

test('a numbered page of a section stays what it was when a story is published', async ({ newsroom, browser }, {
  retry,
}) => {
  test.setTimeout(180_000);
  const slug = 'science-health';
  const at = Date.parse('2020-01-01T05:00:00Z') - retry * 60_000;
  const [section] = await serverDatabase()
    .reader.select({ id: sectionNames.sectionId })
    .from(sectionNames)
    .where(and(eq(sectionNames.slug, slug), eq(sectionNames.locale, 'en')));
  const sectionId = section?.id ?? null;
  for (let more = 0; more < 2 * STORIES_ON_A_PAGE; more += 1)
    await newsroom.story({
      details: { sectionId },
      publishedAt: new Date(at + more * 3_600_000),
      standing: { en: 'live' },
    });
  const draft = await newsroom.story({ details: { sectionId }, standing: { en: 'in_review' } });
  const oldest = async () => ask(`/en/${slug}/page/1`);
  const before = await oldest();
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await newsroom.signIn('editor', desk);
  const editor = new EditorPage(await desk.newPage());
  await editor.open(draft.id, 'en');
  await editor.publish();
  await desk.close();
  expect((await ask(`/en/${slug}`)).body).toContain(draft.headline.en);
  const after = await oldest();
  expect([after.status, after.headers.etag]).toEqual([200, before.headers.etag]);
});

test('a page of a section has one address', async () => {
  for (const path of ['page/01', 'page/0', 'page/-2', 'page/2.0', 'page/99999', 'page/999999', 'page', 'page/2/3'])
    expect((await ask(`/en/${SLUG}/${path}`)).status, path).toBe(404);
  expect((await ask('/hi/no-such-section/page/1')).status).toBe(404);
});
