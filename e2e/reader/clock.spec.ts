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

  test('the clock tells the latest moment of what the page is made from', async ({ page, newsroom }) => {
    const story = await newsroom.story();
    await page.goto(story.address('hi'));
    await expect(page.locator('[data-clock]')).toHaveText('रविवार, 15 फ़रवरी 2026 | 11:22 AM IST');
    await expect(page.locator('[data-clock]')).toHaveAttribute('datetime', '2026-02-15T11:22+05:30');
    await page.goto(story.address('en'));
    await expect(page.locator('[data-clock]')).toHaveText('Sunday, February 15, 2026 | 11:22 AM IST');
    // On the home page it is as new as the newest story shown there.
    await page.goto('/hi');
    await expect(page.locator('[data-clock]')).toHaveText(
      /^(सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार, \d{1,2} \S+ \d{4} \| \d{1,2}:\d\d [AP]M IST$/,
    );
    const told = Date.parse((await page.locator('[data-clock]').getAttribute('datetime')) ?? '');
    for (const at of await page
      .locator('.when time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))))
      expect(told).toBeGreaterThanOrEqual(Math.floor(Date.parse(at ?? '') / 60_000) * 60_000);
  });
});
