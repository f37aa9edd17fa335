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

function tableIn(locale: Locale): TableNode {
  const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: 'paragraph' as const, attrs: { id: newBlockId() }, content: [{ type: 'text' as const, text }] }],
  });
  const figures = ['1,23,456', '98,231', '4,410', '812', '79.5', '41'];
  return {
    type: 'table',
    attrs: { id: newBlockId() },
    content: [
      { type: 'tableRow', content: HEADS[locale].map((text) => cell('tableHeader', text)) },
      ...ROWS[locale].map((name) => ({
        type: 'tableRow' as const,
        content: [cell('tableCell', name), ...figures.map((figure) => cell('tableCell', figure))],
      })),
    ],
  };
}

test(
  'slid on a phone, a table keeps the names of its rows beside at least one whole column of figures',
  { tag: ['@phone', '@plain'] },
  async ({ page, newsroom }) => {
    const story = await newsroom.story({
      text: { en: { body: bodyWith(tableIn('en')) }, hi: { body: bodyWith(tableIn('hi')) } },
    });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const locale of LOCALES) {
      for (const size of ['100%', '200%']) {
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
