import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { settled, smallTargets, type TargetException } from '../touch-targets.ts';
import { anyImageId, bodyWith, newNames } from '../stories.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';

// A phone: its pointer is a finger.
test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
test.describe.configure({ timeout: 180_000 });

const EXCEPTIONS: TargetException[] = [
  { selector: '.newsroom-skip', reason: 'seen by whoever has a keyboard, never by a finger' },
  { selector: 'input[type=file]', reason: 'behind a button of ours, which is measured' },
];

/** Two headings, for the menu that leads to them. */
const BODY: BlockNode[] = ['Before', 'After'].flatMap((text): BlockNode[] => [
  { type: 'heading', attrs: { id: newBlockId(), level: 2 }, content: [{ type: 'text', text }] },
  { type: 'paragraph', attrs: { id: newBlockId() }, content: [{ type: 'text', text: 'Words.' }] },
]);

/** That everything which can be pressed now is large enough, and that anything was measured at all. */
async function expectLargeTargets(page: Page, where: string, least: number): Promise<void> {
  const { measured, small } = await smallTargets(page, EXCEPTIONS);
  expect(measured, `targets measured: ${where}`).toBeGreaterThanOrEqual(least);
  expect(
    small.map(({ name, width, height }) => `${width} × ${height}: ${name}`),
    where,
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${where}: to the side`).toBe(360);
}

const WORDS = {
  en: { more: 'More', publish: /^(?:Publish|Update)…$/ },
  hi: { more: 'और विकल्प', publish: /^(?:प्रकाशित|अपडेट).*…$/ },
};

for (const locale of ['en', 'hi'] as const satisfies Locale[]) {
  test(`on a phone every target of the newsroom's lists takes a thumb (${locale})`, async ({ page, newsroom }) => {
    const story = await newsroom.story({ standing: { en: 'live', hi: 'draft' } });
    await newsroom.signIn('chief');
    await page.goto(`/${locale}/newsroom?q=${story.mark}`);
    await expectLargeTargets(page, 'stories', 8);
    await page.locator('header button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectLargeTargets(page, 'places', 4);
    for (const [place, least] of [
      ['images', 12],
      ['contributors', 12],
      ['sections', 12],
      ['topics', 8],
      ['account', 8],
      ['activity', 8],
    ] as const) {
      await page.goto(`/${locale}/newsroom/${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await settled(page);
      await expectLargeTargets(page, place, least);
    }
    await page.goto(`/${locale}/newsroom/contributors`);
    await page.locator('tbody button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectLargeTargets(page, 'a contributor', 6);
    // A picture of the demo paper: what other tests bring in at the same time may be a strip, lower than any target.
    await page.goto(`/${locale}/newsroom/images`);
    await page.getByRole('searchbox').fill('Mussoorie');
    await expect.poll(() => page.locator('main li').count()).toBeLessThan(4);
    await page.locator('main li button').first().click();
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
    // Until the picture is there, its place is low and cuts off the point that lies on it.
    const picture = page.getByRole('dialog').locator('img').first();
    await expect.poll(() => picture.evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await expectLargeTargets(page, 'a picture', 8);

    await page.context().clearCookies();
    await newsroom.signIn('admin');
    await page.goto(`/${locale}/newsroom/people`);
    await settled(page);
    await expectLargeTargets(page, 'people', 8);
    await page.locator('tbody button').first().click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectLargeTargets(page, 'what can be done with somebody', 2);
  });

  test(`on a phone every target of the writing screen takes a thumb (${locale})`, async ({ page, newsroom }) => {
    const story = await newsroom.story({
      standing: { en: 'live', hi: 'draft' },
      text: { [locale]: { body: bodyWith(...BODY) } },
      details: { leadImageId: await anyImageId(), ...(await newNames()) },
    });
    await newsroom.signIn('editor');
    await page.goto(`/${locale}/newsroom/articles/${story.id}/${locale}`);
    await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
    await settled(page);
    await expectLargeTargets(page, 'writing', 20);

    const tools = page.getByRole('toolbar');
    for (const name of ['insert', 'blockTools', 'moreFormatting', 'outline'] as const) {
      const button = tools
        .locator('button[aria-haspopup=menu]')
        .nth({ insert: 0, blockTools: 1, moreFormatting: 2, outline: 3 }[name]);
      await button.scrollIntoViewIfNeeded();
      await button.click();
      await expect(page.getByRole('menu').last()).toBeVisible();
      await expectLargeTargets(page, name, 2);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: WORDS[locale].more, exact: true }).click();
    await expectLargeTargets(page, 'more', 3);
    await page.keyboard.press('Escape');

    const bar = page.locator('[data-writing] > [role=region]');
    await bar.getByRole('button').last().click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.locator('#field-section')).toBeVisible();
    for (const closed of await drawer.locator('details:not([open]) > summary').all()) await closed.click();
    await expectLargeTargets(page, 'details', 15);
    await drawer.locator('#field-section').click();
    const heights = await page
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => option.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(4);
    expect(Math.min(...heights), 'an entry of a list to choose from').toBeGreaterThanOrEqual(44);
    // The last in sight is cut, which says that there are more.
    const seen = await page.getByRole('listbox').evaluate((list) => {
      const { bottom } = (
        list.closest('[data-radix-scroll-area-viewport], .mantine-ScrollArea-viewport') ?? list
      ).getBoundingClientRect();
      return [...list.querySelectorAll('[role=option]')].some((option) => {
        const box = option.getBoundingClientRect();
        return box.top + 8 < bottom && box.bottom - 8 > bottom;
      });
    });
    expect(seen, 'a list that goes on ends in the middle of an entry').toBe(true);
    await page.keyboard.press('Escape');
    const offMiddle = await drawer
      .locator('.mantine-Pill-root')
      .first()
      .evaluate((pill) => {
        const words = document.createRange();
        words.selectNodeContents(pill.firstElementChild ?? pill);
        const [inner, outer] = [words.getBoundingClientRect(), pill.getBoundingClientRect()];
        return Math.abs((inner.top + inner.bottom) / 2 - (outer.top + outer.bottom) / 2);
      });
    expect(offMiddle, 'the words of a topic stand in the middle of it').toBeLessThanOrEqual(3);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();

    await page.getByRole('button', { name: WORDS[locale].publish }).click();
    await expect(page.getByRole('dialog').getByRole('button').nth(1)).toBeVisible();
    await expectLargeTargets(page, 'publish', 3);
  });
}
