import { LOCALES } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { anyImageId } from '../stories.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of LOCALES) {
    test(`every screen of the newsroom is clean for axe, ${locale}, ${colorScheme}`, async ({ page, newsroom }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`/${locale}/newsroom/sign-in`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect.soft(await accessibilityFaults(page), 'sign-in').toEqual([]);

      const story = await newsroom.story({
        standing: { en: 'draft', hi: 'live' },
        details: { leadImageId: await anyImageId() },
        text: { en: { leadAlt: 'A drawing' }, hi: { leadAlt: 'चित्र' } },
      });
      await newsroom.signIn('chief');
      for (const path of [
        '',
        `/articles/${story.id}/en`,
        `/articles/${story.id}/hi/preview`,
        '/images',
        '/sections',
        '/topics',
        '/contributors',
        '/agencies',
        '/account',
      ]) {
        await page.goto(`/${locale}/newsroom${path}`);
        await expect(page.getByRole('main')).toBeVisible();
        if (path.endsWith('/en')) await expect(page.locator('#field-body')).toBeVisible();
        else await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect.soft(await accessibilityFaults(page), path).toEqual([]);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
      }
      await page.context().clearCookies();
      await newsroom.signIn('admin');
      await page.goto(`/${locale}/newsroom/people`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect.soft(await accessibilityFaults(page), 'people').toEqual([]);
    });
  }
}

test('at 1280 pixels and on a tablet no screen hangs over the edge', async ({ page, newsroom }) => {
  const story = await newsroom.story();
  await newsroom.signIn('chief');
  for (const width of [1280, 768]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['', `/articles/${story.id}/hi`, '/images', '/sections']) {
      await page.goto(`/hi/newsroom${path}`);
      await expect(page.getByRole('main')).toBeVisible();
      expect(await page.locator('html').evaluate((root) => root.scrollWidth), `${path} ${width}`).toBeLessThanOrEqual(
        width,
      );
    }
  }
});
