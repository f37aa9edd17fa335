import { expect, test } from '../fixtures.ts';

test(
  'a withdrawn story answers 410 with a notice in its language, and the other language stays',
  { tag: '@plain' },
  async ({ page, newsroom }) => {
    const story = await newsroom.story({ standing: { en: 'withdrawn', hi: 'live' } });
    const gone = await page.goto(story.address('en'));
    expect(gone?.status()).toBe(410);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story has been withdrawn');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    expect(await page.content()).not.toContain(story.headline.en);
    await expect(page.locator('.notice time')).toHaveText(/^Withdrawn on \w{3} \d{1,2} \d{4}\.$/);
    await expect(page.getByRole('link', { name: 'Corrections' }).first()).toHaveAttribute(
      'href',
      /^\/en\/.*corrections/,
    );

    const stays = await page.goto(story.address('hi'));
    expect(stays?.status()).toBe(200);
    await expect(page.getByRole('link', { name: 'Read in English', exact: true })).toHaveCount(0);
    await expect(page.locator('link[hreflang=en]')).toHaveCount(0);
  },
);

test('a withdrawn Hindi story says so in Hindi', { tag: '@plain' }, async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'withdrawn' } });
  expect((await page.goto(story.address('hi')))?.status()).toBe(410);
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('यह ख़बर वापस ले ली गई है');
  await expect(page.locator('.notice time')).toHaveText(/^\d{1,2} [\u0900-\u097F]+ \d{4} को वापस ली गई।$/);
});
