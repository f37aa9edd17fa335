import { formatLongDay, formatIndiaIso } from '#lib/format.ts';
import { LOCALES } from '#lib/locale.ts';
import { expect, test } from '../fixtures.ts';

test('the clock at the top tells India’s time wherever the reader is', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-02-15T05:53:20.000Z'));
  await page.goto('/en');
  await expect(page.locator('[data-clock]')).toHaveText('Sunday, February 15, 2026 | 11:23 AM IST');
  await expect(page.locator('[data-clock]')).toHaveAttribute('datetime', '2026-02-15T11:23+05:30');
  await page.goto('/hi');
  await expect(page.locator('[data-clock]')).toHaveText('रविवार, 15 फ़रवरी 2026 | 11:23 AM IST');
});

test('the clock turns the minute and the day', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-12-31T18:29:50.000Z') });
  await page.goto('/en');
  await expect(page.locator('[data-clock]')).toHaveText('Thursday, December 31, 2026 | 11:59 PM IST');
  await page.clock.runFor(15_000);
  await expect(page.locator('[data-clock]')).toHaveText('Friday, January 1, 2027 | 12:00 AM IST');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the date alone is told, the day’s in India: no hour from when the page was made', async ({
    page,
    newsroom,
  }) => {
    const story = await newsroom.story();
    for (const locale of LOCALES) {
      for (const path of [`/${locale}`, story.address(locale)]) {
        await page.goto(path);
        const day = formatLongDay(new Date(), locale);
        await expect(page.locator('[data-clock]')).toHaveText(day);
        await expect(page.locator('[data-clock]')).toHaveAttribute('datetime', formatIndiaIso(new Date()).slice(0, 10));
      }
    }
  });
});
