import { describe, expect, test } from 'vitest';
import { ownPath } from '#lib/people/own-path.ts';

describe('ownPath', () => {
  test.each([
    ['/en/newsroom', '/en/newsroom'],
    ['/hi/newsroom/articles/12/hi', '/hi/newsroom/articles/12/hi'],
    ['/hi/newsroom?q=बजट&mine=1', `/hi/newsroom?q=${encodeURIComponent('बजट')}&mine=1`],
    ['/en/newsroom/people?_rsc=1a2b', '/en/newsroom/people'],
    ['/en/newsroom/images#top', '/en/newsroom/images'],
    ['/en/newsroom?then=https://evil.example', '/en/newsroom?then=https%3A%2F%2Fevil.example'],
  ])('keeps %s', (asked, kept) => expect(ownPath(asked)).toBe(kept));

  test.each([
    'https://evil.example/en/newsroom',
    '//evil.example/en/newsroom',
    '/\\evil.example/en/newsroom',
    '\\\\evil.example',
    '/\t/evil.example/en/newsroom',
    '/\n//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /en/newsroom',
    '/..//evil.example/en/newsroom',
    '/./\\evil.example',
    '/en/newsroom/..//evil.example',
    '/en/newsroom/../../x',
    '/en',
    '/en/world/story-1',
    '/en/newsrooms',
    '/fr/newsroom',
    '/api/auth/sign-out',
    '/en/newsroom/sign-in?next=/en/newsroom',
    '/hi/newsroom/invitation/abc',
    '/en/newsroom\u202E',
    '',
    undefined,
    null,
    7,
    ['/en/newsroom'],
    `/en/newsroom?${'x'.repeat(2_000)}`,
    'http:/en/newsroom',
    'http:en/newsroom',
    '/%2F/evil.example',
    '/@evil.example',
    '/en/newsroom\u0000',
  ])('refuses %j', (asked) => expect(ownPath(asked)).toBeUndefined());
});
