import { expect, it } from 'vitest';
import { readTextChanges } from '#lib/merge/read-changes.ts';

const A = 'aaaaaaaaaaaa';
const B = 'bbbbbbbbbbbb';
const read = (...blocks: object[]) => readTextChanges({ fields: {}, blocks }, 'hi');
const moved = (id: string, more: object = {}) => ({ id, from: [], place: { after: [], before: [] }, ...more });

it('reads the moves of two blocks', () => {
  expect(read(moved(A), moved(B, { place: { after: [A], before: [] } }))).toMatchObject({ ok: true });
});

it.each([
  ['one that is no field of ours', '{"fields":{"__proto__":{"from":[],"to":"x"}},"blocks":[]}', []],
  ['another', `{"fields":{"${'x'.repeat(100)}":1},"blocks":[]}`, []],
  ['one beside a wrong one', '{"fields":{"__proto__":1,"headline":7},"blocks":[]}', ['headline']],
])('names only fields that there are, for %s', (_what, sent, fields) => {
  expect(readTextChanges(JSON.parse(sent), 'hi')).toEqual({ ok: false, error: 'invalid', detail: { fields } });
  expect(({} as Record<string, unknown>).to).toBeUndefined();
});

it.each([
  ['changed twice', [moved(A), moved(A, { place: { after: [B], before: [] } })]],
  ['put behind itself', [moved(A, { place: { after: [A], before: [] } })]],
  ['put before itself', [moved(A, { place: { after: [], before: [A] } })]],
  ['put into itself', [moved(A, { in: A })]],
])('refuses a block that is %s', (_what, blocks) => {
  expect(read(...blocks)).toEqual({ ok: false, error: 'invalid', detail: { fields: ['body'] } });
});

const text = [{ type: 'text', text: 'क' }];

it.each([
  ['a point of a list', { type: 'listItem', attrs: { id: A }, content: [{ type: 'paragraph', attrs: { id: B } }] }],
  ['a question', { type: 'question', attrs: { id: A }, content: text }],
  ['a picture of a gallery', { type: 'figure', attrs: { id: A, imageId: 1, caption: '', alt: '', credit: '' } }],
])('reads %s by itself, which stands in no body', (_what, to) => {
  const answer = read({ id: A, from: [''], to });
  expect(answer).toMatchObject({ ok: true, value: { changes: { blocks: [{ id: A, to }] } } });
});

it.each([
  ['list', { type: 'orderedList', attrs: { id: A, start: 3 } }],
  ['quotation', { type: 'blockquote', attrs: { id: A, attribution: 'माँ' } }],
  ['box', { type: 'box', attrs: { id: A, title: 'आंकड़े' } }],
  ['interview', { type: 'interview', attrs: { id: A } }],
  ['gallery', { type: 'gallery', attrs: { id: A } }],
  ['point of a list', { type: 'listItem', attrs: { id: A } }],
  [
    'suggested point',
    {
      type: 'listItem',
      attrs: { id: A, suggested: [{ id: B, by: 'sub', at: '2026-01-05T06:30:00.000Z', kind: 'insertion' }] },
    },
  ],
])('reads what a %s is itself, without what is inside', (_what, to) => {
  const answer = read({ id: A, from: ['x'], to, shell: true });
  expect(answer).toMatchObject({ ok: true, value: { changes: { blocks: [{ id: A, shell: true, to }] } } });
  if (answer.ok) expect(JSON.stringify(answer.value)).not.toContain('text');
});

it.each([
  ['what holds nothing', { type: 'paragraph', attrs: { id: A } }],
  ['a question, which holds words and no blocks', { type: 'question', attrs: { id: A } }],
  ['what every object has', { type: 'constructor', attrs: { id: A } }],
  ['no node', 'box'],
])('refuses as a shell %s', (_what, to) => {
  expect(read({ id: A, from: ['x'], to, shell: true })).toMatchObject({ ok: false, error: 'body_invalid' });
});
