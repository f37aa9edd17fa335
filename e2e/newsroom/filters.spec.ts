import { expect, test } from '../fixtures.ts';
import { paragraphs, uniqueMark } from '../stories.ts';

test('filters chosen one right after the other show at once and are all kept, however slow the list is', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn('editor');
  await page.goto('/en/newsroom');
  const filters = page.getByRole('search', { name: 'Narrow the list' });
  const [language, state] = [
    filters.getByRole('combobox', { name: 'Language' }),
    filters.getByRole('combobox', { name: 'State' }),
  ];
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/en\/newsroom\?/, async (route) => {
    await held;
    await route.continue();
  });
  await language.selectOption('hi');
  await expect(language).toHaveValue('hi');
  await state.selectOption('live');
  await filters.getByRole('switch', { name: 'Mine' }).click({ force: true });
  await expect(language).toHaveValue('hi');
  await expect(state).toHaveValue('live');
  release();
  await expect(page).toHaveURL(/\?language=hi&state=live&mine=1$/);
  await expect(language).toHaveValue('hi');

  await filters.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/en\/newsroom$/);
  await expect(filters.getByRole('searchbox')).toBeFocused();
});

test('what is typed and chosen before the script is there narrows the list as soon as it is', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn('editor');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/hi/newsroom', { waitUntil: 'commit' });
  const filters = page.getByRole('search', { name: 'सूची छांटें' });
  await filters.getByRole('combobox', { name: 'भाषा' }).selectOption('hi');
  await filters.getByRole('searchbox').fill('नहर');
  release();
  await expect(page).toHaveURL(/\?q=%E0%A4%A8%E0%A4%B9%E0%A4%B0&language=hi$/);
  await expect(filters.getByRole('combobox', { name: 'भाषा' })).toHaveValue('hi');
  await expect(filters.getByRole('searchbox')).toHaveValue('नहर');
});

test('words of a text find its story, in either script, and so does its number', async ({ page, newsroom }) => {
  const place = `semra${uniqueMark()}`;
  const story = await newsroom.story({
    standing: { en: 'draft', hi: 'live' },
    text: {
      en: { body: paragraphs(`A barricade stood near ${place}.`) },
      hi: { dateline: 'झालावाड़', body: paragraphs(`सेमरा में बैरिकेड लगे। ${place}`) },
    },
  });
  await newsroom.signIn('reporter');
  await page.goto('/en/newsroom');
  const rows = page.getByRole('table').getByRole('row').filter({ hasText: story.mark });
  const search = page.getByRole('searchbox', { name: 'Search the stories' });
  for (const words of [place, place.slice(0, -2), `सेमरा ${place}`, `barricade सेमरा झालावाड़ ${place}`]) {
    await search.fill(words);
    await expect(page.getByText('1 story', { exact: true }), words).toBeVisible();
    await expect(rows).toHaveCount(1);
  }
  await search.fill(`${place} zebra`);
  await expect(page.getByText('No story matches')).toBeVisible();
  await search.fill(`${story.id} ${place}`);
  await expect(rows).toHaveCount(1);
});
