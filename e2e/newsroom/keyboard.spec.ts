import { expect, type Page, test } from '@playwright/test';
import { PASSWORD, EMAILS } from '../people.ts';
import { uniqueMark } from '../stories.ts';

/** Presses Tab (or another key) until what has the focus is `role` with this name. */
async function reach(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
  key = 'Tab',
  most = 80,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} × ${key} did not reach ${role} «${String(name)}»`);
}

test('from signing in to a live story with the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const headline = `Ferry timetable changes on Monday ${uniqueMark()}`;
  await page.goto('/en/newsroom/sign-in');
  await reach(page, 'textbox', 'E-mail');
  await page.keyboard.type(EMAILS.editor);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();

  await reach(page, 'button', 'New story');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/\d+\/en$/);

  await expect(page.getByRole('textbox', { name: 'Headline' }), 'where a new story begins').toBeFocused();
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Standfirst', exact: true })).toBeFocused();
  await page.keyboard.type('Boats leave ten minutes later.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Body text' })).toBeFocused();
  await page.keyboard.type('The first boat leaves at ten past six.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/heading');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Why');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The tide has turned.');
  await page.keyboard.press('Escape');

  await reach(page, 'combobox', 'Section');
  await page.keyboard.type('Cities');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#field-section')).toHaveValue('Cities');
  await reach(page, 'combobox', 'Add a contributor');
  await page.keyboard.type('Imran');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Contributors, as printed' })).toContainText('Imran Beg');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });

  await reach(page, 'button', 'Publish…', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await reach(page, 'button', 'Publish');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Open the live page' });
  await expect(link).toBeVisible({ timeout: 20_000 });
  await expect(link).toBeFocused();
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('heading', { level: 2, name: 'Why' })).toBeVisible();
});
