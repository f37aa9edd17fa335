import { expect, it } from 'vitest';
import { holdBack, PICTURES, VISITS, WRONG_LINKS } from '#app/_server/shared/hold-back.ts';

const at = (ms: number) => new Date(Date.parse('2026-03-11T12:30:00.000Z') + ms);

it.each([
  ['what opens nothing', WRONG_LINKS, 30, 2_000],
  ['a link', VISITS, 120, 500],
  ['the pictures of a link', PICTURES, 600, 50],
])('lets %s be asked for so often at once and not more, each by its own count', (what, rule, most, refillMs) => {
  for (let n = 0; n < most; n += 1) expect(holdBack(what, rule, at(0))).toBeUndefined();
  expect(holdBack(what, rule, at(0))).toBe(Math.ceil(refillMs / 1000));
  expect(holdBack(`${what} of somebody else`, rule, at(0))).toBeUndefined();
  expect(holdBack(what, rule, at(refillMs))).toBeUndefined();
  expect(holdBack(what, rule, at(refillMs))).toBeGreaterThan(0);
});
