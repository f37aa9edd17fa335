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
