import { LOCALES, otherLocales } from '#lib/locale.ts';
import { ask } from '../ask.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { newNames } from '../stories.ts';

const TOGGLE = { en: 'Read in English', hi: 'हिंदी में पढें' };

for (const locale of LOCALES) {
  test(
    `in ${locale} every name at a story leads to its page, and from there to the same in the other language`,
    { tag: ['@plain', '@phone'] },
    async ({ page, newsroom }) => {
      const story = await newsroom.story({ details: await newNames() });
      await page.goto(story.address(locale));
      const ways = await page
        .locator('.byline a, .agency a, .topics a')
        .evaluateAll((links) => links.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? '']));
      expect(ways.map(([, href]) => href?.split('/')[2]).sort()).toEqual(['agencies', 'contributors', 'topics']);
      for (const [name = '', href = ''] of ways) {
        const answer = await page.goto(href);
        expect(answer?.status(), href).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
        await expect(page.locator('main').getByRole('link', { name: story.headline[locale] })).toHaveAttribute(
          'href',
          story.address(locale),
        );
        const crumbs = await page.locator('.breadcrumbs li').allTextContents();
        expect(crumbs.at(-1)).toBe(name);
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${href}$`));
        for (const other of otherLocales(locale)) {
          const there = page.getByRole('link', { name: TOGGLE[other], exact: true });
          const path = (await there.getAttribute('href')) ?? '';
          await expect(page.locator(`link[rel=alternate][hreflang=${other}]`)).toHaveAttribute(
            'href',
            new RegExp(`${path}$`),
          );
          await there.click();
          await expect(page.locator('html')).toHaveAttribute('lang', other);
          await expect(page.locator('main').getByRole('link', { name: story.headline[other] })).toBeVisible();
          await page.getByRole('link', { name: TOGGLE[locale], exact: true }).click();
          await expect(page).toHaveURL(href);
        }
      }
    },
  );
}

test('a name without a live story in a language has no page there', async () => {
  for (const path of ['/en/topics/no-such-topic', '/hi/contributors/nobody', '/en/agencies/x-999999', '/en/topics']) {
    expect((await ask(path)).status, path).toBe(404);
  }
});

test('the page of a topic and the paper’s own pages are free of accessibility faults, light and dark', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ details: await newNames() });
  await page.goto(story.address('hi'));
  const topic = (await page.locator('.topics a').first().getAttribute('href')) ?? '';
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of [topic, '/en/about', '/hi/grievance']) {
      await page.goto(path);
      expect(await accessibilityFaults(page), `${path} ${colorScheme}`).toEqual([]);
    }
  }
});
