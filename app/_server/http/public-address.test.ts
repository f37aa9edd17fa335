import { expect, it } from 'vitest';
import { sortAddress } from '#app/_server/http/public-address.ts';

it.each([
  ['/en/%6eewsroom', { kind: 'moved', to: '/en/newsroom' }],
  ['/%65n/newsroom/people?x=%41', { kind: 'moved', to: '/en/newsroom/people?x=%41' }],
  ['/hi/newsroom/artic%6Ces/7/hi', { kind: 'moved', to: '/hi/newsroom/articles/7/hi' }],
  ['/en/newsroom', { kind: 'newsroom' }],
  ['/en/newsroom/people?x=%41', { kind: 'newsroom' }],
  ['/en/newsroom/%E0%A4%96', { kind: 'newsroom' }],
  ['/%61pi/newsroom/images', { kind: 'none' }],
  ['/api/newsr%6fom/images', { kind: 'none' }],
  ['/api/newsroom/images?search=%41', { kind: 'api' }],
])('of the newsroom %s is %j: one address, in one spelling', (target, kind) => {
  expect(sortAddress(target)).toEqual(kind);
});
