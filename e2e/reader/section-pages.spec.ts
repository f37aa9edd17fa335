import { and, eq } from 'drizzle-orm';
import { STORIES_ON_A_PAGE } from '#db/queries/section-page.ts';
import { sectionNames } from '#db/schema.ts';
import { ask } from '../ask.ts';
import { EditorPage } from '../editor-page.ts';
import { expect, test } from '../fixtures.ts';
import { serverDatabase } from '../stories.ts';

const SLUG = 'opinion';
const SECTION_OF: Record<string, string> = { 'reader without script': 'culture', phone: 'cities' };

test(
  'the oldest story of a section is found page by page, in both languages',
  { tag: ['@plain', '@phone'] },
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
    for (let more = 1; more < STORIES_ON_A_PAGE; more += 1)
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
      await expect(page.getByRole('article')).toHaveCount(STORIES_ON_A_PAGE);
      await expect(page.getByRole('link', { name: newest.headline[locale] })).toBeVisible();
      await expect(page.getByRole('link', { name: newer })).toHaveCount(0);
      let pages = 1;
      while ((await page.getByRole('link', { name: older }).count()) > 0) {
        await page.getByRole('link', { name: older }).click();
        pages += 1;
        await expect(page).toHaveURL(`/${locale}/${slug}/page/${pages}`);
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/page/${pages}$`));
      }
      expect(pages).toBeGreaterThan(1);
      await expect(page.getByRole('link', { name: oldest.headline[locale] })).toHaveAttribute(
        'href',
        oldest.address(locale),
      );
      expect((await ask(`/${locale}/${slug}/page/${pages + 1}`)).status, 'beyond the end').toBe(404);
      await page.getByRole('link', { name: newer }).click();
      await expect(page).toHaveURL(pages === 2 ? `/${locale}/${slug}` : `/${locale}/${slug}/page/${pages - 1}`);
    }
  },
);

test('a page of a section has one address', async () => {
  const first = await ask(`/en/${SLUG}/page/1`);
  expect(first.status).toBe(301);
  expect(new URL(first.headers.location ?? '', 'http://x').pathname).toBe(`/en/${SLUG}`);
  for (const path of ['page/01', 'page/0', 'page/-2', 'page/2.0', 'page/99999', 'page/999999', 'page', 'page/2/3'])
    expect((await ask(`/en/${SLUG}/${path}`)).status, path).toBe(404);
  expect((await ask('/hi/no-such-section/page/1')).status).toBe(404);
});
