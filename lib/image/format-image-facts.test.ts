import { expect, test } from 'vitest';
import { formatMegabytes } from '#lib/image/format-megabytes.ts';
import { formatTakenAt } from '#lib/image/format-taken-at.ts';

test.each([
  ['', 'en', ''],
  ['2026-02-15', 'en', '15 February 2026'],
  ['2026-02-15', 'hi', '15 फ़रवरी 2026'.normalize('NFC')],
  ['2026-02-15T23:59:00-08:00', 'en', '15 February 2026, 11:59 PM'],
  ['nonsense', 'en', ''],
] as const)('taken at %j in %s reads %j', (takenAt, locale, words) =>
  expect(formatTakenAt(takenAt, locale)).toBe(words),
);

test.each([
  [1, 'en', '0.1'],
  [2.44 * 1024 * 1024, 'en', '2.4'],
  [20 * 1024 * 1024, 'hi', '20'],
] as const)('%d bytes in %s are %j MB', (bytes, locale, words) => expect(formatMegabytes(bytes, locale)).toBe(words));
