import { expect, test } from 'vitest';
import { withHeld, withoutHeld } from '#lib/merge/held-back.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';

const line = (id: string, text = id): BlockNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const doc = (...content: BlockNode[]): DraftBody => ({ type: 'doc', content });
const shape = (body: DraftBody) =>
  body.content.map((block) => /"text":"([^"]*)"/.exec(JSON.stringify(block))?.[1] ?? '').join(' ');

const base = doc(line('a'), line('b', 'theirs'), line('c'), line('d', 'theirs2'));

test.each<[string, DraftBody, string[], string[], string]>([
  [
    'a block rewritten',
    doc(line('a'), line('b', 'mine'), line('c'), line('d', 'theirs2')),
    ['b'],
    ['b'],
    'a theirs c theirs2',
  ],
  ['one split by me', doc(line('a'), line('b', 'mine'), line('x', 'half'), line('c')), ['b', 'x'], ['b'], 'a theirs c'],
  ['one removed by the other', doc(line('a'), line('m', 'mine'), line('c')), ['m'], [], 'a c'],
  ['one refused that the server never had', doc(line('m', 'mine'), line('a')), ['m'], ['m'], 'a'],
  ['all there is', doc(line('m', 'mine')), ['m'], [], ''],
])('%s is sent as the server has it, and shown as mine', (_, mine, ids, theirs, sent) => {
  const held = { mine: ids, theirs };
  const sendable = withoutHeld(mine, base, [held]);
  expect(shape(sendable)).toBe(sent);
  if (sent !== '') expect(withHeld(sendable, mine, [held])).toEqual(mine);
});

test('what is gone from the screen keeps its place in the server’s text', () => {
  expect(shape(withoutHeld(doc(line('a'), line('c')), base, [{ mine: ['b'], theirs: ['b'] }]))).toBe('a theirs c');
});

test('several are held at once', () => {
  const mine = doc(line('a'), line('b', 'mine'), line('c'), line('d', 'mine2'), line('e'));
  const held = [
    { mine: ['b'], theirs: ['b'] },
    { mine: ['d'], theirs: ['d'] },
  ];
  const sendable = withoutHeld(mine, base, held);
  expect(shape(sendable)).toBe('a theirs c theirs2 e');
  expect(withHeld(sendable, mine, held)).toEqual(mine);
});
