import { expect, it } from 'vitest';
import { daysLeft } from '#lib/article/bin.ts';

it.each([
  ['just now', '2026-11-30T10:00:00Z', 30],
  ['a minute ago', '2026-11-30T09:59:00Z', 30],
  ['a day and a minute ago', '2026-11-29T09:59:00Z', 29],
  ['thirty days ago, to the millisecond', '2026-10-31T10:00:00Z', 0],
  ['two months ago', '2026-09-30T10:00:00Z', 0],
])('binned %s', (_, at, days) => expect(daysLeft(new Date(at), new Date('2026-11-30T10:00:00Z'))).toBe(days));
