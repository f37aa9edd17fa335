import { describe, expect, test } from 'vitest';
import { sameJson } from '#lib/same-json.ts';

describe('the same as JSON', () => {
  test.each([
    [
      { a: 1, b: { c: 'नमस्ते', d: null } },
      { b: { d: null, c: 'नमस्ते' }, a: 1 },
    ],
    [{ a: 1, gone: undefined }, { a: 1 }],
    [
      [1, { x: [true] }],
      [1, { x: [true] }],
    ],
    [null, null],
    ['क', 'क'],
  ])('%j and %j', (one, other) => {
    expect(sameJson(one, other)).toBe(true);
    expect(sameJson(other, one)).toBe(true);
  });
});

describe('not the same', () => {
  test.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [{ a: 1 }, { b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [null, {}],
    [{ 0: 1 }, [1]],
    ['क', 'ख'],
  ])('%j and %j', (one, other) => {
    expect(sameJson(one, other)).toBe(false);
    expect(sameJson(other, one)).toBe(false);
  });
});
