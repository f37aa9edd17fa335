import { expect, it } from 'vitest';
import { compareTexts } from '#lib/article/compare-texts.ts';
import { emptyText } from '#lib/article/text.ts';
import type { BlockNode } from '#lib/body/nodes.ts';

const p = (id: string, text: string): BlockNode => ({
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
