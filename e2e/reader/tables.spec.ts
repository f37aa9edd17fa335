import { newBlockId } from '#lib/body/block-id.ts';
import type { TableNode } from '#lib/body/nodes.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { expect, test } from '../fixtures.ts';
import { bodyWith } from '../stories.ts';

const HEADS: Record<Locale, string[]> = {
  en: ['District', 'Households', 'Connected', 'Waiting', 'Refused', 'Share, %', 'Days'],
  hi: ['ज़िला', 'परिवार', 'जुड़े हुए', 'इंतज़ार में', 'नामंज़ूर', 'हिस्सा, %', 'दिन'],
};
const ROWS: Record<Locale, string[]> = {
  en: ['Pashchim Champaran', 'Gaya', 'Muzaffarpur and the villages around it'],
  hi: ['पश्चिमी चंपारण', 'गया', 'मुज़फ़्फ़रपुर और उसके आसपास के गांव'],
};

const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [{ type: 'paragraph' as const, attrs: { id: newBlockId() }, content: [{ type: 'text' as const, text }] }],
});

/** Rows of words; the first says what the columns are called. */
const tableOf = (rows: readonly (readonly string[])[]): TableNode => ({
  type: 'table',
  attrs: { id: newBlockId() },
  content: rows.map((words, row) => ({
    type: 'tableRow',
    content: words.map((text) => cell(row === 0 ? 'tableHeader' : 'tableCell', text)),
  })),
});

function tableIn(locale: Locale): TableNode {
  const figures = ['1,23,456', '98,231', '4,410', '812', '79.5', '41'];
  return tableOf([HEADS[locale], ...ROWS[locale].map((name) => [name, ...figures])]);
}

const FIGURES_BEFORE_WORDS: Record<Locale, string[][]> = {
  en: [
    ['Station', 'Books', 'Opened', 'Vehicle'],
    ['Itarsi', '400', 'Monday', 'Motorcycle'],
    ['Bina', '12,345', 'March', 'Bicycle'],
  ],
  hi: [
    ['स्टेशन', 'किताबें', 'खुला', 'वाहन'],
    ['इटारसी', '400', 'सोमवार', 'मोटरसाइकिल'],
    ['मोटरसाइकिल', '12,345', 'मार्च', 'साइकिल'],
  ],
};
/** Less than this between the words of two columns reads as one. */
const LEAST_GAP_PX = 15;

test(
  'slid on a phone, a table keeps the names of its rows beside at least one whole column of figures',
  { tag: ['@phone', '@plain'] },
  async ({ page, newsroom }) => {
    const story = await newsroom.story({
      text: { en: { body: bodyWith(tableIn('en')) }, hi: { body: bodyWith(tableIn('hi')) } },
    });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const locale of LOCALES) {
      for (const size of ['100%', '115%']) {
        await page.goto(story.address(locale));
        const seen = await page.locator('.table').evaluate((frame, fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          const { left, right, width } = frame.getBoundingClientRect();
          const slides = frame.scrollWidth - frame.clientWidth;
          const places = [0, slides / 3, slides].map((to) => {
            frame.scrollLeft = to;
            return [...frame.querySelectorAll('tr')].map((row) => {
              const [head, ...others] = [...row.children].map((cell) => cell.getBoundingClientRect());
              if (!head) throw new Error('an empty row');
              const whole = others.filter((box) => box.left >= head.right - 1 && box.right <= right + 1).length;
              return { stays: Math.abs(head.left - left) < 1, share: head.width / width, whole };
            });
          });
          return { slides, places };
        }, size);
        expect(seen.slides, `${locale} ${size}`).toBeGreaterThan(50);
        const [first, between, last] = seen.places;
        for (const { stays, share } of seen.places.flat()) {
          expect(stays, `${locale} ${size}: the name of a row stays`).toBe(true);
          expect(share, `${locale} ${size}`).toBeLessThanOrEqual(0.41);
        }
        for (const { whole } of [...(first ?? []), ...(last ?? [])])
          expect(whole, `${locale} ${size}: whole columns`).toBeGreaterThanOrEqual(1);
        expect(between).toHaveLength(ROWS[locale].length + 1);
      }
    }
  },
);

test(
  'between the words of two columns there is always room, and no word of a cell is broken that the table has room for',
  { tag: ['@phone', '@plain'] },
  async ({ page, newsroom }) => {
    const body = (locale: Locale) => bodyWith(tableOf(FIGURES_BEFORE_WORDS[locale]), tableIn(locale));
    const story = await newsroom.story({ text: { en: { body: body('en') }, hi: { body: body('hi') } } });
    for (const locale of LOCALES) {
      for (const [width, fontSize] of [
        [1280, '100%'],
        [360, '100%'],
        [360, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(story.address(locale));
        await page.evaluate((size) => void (document.documentElement.style.fontSize = size), fontSize);
        const seen = await page.locator('.table').evaluateAll((frames) =>
          frames.map((frame) => {
            const rectOf = (node: Node, from?: number, to?: number) => {
              const range = document.createRange();
              range.selectNodeContents(node);
              if (from !== undefined) range.setStart(node, from);
              if (to !== undefined) range.setEnd(node, to);
              return range;
            };
            const gaps = [...frame.querySelectorAll('td + td, th + th')].map((one) => {
              const { previousElementSibling: before } = one;
              if (!before) throw new Error('no cell before');
              // Where names stay, those of a table that was not slid yet stand where they belong.
              return rectOf(one).getBoundingClientRect().left - rectOf(before).getBoundingClientRect().right;
            });
            const broken: string[] = [];
            const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
              for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
                const tops = [...rectOf(text, index, index + word.length).getClientRects()].map(({ top }) => top);
                if (Math.max(...tops) - Math.min(...tops) > 4) broken.push(word);
              }
            }
            const widest = Math.max(...[...frame.querySelectorAll('td, th')].map((one) => one.clientWidth));
            return { least: Math.min(...gaps), broken, isWhole: widest <= frame.clientWidth };
          }),
        );
        for (const { least, broken, isWhole } of seen) {
          const where = `${locale}, ${width} px, letters of ${fontSize}`;
          expect(least, where).toBeGreaterThanOrEqual(LEAST_GAP_PX);
          expect(broken, where).toEqual([]);
          expect(isWhole, `${where}: each column can be seen as a whole`).toBe(true);
        }
        expect(seen).toHaveLength(2);
      }
    }
  },
);

test(
  'a table that slides says so, one that does not has no such line',
  { tag: '@plain' },
  async ({ page, newsroom }) => {
    const story = await newsroom.story({ text: { en: { body: bodyWith(tableIn('en')) } } });
    const hint = () =>
      page.locator('.slid').evaluate((slid) => {
        const { width, content } = getComputedStyle(slid, '::before');
        const table = slid.querySelector('table');
        if (!table) throw new Error('no table');
        const above = table.getBoundingClientRect().top - slid.getBoundingClientRect().top;
        return { width: Number.parseFloat(width), above: Math.round(above), content };
      });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(story.address('en'));
    const narrow = await hint();
    expect(narrow.content).toContain('Slide for more');
    expect(narrow.width).toBeGreaterThan(200);
    expect(narrow.above).toBeGreaterThan(15);
    await page.setViewportSize({ width: 1280, height: 740 });
    const wide = await hint();
    expect(wide.width).toBe(0);
    expect(wide.above).toBe(0);
  },
);
