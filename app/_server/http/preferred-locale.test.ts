import { expect, test } from 'vitest';
import { preferredLocale } from '#app/_server/http/preferred-locale.ts';

test.each([
  [null, null, 'en'],
  [null, 'hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
  [null, 'en-GB,en;q=0.9,hi;q=0.8', 'en'],
  [null, 'ta-IN,hi;q=0.4,en;q=0.3', 'hi'],
  [null, 'fr, de', 'en'],
  [null, 'hi;q=0, en;q=0.1', 'en'],
  [null, 'en;q=nonsense,hi', 'en'],
  ['edition=hi', 'en', 'hi'],
  ['a=b; edition=en', 'hi', 'en'],
  ['edition=xx', 'hi', 'hi'],
  ['notedition=hi', 'en', 'en'],
  ['edition', 'hi', 'hi'],
] as const)('cookie %j and languages %j lead to %s', (cookie, acceptLanguage, expected) => {
  expect(preferredLocale({ cookie, acceptLanguage })).toBe(expected);
});
