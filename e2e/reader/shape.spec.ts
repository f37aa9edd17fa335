import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { anyImageId, bodyWith, paragraphs } from '../stories.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { LOCALES } from '#lib/locale.ts';

test('at 320 pixels nothing hangs over the edge', { tag: ['@phone', '@plain'] }, async ({ page, newsroom }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = (column: string) =>
    bodyWith(
      {
        type: 'paragraph',
        attrs: { id: newBlockId() },
        content: [{ type: 'text', text: `https://example.org/${'very-long-'.repeat(20)}` }],
      },
      {
        type: 'table',
        attrs: { id: newBlockId() },
        content: [
          {
            type: 'tableRow',
            content: Array.from({ length: 8 }, (_, at) => ({
              type: 'tableCell' as const,
              attrs: { colspan: 1, rowspan: 1 },
              content: [
                {
                  type: 'paragraph' as const,
                  attrs: { id: newBlockId() },
                  content: [{ type: 'text' as const, text: `${column} ${at}` }],
                },
              ],
            })),
          },
        ],
      },
    );
  const story = await newsroom.story({
    details: { leadImageId: await anyImageId() },
    text: { en: { body: wide('Column') }, hi: { body: wide('स्तंभ') } },
  });
  const [, , section = ''] = story.address('en').split('/');
  for (const path of ['/en', '/hi', `/en/${section}`, story.address('en'), story.address('hi'), '/hi/nothing/here']) {
    await page.goto(path);
    const width = await page.locator('html').evaluate((root) => root.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});

test('the page may be zoomed', { tag: '@plain' }, async ({ page }) => {
  await page.goto('/hi');
  await expect(page.locator('meta[name=viewport]')).toHaveAttribute('content', /width=device-width/);
  await expect(page.locator('meta[name=viewport]')).not.toHaveAttribute('content', /maximum-scale|user-scalable/);
});

test('whatever a finger is meant for is 44 pixels high and wide', { tag: '@phone' }, async ({ page, newsroom }) => {
  const story = await newsroom.story();
  for (const path of ['/en', '/hi', '/en/world', '/hi/about', story.address('en'), story.address('hi')]) {
    await page.goto(path);
    expect(await tooSmall(page, 'body'), path).toEqual([]);
    // What the menu holds is reached once it is open; a wide page has none.
    const opener = page.locator('summary');
    if (!(await opener.isVisible())) continue;
    await opener.click();
    expect(await tooSmall(page, '.menu nav'), path).toEqual([]);
  }
});

/** The links and buttons in a part of the page that a finger cannot be sure to hit. */
function tooSmall(page: Page, within: string): Promise<string[]> {
  return page.evaluate((part) => {
    const reached = (target: Element, x: number, y: number) => {
      const found = document.elementFromPoint(x, y);
      return found !== null && (target.contains(found) || found.closest('a,button') === target);
    };
    const faults: string[] = [];
    for (const target of document.querySelectorAll<HTMLElement>(`${part} :is(a[href],button,summary)`)) {
      const block = target.closest('p,li,figcaption,h1,h2,h3');
      // A link within a sentence is as high as its line; one that is all there is of its block is not.
      if (block && (block.textContent ?? '').trim() !== (target.textContent ?? '').trim() && !target.closest('nav'))
        continue;
      if (target.classList.contains('skip') || !target.checkVisibility()) continue;
      target.scrollIntoView({ block: 'center', inline: 'center' });
      const box = target.getBoundingClientRect();
      if (box.width === 0) continue;
      const x = Math.min(Math.max(box.left + box.width / 2, 22), innerWidth - 22);
      const y = box.top + box.height / 2;
      const points = [
        [x, y - 21],
        [x, y + 21],
        [x - 21, y],
        [x + 21, y],
      ] as const;
      if (!points.every(([px, py]) => reached(target, px, py)))
        faults.push(`${target.textContent?.trim()} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
    return faults;
  }, within);
}

test(
  'Devanagari has room above and below its line, and is never cut',
  { tag: ['@phone', '@plain'] },
  async ({ page, newsroom }) => {
    const text = 'क्षत्रिय र्त्स्न्य ड्ढ्रू ट्ठूँ हृद्‍गति ऊर्ध्वाधर र्‍य़ों स्त्रीत्व';
    const story = await newsroom.story({
      details: { leadImageId: await anyImageId() },
      text: {
        hi: { kicker: text, standfirst: text, body: paragraphs(text, text), leadCaption: text, leadAlt: 'चित्र' },
      },
    });
    for (const path of ['/hi', story.address('hi')]) {
      await page.goto(path);
      const faults = await page.evaluate(() => {
        const found: string[] = [];
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
          const own = [...element.childNodes].filter(
            (node) => node.nodeType === 3 && /[\u0900-\u097F]/.test(node.textContent ?? ''),
          );
          if (own.length === 0 || element.closest('.hidden,.skip,script')) continue;
          const style = getComputedStyle(element);
          const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
          const least = element.closest('[data-body] p') ? 1.7 : 1.3;
          if (!(ratio >= least - 0.01))
            found.push(
              `line ${ratio.toFixed(2)} < ${least}: ${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`,
            );
          if (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
            found.push(`cut: ${element.tagName} ${element.className}`);
          if (style.letterSpacing !== 'normal' && Number.parseFloat(style.letterSpacing) !== 0)
            found.push(`spaced: ${element.tagName} ${element.className}`);
        }
        return found;
      });
      expect(faults, path).toEqual([]);
    }
  },
);

test('where colours are forced, the section one is in still stands out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/en/world');
  const lines = await page
    .locator('nav.sections a')
    .evaluateAll((links) =>
      links.map(
        (link) => [link.getAttribute('aria-current') !== null, getComputedStyle(link).borderBottomColor] as const,
      ),
    );
  const here = lines.filter(([current]) => current).map(([, colour]) => colour);
  expect(here).toHaveLength(1);
  for (const [current, colour] of lines) if (!current) expect(colour).not.toBe(here[0]);
});

test('set twice as large, the words of the masthead keep their lines', { tag: '@phone' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/en', '/hi']) {
    await page.goto(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const lines = await page
      .locator('.clock')
      .evaluate(
        (clock) => clock.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(clock).lineHeight),
      );
    expect(lines, path).toBeLessThan(2.5);
    expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test('set twice as large, no word of a front or a list is broken', { tag: ['@phone', '@plain'] }, async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const path of ['/en', '/hi', '/en/world', '/hi/science-health']) {
      await page.goto(path);
      const broken = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        const found: string[] = [];
        for (const link of document.querySelectorAll('main :is(h2, h3, li) a')) {
          const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            // A hyphen may end a line; a word without one may not be in two.
            for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
              if (lines.size > 1) found.push(word);
            }
          }
        }
        return found;
      });
      expect(broken, `${path} at ${width}`).toEqual([]);
      expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});

test(
  'on a phone the menu opens without script and leads everywhere the paper has',
  { tag: ['@phone', '@plain'] },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [path, word] of [
      ['/en/opinion', 'Menu'],
      ['/hi/opinion', 'मेन्यू'],
    ] as const) {
      await page.goto(path);
      const menu = page.getByRole('navigation', { name: word });
      await expect(menu).toBeHidden();
      await page.locator('summary').click();
      await expect(menu).toBeVisible();
      for (const link of await menu.getByRole('link').all()) {
        const href = (await link.getAttribute('href')) ?? '';
        expect((await page.request.get(href)).status(), href).toBe(200);
      }
    }
  },
);

test('on a phone the section one is in stands in the strip’s view', { tag: '@phone' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/en/opinion', '/hi/opinion']) {
    await page.goto(path);
    await expect(page.locator('.sections [aria-current]')).toBeInViewport({ ratio: 0.9 });
    await expect(page.locator('.sections ul'), 'its end fades where it goes on').toHaveCSS(
      'mask-image',
      /transparent|rgba\(0, 0, 0, 0\)/,
    );
  }
});

test('a line of text on a wide page is 60 to 75 characters long', { tag: '@plain' }, async ({ page, newsroom }) => {
  const long = {
    en: 'The pilots met on the quay before the sun was up and read the height of the water from one common table. ',
    hi: 'सूरज निकलने से पहले पायलट घाट पर मिले और पानी की ऊंचाई एक ही साझा सारणी से पढ़ी, जो पहली बार छपी थी। ',
  };
  const story = await newsroom.story({
    text: { en: { body: paragraphs(long.en.repeat(8)) }, hi: { body: paragraphs(long.hi.repeat(8)) } },
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const locale of LOCALES) {
    await page.goto(story.address(locale));
    const perLine = await page.locator('[data-body] > p:not([data-quiet])').evaluate((paragraph, lang) => {
      const lines =
        paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      const graphemes = [...new Intl.Segmenter(lang).segment(paragraph.textContent ?? '')].length;
      return graphemes / Math.round(lines);
    }, locale);
    expect(perLine, locale).toBeGreaterThanOrEqual(58);
    expect(perLine, locale).toBeLessThanOrEqual(76);
  }
});

test('in dark the page is dark from the first paint, without script', { tag: '@plain' }, async ({ page }) => {
  const brightness = () =>
    page.locator('body').evaluate((body) => {
      const [r = 0, g = 0, b = 0] = getComputedStyle(body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
      return (r + g + b) / 3;
    });
  for (const [colorScheme, least, most] of [
    ['light', 200, 255],
    ['dark', 0, 60],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/en');
    const found = await brightness();
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  }
});

test('on paper stands the story and nothing around it, in order', async ({ page, newsroom }) => {
  const story = await newsroom.story({
    details: { leadImageId: await anyImageId() },
    text: { en: { leadCaption: 'Stones on the deck', leadAlt: 'A bridge' } },
  });
  for (const locale of LOCALES) {
    await page.goto(story.address(locale));
    await page.emulateMedia({ media: 'print' });
    const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    const order = [
      story.headline[locale],
      locale === 'en' ? 'Last Updated : Feb 15 2026' : 'अंतिम अपडेट : 15 फ़रवरी 2026',
      locale === 'en' ? 'Repairs go on until June' : 'मरम्मत जून तक',
    ];
    let from = 0;
    for (const piece of order) {
      const at = shown.indexOf(piece, from);
      expect(at, `«${piece}» in ${shown}`).toBeGreaterThanOrEqual(0);
      from = at + piece.length;
    }
    for (const around of [
      page.locator('nav.sections'),
      page.locator('nav.share'),
      page.locator('nav.languages'),
      page.locator('.listen'),
      page.locator('.foot'),
      page.locator('nav.breadcrumbs'),
    ]) {
      await expect(around).toBeHidden();
    }
    // On paper the address is all that leads back.
    const address = await page
      .locator('article > footer')
      .evaluate((footer) => getComputedStyle(footer, '::after').content);
    expect(address).toContain(story.address(locale));
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages, 'a short story takes no more than two sheets').toBeLessThanOrEqual(2);
  }
});
