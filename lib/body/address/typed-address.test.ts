import { expect, test } from 'vitest';
import { readTyped } from '#lib/body/address/typed-address.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['  example.org/a ', 'https://example.org/a'],
  ['example.org:8080?q=1', 'https://example.org:8080/?q=1'],
  ['www.example.co.in', 'https://www.example.co.in/'],
  ['भारत.भारत/ख़बर', 'https://xn--h2brj9c.xn--h2brj9c/%E0%A4%96%E0%A4%BC%E0%A4%AC%E0%A4%B0'],
  ['desk@example.in', 'mailto:desk@example.in'],
  ['tel:+911123456789', 'tel:+911123456789'],
  ['/hi/world', '/hi/world'],
])('%s is an address', (typed, href) => {
  expect(readTyped(typed)).toEqual({ kind: 'address', href });
});

test.each([
  'javascript:alert(1)',
  'ftp://example.org/',
  '//example.org',
  'https://user:word@example.org/',
  'https:\\\\example.org',
])('%s is an address that no link can have', (typed) => {
  expect(readTyped(typed)).toEqual({ kind: 'refused' });
});

test.each([
  '',
  ' ',
  '/',
  'budget',
  'बजट',
  'a budget.in three parts',
  'Rain: 12 dead',
  'https://example.org and more',
  '3.5',
  '1,200.50',
  'U.S.',
  'रु.',
  'Rs.500',
])('«%s» is words', (typed) => {
  expect(readTyped(typed)).toEqual({ kind: 'words' });
});
