import type { Page } from '@playwright/test';
import { LOCALES } from '#lib/locale.ts';
import { anyImageId, bodyWith } from '../stories.ts';
import { expect, test } from '../fixtures.ts';
import { newBlockId } from '#lib/body/block-id.ts';

/** Where things stand on the page, in CSS pixels from its corner. */
const boxes = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((found) =>
      found
        .map((one) => one.getBoundingClientRect().toJSON() as DOMRect)
        .filter(({ width, height }) => width * height > 0),
    );

test('on a wide page the text has its rail beside it, and begins in the first view of a phone and a desk', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ details: { leadImageId: await anyImageId() } });
  for (const locale of LOCALES) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(story.address(locale));
    const [article] = await boxes(page, 'main article');
    const [rail] = await boxes(page, 'aside.rail');
    expect(rail?.left, 'the rail').toBeGreaterThanOrEqual(article?.right ?? Infinity);
    expect(rail?.top).toBeLessThan(300);
    const [lead] = await boxes(page, 'figure.lead img');
    expect((lead?.width ?? 0) / (lead?.height ?? 1), 'the lead picture').toBeCloseTo(16 / 9, 1);
    const [masthead] = await boxes(page, '.masthead');
    expect(masthead?.height, 'the masthead over a story').toBeLessThanOrEqual(104);

    await page.setViewportSize({ width: 360, height: 740 });
    const [first] = await boxes(page, '[data-body] p');
    expect(first?.top, 'the first paragraph on a phone').toBeLessThan(900);
    await expect(page.locator('aside.rail')).not.toBeInViewport();
    // A credit has a line of its own there, without the bar that parts it from the caption on a wide page.
    const [bar] = await boxes(page, 'figure.lead .bar-between');
    expect(bar).toBeUndefined();
  }
});

test('a front leaves no hole in its rows, and a section of few stories fills its width', async ({ page }) => {
  for (const width of [1040, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/en');
    const [row] = await boxes(page, '.row-of-four');
    const cards = await boxes(page, '.row-of-four > .teaser');
    const last = Math.max(...cards.map(({ top }) => Math.round(top)));
    const right = Math.max(...cards.filter(({ top }) => Math.round(top) === last).map((card) => card.right));
    expect(right, `the last row at ${width} px`).toBeGreaterThan((row?.right ?? 0) - 60);
    for (const [selector, name] of [
      ['.blocks > .block', 'blocks'],
      ['.opinion-band', 'Opinion'],
    ] as const) {
      const found = await boxes(page, selector);
      expect(Math.max(...found.map((one) => one.right)), `${name} at ${width} px`).toBeGreaterThan(
        (row?.right ?? 0) - 60,
      );
    }
    await page.goto('/en/world');
    const [list] = await boxes(page, '.list-page');
    const teasers = await boxes(page, '.list-page .teaser');
    expect(Math.max(...teasers.map((one) => one.right)), `a section at ${width} px`).toBeGreaterThan(
      (list?.right ?? 0) - 60,
    );
  }
});

test('fronts and lists are shared with a picture of theirs', { tag: '@plain' }, async ({ page }) => {
  for (const path of ['/en', '/hi', '/en/world']) {
    await page.goto(path);
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /\/media\/.+16x9.*-1200\.jpg$/);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  }
});

test('on paper a card says nothing of what a click would load, and short compounds keep their line', async ({
  page,
  newsroom,
}) => {
  const text = 'मरीज़ की एक्स-रे मशीन कभी-कभी चलती है।';
  const body = bodyWith(
    { type: 'paragraph', attrs: { id: newBlockId() }, content: [{ type: 'text', text }] },
    {
      type: 'embed',
      attrs: {
        id: newBlockId(),
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        title: 'घाट',
      },
    },
  );
  const story = await newsroom.story({ text: { hi: { body } } });
  await page.goto(story.address('hi'));
  const whole = page.locator('[data-body] .whole');
  await expect(whole).toHaveText(['एक्स-रे', 'कभी-कभी']);
  expect(await whole.evaluateAll((all) => all.map((one) => getComputedStyle(one).whiteSpace))).toEqual([
    'nowrap',
    'nowrap',
  ]);
  // The note stands once, for whoever points at the card, and is no line of the story.
  const note = 'यह लिंक दूसरी साइट पर ले जाता है';
  expect((await page.locator('main').innerText()).includes(note)).toBe(false);
  expect((await page.content()).split(note)).toHaveLength(2);
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator('main').innerText()).includes(note)).toBe(false);
});
