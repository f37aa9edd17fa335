import { expect, test } from '../fixtures.ts';

test('a page opened in the dark scheme somebody chose is the page the server sent', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/newsroom/sign-in');
  await page.getByRole('button', { name: 'Use dark colours' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Use light colours' })).toBeEnabled();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(faults).toEqual([]);
});

test('on a phone the paper has its name in the language of the interface, and lines of a hint stay apart', async ({
  page,
  newsroom,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await newsroom.signIn('editor');
  const masthead = page.getByRole('banner');
  for (const [locale, own, other] of [
    ['hi', 'सेतु दैनिक', 'The Setu Daily'],
    ['en', 'The Setu Daily', 'सेतु दैनिक'],
  ] as const) {
    await page.goto(`/${locale}/newsroom/account`);
    await expect(masthead.getByText(own)).toBeVisible();
    await expect(masthead.getByText(other)).toBeHidden();
  }
  await page.goto('/hi/newsroom/account');
  const heights = await page
    .locator('.mantine-InputWrapper-description')
    .first()
    .evaluate((hint) => {
      const { fontSize, lineHeight } = getComputedStyle(hint);
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    });
  expect(heights).toBeGreaterThanOrEqual(1.4);
});
