import { LOCALES } from '#lib/locale.ts';
import { expect, test } from '../fixtures.ts';

test(
  'on a phone the paper’s name is one and the same on the front, in a list and at a story',
  { tag: ['@phone', '@plain'] },
  async ({ page, newsroom }) => {
    const story = await newsroom.story();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const locale of LOCALES) {
      const seen = [];
      for (const path of [`/${locale}`, `/${locale}/world`, story.address(locale)]) {
        await page.goto(path);
        await expect(page.locator('.wordmark:visible')).toHaveCount(0);
        seen.push(
          await page.locator('.name').evaluate((name) => {
            const boxes = [...name.querySelectorAll('.set > *')].map((part) => part.getBoundingClientRect());
            return {
              words: name.textContent?.replace(/\s+/g, ' ').trim(),
              boxes: boxes.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round)),
            };
          }),
        );
      }
      expect(seen[0]?.boxes).toHaveLength(3);
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[2]).toEqual(seen[0]);
    }
  },
);

test('the paper’s name has one order and both scripts as large on wide pages', async ({ page, newsroom }) => {
  const story = await newsroom.story();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(story.address('hi'));
  const [first, second] = await page
    .locator('.name .set > span')
    .evaluateAll((names) =>
      names.map((name) => [name.textContent?.trim(), getComputedStyle(name).fontSize, getComputedStyle(name).color]),
    );
  expect(first?.[0]).toBe('सेतु दैनिक');
  expect(second).toEqual(['The Setu Daily', ...(first ?? []).slice(1)]);
  await page.goto('/hi');
  await expect(page.locator('.wordmark')).toBeVisible();
  await expect(page.locator('.flag').getByRole('link')).toHaveAccessibleName('सेतु दैनिक The Setu Daily');
});

test(
  'the sign of the menu turns into a cross while it is open, without script',
  { tag: ['@phone', '@plain'] },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/en', '/hi/about']) {
      await page.goto(path);
      const [lines, cross] = [page.locator('summary .lines'), page.locator('summary .cross')];
      await expect(lines).toBeVisible();
      await expect(cross).toBeHidden();
      await page.locator('summary').click();
      await expect(lines).toBeHidden();
      await expect(cross).toBeVisible();
      await page.locator('summary').click();
      await expect(lines).toBeVisible();
      await expect(cross).toBeHidden();
    }
  },
);

test(
  'whatever shares a story says so in words that grow with the letters',
  { tag: ['@phone', '@plain'] },
  async ({ page, newsroom, javaScriptEnabled }) => {
    const story = await newsroom.story();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [locale, words] of [
      ['en', ['WhatsApp', 'Email', 'Copy link']],
      ['hi', ['व्हाट्सऐप', 'ईमेल', 'लिंक कॉपी करें']],
    ] as const) {
      await page.goto(story.address(locale));
      // A browser with a sheet of its own has a button for it, and needs neither of the last two; without a script there
      // is nobody to copy.
      const links = page.locator('nav.share a:visible');
      const hasSheet = await page.locator('nav.share button').isVisible();
      await expect(links).toHaveText(words.slice(0, hasSheet ? 1 : javaScriptEnabled ? 3 : 2));
      const sizes = () =>
        links.evaluateAll((all) =>
          all.map((link) => {
            const range = document.createRange();
            range.selectNodeContents(link);
            const [word, box] = [range.getBoundingClientRect(), link.getBoundingClientRect()];
            return { word: word.width, width: box.width, height: box.height, right: box.right };
          }),
        );
      const before = await sizes();
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const after = await sizes();
      for (const [at, { word, width, height }] of before.entries()) {
        expect(word, 'in words').toBeGreaterThan(25);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        expect((after[at]?.word ?? 0) / word).toBeGreaterThan(1.9);
        expect(after[at]?.right).toBeLessThanOrEqual(360);
      }
    }
  },
);
