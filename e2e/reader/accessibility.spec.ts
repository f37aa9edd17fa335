import { LOCALES } from '#lib/locale.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import type { Locale } from '#lib/locale.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { anyImageId, bodyWith } from '../stories.ts';

const id = newBlockId;
const words = (text: string) => [{ type: 'text' as const, text }];

/** Every block there is, with words of both languages in it. */
function everyBlock(imageId: number, readMore: number, locale: Locale): BlockNode[] {
  const own = locale === 'en' ? 'Words of the story' : 'ख़बर के शब्द';
  return [
    {
      type: 'paragraph',
      attrs: { id: id() },
      content: [
        { type: 'text', text: `${own} ` },
        { type: 'text', text: 'नमस्ते', marks: [{ type: 'lang', attrs: { lang: 'hi' } }] },
        { type: 'text', text: ' Reserve Bank', marks: [{ type: 'lang', attrs: { lang: 'en' } }] },
        {
          type: 'text',
          text: own,
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/' } }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: own, marks: [{ type: 'italic' }] },
      ],
    },
    { type: 'heading', attrs: { id: id(), level: 2 }, content: words(own) },
    { type: 'heading', attrs: { id: id(), level: 3 }, content: words(own) },
    {
      type: 'bulletList',
      attrs: { id: id() },
      content: [
        {
          type: 'listItem',
          attrs: { id: id() },
          content: [{ type: 'paragraph', attrs: { id: id() }, content: words(own) }],
        },
      ],
    },
    {
      type: 'orderedList',
      attrs: { id: id(), start: 3 },
      content: [
        {
          type: 'listItem',
          attrs: { id: id() },
          content: [{ type: 'paragraph', attrs: { id: id() }, content: words(own) }],
        },
      ],
    },
    {
      type: 'blockquote',
      attrs: { id: id(), attribution: own },
      content: [{ type: 'paragraph', attrs: { id: id() }, content: words(own) }],
    },
    { type: 'pullQuote', attrs: { id: id(), attribution: own }, content: words(own) },
    { type: 'figure', attrs: { id: id(), imageId, caption: `${own} 1`, alt: `${own} 2`, credit: '' } },
    {
      type: 'box',
      attrs: { id: id(), title: `${own} RBI` },
      content: [{ type: 'paragraph', attrs: { id: id() }, content: words(own) }],
    },
    {
      type: 'box',
      attrs: { id: id(), title: '' },
      content: [{ type: 'paragraph', attrs: { id: id() }, content: words(own) }],
    },
    {
      type: 'interview',
      attrs: { id: id() },
      content: (['paragraph', 'question', 'paragraph', 'question'] as const).map((type) => ({
        type,
        attrs: { id: id() },
        content: words(own),
      })),
    },
    {
      type: 'gallery',
      attrs: { id: id() },
      content: [3, 4, 5].map((number) => ({
        type: 'figure',
        attrs: { id: id(), imageId, caption: `${own} ${number}`, alt: `${own} ${number} .`, credit: '' },
      })),
    },
    {
      type: 'table',
      attrs: { id: id() },
      content: ['tableHeader' as const, 'tableCell' as const].map((type) => ({
        type: 'tableRow',
        content: [1, 2, 3].map((column) => ({
          type,
          attrs: { colspan: 1, rowspan: 1 },
          content: [{ type: 'paragraph', attrs: { id: id() }, content: words(`${own} ${column}`) }],
        })),
      })),
    },
    { type: 'horizontalRule', attrs: { id: id() } },
    { type: 'readMore', attrs: { id: id(), articleId: readMore } },
    {
      type: 'embed',
      attrs: { id: id(), provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: own },
    },
    {
      type: 'embed',
      attrs: { id: id(), provider: 'map', url: 'https://www.openstreetmap.org/way/12345', title: '' },
    },
  ];
}

for (const locale of LOCALES) {
  test(`every kind of page is clean for axe, ${locale}`, { tag: '@phone' }, async ({ page, newsroom }) => {
    const other = await newsroom.story();
    const imageId = await anyImageId();
    const story = await newsroom.story({
      details: { leadImageId: imageId },
      text: {
        [locale]: {
          body: bodyWith(...everyBlock(imageId, other.id, locale)),
          kicker: 'Setu / सेतु',
          leadCaption: 'Caption / चित्र',
          leadAlt: 'Alt / विवरण',
        },
      },
    });
    const withdrawn = await newsroom.story({ standing: { [locale]: 'withdrawn' } });
    const [, , section = ''] = story.address(locale).split('/');
    for (const path of [
      `/${locale}`,
      `/${locale}/${section}`,
      story.address(locale),
      withdrawn.address(locale),
      `/${locale}/nothing/here`,
    ]) {
      await page.goto(path);
      expect(await accessibilityFaults(page), path).toEqual([]);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
      await expect(page.getByRole('main'), path).toHaveCount(1);
    }
  });
}

test('headings never skip a level', async ({ page, newsroom }) => {
  const story = await newsroom.story({ text: { en: { body: bodyWith(...everyBlock(await anyImageId(), 1, 'en')) } } });
  for (const path of ['/en', '/hi', story.address('en')]) {
    await page.goto(path);
    const levels = await page
      .locator('h1,h2,h3,h4,h5,h6')
      .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
    expect(levels.length).toBeGreaterThan(1);
    for (const [at, level] of levels.entries()) {
      expect(level, `${path}: ${levels.join(' ')}`).toBeLessThanOrEqual(at === 0 ? 6 : (levels[at - 1] ?? 0) + 1);
    }
  }
});

test('no run of the other script stands unmarked', async ({ page, newsroom }) => {
  const story = await newsroom.story({ details: { leadImageId: await anyImageId() } });
  for (const [path, locale] of [
    ['/en', 'en'],
    ['/hi', 'hi'],
    [story.address('en'), 'en'],
    [story.address('hi'), 'hi'],
  ] as const) {
    await page.goto(path);
    const unmarked = await page.evaluate((mine) => {
      // Two letters of Devanagari on an English page, or two Latin words on a Hindi one: a single name may be Hindi's own.
      const foreign = mine === 'en' ? /[\u0904-\u0939]\S*[\u0904-\u0939]/ : /[A-Za-z]{2,}\s+[A-Za-z]{3,}/;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent ?? '';
        if (!parent || parent.closest('script,style') || !foreign.test(text)) continue;
        if (parent.closest('[lang]')?.getAttribute('lang') === mine) found.push(text.trim());
      }
      return found;
    }, locale);
    // The mark of a made-up story is one Latin word.
    expect(
      unmarked.filter((text) => !/AM IST|PM IST/.test(text)),
      path,
    ).toEqual([]);
  }
});

test('the first stop of the keyboard leads past the masthead', async ({ page, newsroom }) => {
  const story = await newsroom.story();
  for (const [path, name] of [
    [story.address('en'), 'Skip to the content'],
    [story.address('hi'), 'सीधे मुख्य सामग्री पर जाएं'],
  ] as const) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  }
});
