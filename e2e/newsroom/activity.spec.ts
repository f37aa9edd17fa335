import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

test('the activity says who did what, narrows to a person, a kind and a day, and leads to the story', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'live' } });
  await newsroom.signIn('admin');
  await page.goto('/en/newsroom');
  await page.getByRole('navigation', { name: 'Newsroom' }).getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
  const deeds = page.getByRole('list', { name: 'Activity' }).getByRole('listitem');
  const published = deeds.filter({ hasText: 'Published' }).filter({ hasText: story.mark });
  const kind = page.getByLabel('What');
  const narrowTo = async (option: string) => {
    await kind.selectOption(option);
    await page.getByRole('button', { name: 'Show' }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`kind=${option.replace('.', '\\.')}`));
  };
  // The day of the tests' stories; the demo's are of these days.
  await page.getByLabel('From').fill('2026-02-15');
  await page.getByLabel('Until').fill('2026-02-15');
  await narrowTo('translation.publish');
  await expect(published).toContainText(/[A-Z][a-z]{2} \d{1,2} \d{4}\s*\d{1,2}:\d\d [AP]M/);

  await narrowTo('translation.withdraw');
  await expect(published).toHaveCount(0);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/activity$/);
  await expect(kind).toHaveValue('');

  await page.getByLabel('From').fill('2001-01-01');
  await page.getByLabel('Until').fill('2001-01-02');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('Nothing is on record for this choice.')).toBeVisible();
  await page.goto('/en/newsroom/activity?kind=translation.publish&to=2026-02-15');
  await published.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/en/newsroom/articles/${story.id}/en$`));
});

test('a long record is read page by page, and a reporter has no such page', async ({ page, newsroom }) => {
  await newsroom.signIn('chief');
  await page.goto('/hi/newsroom/activity');
  const first = page.getByRole('list', { name: 'गतिविधि' }).getByRole('listitem').first();
  const newest = (await first.textContent()) ?? '';
  await page.getByRole('link', { name: 'पुराने' }).click();
  await expect(page).toHaveURL(/older=/);
  await expect(first).not.toHaveText(newest);
  await page.getByRole('link', { name: 'नए' }).click();
  await expect(page).toHaveURL(/newer=/);
  await page.context().clearCookies();
  await newsroom.signIn('reporter');
  expect((await page.goto('/en/newsroom/activity'))?.status()).toBe(404);
});

for (const locale of ['en', 'hi'])
  test(`the activity fits a phone and has no fault of accessibility, in ${locale}`, async ({ page, newsroom }) => {
    await newsroom.signIn('admin');
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`/${locale}/newsroom/activity`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
