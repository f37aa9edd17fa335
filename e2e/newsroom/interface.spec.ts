import type { Locator } from '@playwright/test';
import { EditorPage } from '../editor-page.ts';
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

test('on a phone the paper has its name in the language of the interface, in one line with the rest; lines of a hint stay apart', async ({
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
    const { height = 0 } = (await masthead.boundingBox()) ?? {};
    expect(height, `the bar in ${locale}`).toBeGreaterThan(40);
    expect(height, `the bar in ${locale}`).toBeLessThanOrEqual(57);
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

test('a state has one colour in the list and in the story, on a desktop and a phone, in both schemes', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'live', hi: 'withdrawn' } });
  await newsroom.signIn('editor');
  const editor = new EditorPage(page);
  await editor.open(story.id, 'en');
  await editor.headline.fill(`${story.headline.en} again`);
  await editor.saved();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate((name) => localStorage.setItem('mantine-color-scheme-value', name), scheme);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/en/newsroom?q=${story.mark}`);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    const colourOf = (where: Locator, property = 'color') =>
      where.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const row = page.getByRole('row').filter({ hasText: story.mark });
    const listed: Record<string, string> = {};
    for (const state of ['Live, newer draft', 'Withdrawn']) listed[state] = await colourOf(row.getByText(state));
    expect(new Set(Object.values(listed)).size, 'two states, two colours').toBe(2);
    await editor.open(story.id, 'en');
    const tabs = page.getByRole('navigation', { name: 'Languages of this story' });
    for (const [state, colour] of Object.entries(listed)) {
      await expect(tabs.getByText(state), `${state}, ${scheme}`).toHaveCSS('color', colour);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    const dot = page.getByRole('button', { name: /^English/ }).locator('[data-status=live_draft]');
    await expect(dot).toHaveCSS('border-top-color', listed['Live, newer draft'] ?? '');
  }
});
