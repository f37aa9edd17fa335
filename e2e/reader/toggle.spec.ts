import { expect, test } from '../fixtures.ts';

test(
  'the toggle leads to the same story in the other language and back',
  { tag: ['@plain', '@phone'] },
  async ({ page, newsroom }) => {
    const story = await newsroom.story();
    await page.goto(story.address('en'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');

    const toHindi = page.getByRole('link', { name: 'हिंदी में पढें', exact: true });
    await expect(toHindi).toHaveAttribute('rel', 'alternate');
    await expect(toHindi).toHaveAttribute('lang', 'hi');
    await expect(toHindi).toHaveAttribute('hreflang', 'hi');
    await toHindi.click();
    await expect(page).toHaveURL(story.address('hi'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline.hi);

    const toEnglish = page.getByRole('link', { name: 'Read in English', exact: true });
    await expect(toEnglish).toHaveAttribute('rel', 'alternate');
    await expect(toEnglish).toHaveAttribute('lang', 'en');
    await expect(toEnglish).toHaveAttribute('hreflang', 'en');
    await toEnglish.click();
    await expect(page).toHaveURL(story.address('en'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline.en);
  },
);

test('home and section pages lead to the other edition and back', { tag: '@plain' }, async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').nth(1).click();
  const section = new URL(page.url()).pathname;
  expect(section).not.toBe('/en');
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  expect(new URL(page.url()).pathname).toMatch(/^\/hi\/./);
  await page.getByRole('navigation', { name: 'भाषा' }).getByRole('link').click();
  await expect(page).toHaveURL(section);

  await page.goto('/hi');
  await page
    .getByRole('navigation', { name: 'भाषा' })
    .getByRole('link', { name: 'Read in English', exact: true })
    .click();
  await expect(page).toHaveURL('/en');
  await page.getByRole('link', { name: 'हिंदी में पढें', exact: true }).click();
  await expect(page).toHaveURL('/hi');
});

test('choosing a language by the toggle is remembered at the bare address alone', async ({
  page,
  newsroom,
  context,
}) => {
  const story = await newsroom.story();
  await page.goto(story.address('en'));
  await page.getByRole('link', { name: 'हिंदी में पढें', exact: true }).click();
  await expect(page).toHaveURL(story.address('hi'));
  expect((await context.cookies()).map(({ name, value }) => `${name}=${value}`)).toEqual(['edition=hi']);
  await page.goto('/');
  await expect(page).toHaveURL('/hi');
  await page.goto(story.address('en'));
  await expect(page, 'an address with a language in it is never changed').toHaveURL(story.address('en'));
});
