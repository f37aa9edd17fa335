import { LOCALES, otherLocales } from '#lib/locale.ts';
import { ask } from '../ask.ts';
import { expect, test } from '../fixtures.ts';

const TOGGLE = { en: 'Read in English', hi: 'हिंदी में पढें' };
const SECTION_IN = { en: /, in English$/, hi: /, हिंदी में$/ };
/** Said in the language it is not live in. */
const ONLY_IN = { en: 'यह ख़बर अभी सिर्फ़ अंग्रेज़ी में है', hi: 'This story is available in Hindi only' };

for (const live of LOCALES) {
  for (const other of otherLocales(live)) {
    for (const standing of ['draft', 'in_review', undefined] as const) {
      test(
        `${live} is live while ${other} is ${standing ?? 'not begun'}: nothing leads there and nothing is there`,
        { tag: '@plain' },
        async ({ page, newsroom }) => {
          const story = await newsroom.story({ standing: { [live]: 'live', ...(standing && { [other]: standing }) } });
          const answer = await page.goto(story.address(live));
          expect(answer?.status()).toBe(200);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.headline[live]);
          await expect(page.getByRole('link', { name: TOGGLE[other], exact: true })).toHaveCount(0);
          await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(0);
          // The header leads to the section in the other language instead, and says so.
          const section = page.locator('header .languages').getByRole('link', { name: SECTION_IN[other] });
          await expect(section).toHaveAttribute('href', new RegExp(`^/${other}/[^/]+$`));

          // The other language's address offers the story where it is live, and nothing of what is being written.
          const missing = await page.goto(story.address(other));
          expect(missing?.status()).toBe(404);
          await expect(page.locator('html')).toHaveAttribute('lang', other);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(ONLY_IN[live]);
          const offered = page.locator('main').getByRole('link', { name: story.headline[live] });
          await expect(offered).toHaveAttribute('href', story.address(live));
          await expect(offered).toHaveAttribute('lang', live);
          expect(await page.content()).not.toContain(story.headline[other]);
        },
      );
    }
  }
}

test('both live: each page names itself, the other and x-default, in both directions', async ({ page, newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'live', en: 'live' } });
  for (const locale of LOCALES) {
    await page.goto(story.address(locale));
    const address = (one: (typeof LOCALES)[number]) => new URL(story.address(one), page.url()).href;
    const named = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), (link as HTMLLinkElement).href]));
    expect(Object.fromEntries(named)).toEqual({ en: address('en'), hi: address('hi'), 'x-default': address('hi') });
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', address(locale));
  }
});

test('the 404 of a draft is the 404 of nothing', async ({ newsroom }) => {
  const story = await newsroom.story({ standing: { hi: 'draft' } });
  const draft = await ask(story.address('hi'));
  const nothing = await ask(story.address('hi').replace(/\d+$/, '999999999'));
  expect(draft.status).toBe(404);
  expect(nothing.status).toBe(404);
  const still = (body: string) => body.replace(/<time .*?<\/time>/gs, '');
  expect(still(draft.body)).toBe(still(nothing.body));
  expect(Object.keys(draft.headers).sort()).toEqual(Object.keys(nothing.headers).sort());
});
