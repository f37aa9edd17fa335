import { expect, it } from 'vitest';
import { acceptedEncodings, isCompressible } from '#app/_server/http/encodings.ts';

it.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip', ['gzip', 'identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['GZIP', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['br;q=0.1, gzip;q=0.9', ['gzip', 'br', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0', ['identity']],
  ['gzip;q=0, *', ['br', 'identity']],
  ['identity;q=0, gzip', ['gzip', 'identity']],
  ['brotli, gzippy, deflate', ['identity']],
  ['br;q=nonsense', ['identity']],
])('%s', (header, expected) => expect(acceptedEncodings(header)).toEqual(expected));

it.each([
  ['text/html; charset=utf-8', true],
  ['application/javascript', true],
  ['application/rss+xml', true],
  ['image/svg+xml', true],
  ['image/webp', false],
  ['font/woff2', false],
])('%s is worth compressing: %s', (type, worth) => {
  expect(isCompressible(type, 10_000)).toBe(worth);
  expect(isCompressible(type, 100)).toBe(false);
});
