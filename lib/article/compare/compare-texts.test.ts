import { expect, it } from 'vitest';
import { addressesOfBlock, compareTexts, wordsOfBlock } from '#lib/article/compare/compare-texts.ts';
import { emptyText } from '#lib/article/text.ts';
import type { BlockNode, ParagraphNode } from '#lib/body/nodes.ts';

const p = (id: string, text: string): ParagraphNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const text = (headline: string, ...content: BlockNode[]) => ({ ...emptyText({ type: 'doc', content }), headline });
const sketch = (...pair: Parameters<typeof compareTexts>) =>
  compareTexts(...pair).blocks.map(({ id, old, now, isSame }) =>
    isSame ? id : !old ? `+${id}` : !now ? `-${id}` : `~${id}`,
  );

it('tells what changed, came and went, in the order it is read', () => {
  const then = text('पुराना', p('a', 'one'), p('b', 'two'), p('c', 'three'), p('d', 'four'));
  const now = text('नया', p('a', 'one'), p('n', 'new'), p('c', 'changed'));
  expect(sketch(then, now)).toEqual(['a', '-b', '+n', '~c', '-d']);
  expect(compareTexts(then, now).fields).toEqual([{ field: 'headline', old: 'पुराना', now: 'नया' }]);
});

it('shows what moved as moved, the lighter of two that changed places, and changed besides where it was', () => {
  const long = 'a long account of what happened';
  const then = text('', p('a', long), p('b', 'short'), p('c', long), p('d', 'last'));
  const moves = (now: ReturnType<typeof text>) =>
    compareTexts(then, now).blocks.flatMap(({ id, moved, isSame }) => (moved ? [[id, moved, isSame]] : []));
  expect(moves(text('', p('b', 'short'), p('a', long), p('c', long), p('d', 'last')))).toEqual([['b', 'up', true]]);
  expect(moves(text('', p('a', long), p('c', long), p('d', 'last'), p('b', 'other')))).toEqual([['b', 'down', false]]);
  expect(moves(text('', p('c', long), p('n', 'new'), p('a', long), p('d', 'last')))).toHaveLength(1);
  expect(moves(text('', p('d', 'last'), p('c', long), p('b', 'short'), p('a', long)))).toHaveLength(3);
  expect(moves(text('', p('n', 'new'), p('a', long), p('d', 'last')))).toEqual([]);
  expect(moves(then)).toEqual([]);
});

it('finds what moved in a story of a thousand blocks', () => {
  const content = Array.from({ length: 1_000 }, (_, at) => p(`b${at}`, `passage ${at}`));
  const moved = [...content.slice(1), ...content.slice(0, 1)];
  const found = compareTexts(text('', ...content), text('', ...moved)).blocks.filter((block) => block.moved);
  expect(found.map(({ id, moved: where }) => [id, where])).toEqual([['b0', 'down']]);
});

it('says of a block that is gone after which others it stood, nearest first', () => {
  const then = text('', p('a', '1'), p('b', '2'), p('c', '3'));
  const { blocks } = compareTexts(then, text('', p('z', 'all new')));
  expect(blocks.map(({ id, after }) => [id, after])).toEqual([
    ['a', []],
    ['b', ['a']],
    ['c', ['b', 'a']],
    ['z', []],
  ]);
});

it('finds nothing between a text and itself', () => {
  const same = text('h', p('a', '1'));
  expect(compareTexts(same, structuredClone(same))).toMatchObject({ fields: [], blocks: [{ isSame: true }] });
});

it('knows every word that a person wrote in a block, and where it leads', () => {
  const words = 'यह बात';
  const link = { type: 'link', attrs: { href: 'https://example.in/a' } } as const;
  const quote: BlockNode = {
    type: 'blockquote',
    attrs: { id: 'q', attribution: 'Kamla Devi' },
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'qp' },
        content: [
          { type: 'text', text: words },
          { type: 'hardBreak' },
          { type: 'text', text: 'bold', marks: [link, { type: 'bold' }] },
          { type: 'text', text: ' plain', marks: [link] },
        ],
      },
    ],
  };
  expect(wordsOfBlock(quote)).toBe(`${words} bold plain\nKamla Devi`);
  expect(addressesOfBlock(quote)).toBe('https://example.in/a');
  const figure: BlockNode = {
    type: 'figure',
    attrs: { id: 'f', imageId: 1, caption: 'A ghat', alt: 'Steps', credit: '' },
  };
  expect(wordsOfBlock({ type: 'gallery', attrs: { id: 'g' }, content: [figure, figure] })).toBe(
    'A ghat\nSteps\nA ghat\nSteps',
  );
  const box: BlockNode = { type: 'box', attrs: { id: 'b', title: 'In figures' }, content: [p('c', 'One')] };
  expect(wordsOfBlock(box)).toBe('In figures\nOne');
  const card = { id: 'e', provider: 'x', url: 'https://x.com/a/status/1', title: 'A post' } as const;
  expect(wordsOfBlock({ type: 'embed', attrs: card })).toBe('A post');
  expect(addressesOfBlock({ type: 'embed', attrs: card })).toBe('https://x.com/a/status/1');
  expect(wordsOfBlock({ type: 'horizontalRule', attrs: { id: 'r' } })).toBe('');
});
