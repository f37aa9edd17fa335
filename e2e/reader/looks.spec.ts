import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { anyImageId, bodyWith, paragraphs } from '../stories.ts';
import { stubVoices } from '../stub-voices.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode, InlineNode } from '#lib/body/nodes.ts';
import { LOCALES } from '#lib/locale.ts';

const line = (...content: InlineNode[]): BlockNode => ({ type: 'paragraph', attrs: { id: newBlockId() }, content });

/** The value of a property of the first element that `selector` finds. */
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test(
  'set twice as large on a phone, no word of a story is broken',
  { tag: ['@phone', '@plain'] },
  async ({ page, newsroom }) => {
    const story = await newsroom.story({
      text: {
        en: { dateline: 'Barabanki', body: paragraphs('At dawn the thirty-first rock rang like a bell.') },
        hi: { dateline: 'बाराबंकी', body: paragraphs('पहला पत्थर, इकतीसवीं चट्टान और फ़्रांस की घंटी।') },
      },
    });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const locale of LOCALES) {
      await page.goto(story.address(locale));
      const broken = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        const found: string[] = [];
        for (const element of document.querySelectorAll('[data-body] p, .standfirst')) {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word);
            }
          }
        }
        return found;
      });
      expect(broken, locale).toEqual([]);
    }
  },
);

test('date, name and language of a story’s page never lie on one another, however large text is set', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story();
  for (const locale of LOCALES) {
    for (const [width, size] of [
      [760, '100%'],
      [900, '125%'],
      [1280, '100%'],
      [1280, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(story.address(locale));
      const lying = await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        const boxes = ['.clock', '.name', '.languages a'].map((selector) => {
          const element = document.querySelector(selector);
          if (!element) throw new Error(`No ${selector}`);
          const range = document.createRange();
          range.selectNodeContents(element);
          return [selector, range.getBoundingClientRect()] as const;
        });
        return boxes.flatMap(([one, a]) =>
          boxes
            .filter(([other]) => other > one)
            .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map(([other]) => `${one} on ${other}`),
        );
      }, size);
      expect(lying, `${locale} ${width} px, text ${size}`).toEqual([]);
    }
  }
});

test('Listen comes without moving anything, stays in reach, and does not pull the page about', async ({
  page,
  newsroom,
}) => {
  const said = await stubVoices(page, ['hi-IN']);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: () => Promise.resolve(), configurable: true });
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  const many = Array.from({ length: 60 }, (_, at) => `यह वाक्य क्रमांक ${at} है और नदी के बारे में है।`);
  const story = await newsroom.story({ text: { hi: { body: paragraphs(...many) } } });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(story.address('hi'));
  const listen = page.getByRole('button', { name: 'यह ख़बर सुनें' });
  await expect(listen).toBeVisible();
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  // 0.019 when the button pushed the text down; what the clock's own words do is below a thousandth.
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.005);
  // With a sheet of the phone's own to share with, the row is one row.
  const share = await page.locator('nav.share').evaluate((row) => row.getBoundingClientRect().height);
  expect(share).toBeLessThanOrEqual(48);

  await listen.click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(1);
  await page.mouse.move(180, 400);
  for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, 600);
  // Until the wheel has come to rest.
  const at = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let [last, frames] = [-1, 0];
        const look = () => {
          frames = scrollY === last && scrollY > 2_500 ? frames + 1 : 0;
          last = scrollY;
          if (frames > 15) resolve(scrollY);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  const before = (await said()).length;
  await expect.poll(async () => (await said()).length).toBeGreaterThan(before + 2);
  expect(await page.evaluate(() => scrollY), 'whoever scrolled ahead stays there').toBe(at);
  await expect(page.getByRole('button', { name: 'रोकें', exact: true })).toBeInViewport();
});

test('what a wide table hides on a phone is hinted at its edge', { tag: '@plain' }, async ({ page, newsroom }) => {
  const cell = (text: string) => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: 'paragraph' as const, attrs: { id: newBlockId() }, content: [{ type: 'text' as const, text }] }],
  });
  const table = bodyWith({
    type: 'table',
    attrs: { id: newBlockId() },
    content: [{ type: 'tableRow', content: Array.from({ length: 9 }, (_, at) => cell(`स्तंभ ${at}`)) }],
  });
  const story = await newsroom.story({ text: { hi: { body: table } } });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(story.address('hi'));
  const frame = page.locator('[data-body] section');
  expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeGreaterThan(20);
  expect(await styleOf(page, '[data-body] section', 'background-image')).toContain('gradient');
  // The shade goes along with the frame, its cover with what is scrolled: at the end nothing is hinted.
  expect(await styleOf(page, '[data-body] section', 'background-attachment')).toMatch(/local.*scroll|scroll.*local/);
});

test('letters come from one face, and Hindi is never leaned', { tag: '@plain' }, async ({ page, newsroom }) => {
  const body = bodyWith(line({ type: 'text', text: 'ज़ोर', marks: [{ type: 'italic' }] }));
  const story = await newsroom.story({
    details: { leadImageId: await anyImageId() },
    text: { hi: { body, leadCaption: 'नाव', leadAlt: 'चित्र' } },
  });
  await page.goto(story.address('hi'));
  expect([await styleOf(page, 'em', 'font-style'), await styleOf(page, 'em', 'font-weight')]).toEqual([
    'normal',
    '600',
  ]);
  // Latin letters and digits must not come from a face made for Devanagari: those stand behind.
  const faces = (await styleOf(page, '[data-body]', 'font-family')).split(',').map((face) => face.trim());
  const firstHindi = faces.findIndex((face) => /devanagari|nirmala|mangal/i.test(face));
  expect(faces.indexOf('system-ui')).toBeLessThan(firstHindi);
  expect(faces.indexOf('system-ui')).toBeGreaterThanOrEqual(0);
  expect(await styleOf(page, 'figcaption', 'font-family')).toBe(await styleOf(page, 'body', 'font-family'));
});

test('a browser that knows no :has shows where the focus is', async ({ page }) => {
  await page.goto('/en');
  const bare = await page.evaluate(() => {
    const found: string[] = [];
    const walk = (rules: CSSRuleList, isKnown: boolean) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          const hides = /^(?:0|none)/.test(rule.style.outlineStyle || rule.style.outlineWidth);
          if (hides && rule.selectorText.includes(':focus-visible') && !isKnown) found.push(rule.selectorText);
        } else if (rule instanceof CSSGroupingRule) {
          walk(rule.cssRules, isKnown || (rule instanceof CSSSupportsRule && rule.conditionText.includes(':has')));
        }
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules, false);
    return found;
  });
  expect(bare).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(page.locator('a:focus')).toHaveText('Skip to the content');
});

test('where colours are forced and on paper, no colour of a section is left', async ({ page, newsroom }) => {
  const embed: BlockNode = {
    type: 'embed',
    attrs: { id: newBlockId(), provider: 'youtube', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', title: 'Film' },
  };
  const story = await newsroom.story({ text: { en: { body: bodyWith(line({ type: 'text', text: 'One.' }), embed) } } });
  await page.goto(story.address('en'));
  await page.emulateMedia({ forcedColors: 'active' });
  const text = await styleOf(page, 'body', 'color');
  expect(await styleOf(page, '.embed svg', 'fill')).toBe(text);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect((await styleOf(page, 'article[data-accent]', '--accent')).trim()).toBe('#000');
});

test(
  'a story named in another is a line with its picture, and the headlines of narrow cards fill their lines',
  { tag: '@plain' },
  async ({ page, newsroom }) => {
    const other = await newsroom.story({ details: { leadImageId: await anyImageId() } });
    const body = (words: string) =>
      bodyWith(line({ type: 'text', text: words }), {
        type: 'readMore',
        attrs: { id: newBlockId(), articleId: other.id },
      });
    const story = await newsroom.story({
      text: { en: { body: body('The bridge opens on Monday.') }, hi: { body: body('पुल सोमवार को खुलेगा।') } },
    });
    for (const locale of LOCALES) {
      await page.goto(story.address(locale));
      const named = page.locator('.read-more');
      await expect(named.getByRole('link')).toHaveText(other.headline[locale]);
      await expect(named).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
      await expect(named).toHaveCSS('border-inline-start-width', '0px');
      await expect(named.locator('img')).toHaveCSS('width', '64px');
      await page.goto(`/${locale}`);
      expect(await styleOf(page, '.row-of-four .teaser :is(h2, h3)', 'text-wrap-style')).toBe('pretty');
      expect(await styleOf(page, '.lead :is(h2, h3)', 'text-wrap-style')).toBe('balance');
    }
  },
);
