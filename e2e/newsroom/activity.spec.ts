import { accessibilityFaults } from '../axe.ts';
import { expect, origin, test } from '../fixtures.ts';
import { EMAILS } from '../people.ts';

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
  await published.getByRole('link').filter({ hasText: story.mark }).click();
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

test('the record is narrowed to a story, kept as a table, and neither it nor an address is anybody’s but theirs who may read it', async ({
  page,
  newsroom,
  playwright,
}) => {
  const story = await newsroom.story({ standing: { en: 'live' }, text: { en: { headline: '=SUM(A1) rain' } } });
  const other = await newsroom.story({ standing: { en: 'draft' } });
  const stranger = await playwright.request.newContext({ baseURL: origin() });
  const typed = { email: EMAILS.reporter, password: 'not the password' };
  const options = { headers: { origin: origin() }, data: typed };
  expect((await stranger.post('/api/auth/sign-in/email', options)).status()).toBe(401);
  await newsroom.signIn('chief');
  await page.goto('/en/newsroom/activity?kind=person.sign_in_failed');
  const deeds = page.getByRole('list', { name: 'Activity' }).getByRole('listitem');
  await expect(deeds.first()).toContainText(/Did not get in.*from [\da-f.:]+/);

  // By a colleague's link, or by the story's number in the form.
  await page.goto('/en/newsroom/activity');
  await page.getByLabel('Story', { exact: true }).fill(String(story.id));
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(new RegExp(`story=${story.id}`));
  await expect(deeds.filter({ hasText: 'published' })).toHaveCount(1);
  await expect(page.getByText(other.mark)).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the list (CSV)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^setu-activity-\d{4}-\d\d-\d\d\.csv$/);

  const table = `/api/newsroom/activity?story=${story.id}&locale=hi`;
  const csv = await page.request.get(table);
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const lines = (await csv.body()).toString('utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF"कब, भारत के समय में \(IST, Asia\/Kolkata/);
  const published = lines.find((line) => line.includes('translation.publish'));
  expect(published).toMatch(/^2026-02-15 11:22:00,2026-02-15T05:52:00\.000Z,/);
  expect(published).toContain(",'=SUM(A1) rain");
  expect(lines.filter((line) => line !== '')).toHaveLength(1 + (await deeds.count()));

  expect((await stranger.get(table)).status()).toBe(401);
  await page.context().clearCookies();
  await newsroom.signIn('editor');
  expect((await page.request.get(table)).status()).toBe(403);
  const history = await page.request.get(`/api/newsroom/stories/${story.id}/history`);
  expect(history.status()).toBe(200);
  expect(await history.text()).not.toContain('"address"');
  await stranger.dispose();
});
