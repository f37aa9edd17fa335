import { LOCALES } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { PASSWORD } from '../people.ts';
import { anyImageId } from '../stories.ts';

for (const locale of LOCALES) {
  test(`every screen of the newsroom is clean for axe, ${locale}`, async ({ page, newsroom }) => {
    test.setTimeout(120_000);
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
    await page.goto(`/${locale}/newsroom/two-steps`);
    await page.getByRole('textbox').fill(PASSWORD);
    await page.locator('button[type=submit]').first().click();
    await expect(page.getByRole('img')).toBeVisible();
    expect.soft(await accessibilityFaults(page), 'two-steps').toEqual([]);
    await page.context().clearCookies();
    await page.goto(`/${locale}/newsroom/sign-in/code`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await accessibilityFaults(page), 'sign-in/code').toEqual([]);
  });
}

test('on a desktop, a tablet and a phone no screen hangs over the edge', async ({ page, newsroom }) => {
  const story = await newsroom.story();
  await newsroom.signIn('chief');
  for (const path of ['', `/articles/${story.id}/hi`, '/images', '/sections', '/account']) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/hi/newsroom${path}`);
    await expect(page.getByRole('main')).toBeVisible();
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.locator('html').evaluate((root) => root.scrollWidth), { message: `${path} ${width}` })
        .toBeLessThanOrEqual(width);
      const [name, language] = [
        page.getByRole('banner').locator('a').first(),
        page.getByRole('banner').getByRole('button', { name: 'हिंदी' }),
      ];
      const [left, right] = [await name.boundingBox(), await language.first().boundingBox()];
      expect((left?.x ?? 0) + (left?.width ?? 0), `${path} ${width}: the paper's name`).toBeLessThanOrEqual(
        right?.x ?? 0,
      );
    }
  }
});
