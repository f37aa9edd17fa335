import { describe, expect, it } from 'vitest';
import { readStoryAddress, storyPath } from '#lib/article/address.ts';

describe('storyPath and readStoryAddress', () => {
  it.each([
    [{ locale: 'en', section: 'world', slug: 'us-japan-ties', articleId: 42 }, '/en/world/us-japan-ties-42'],
    [{ locale: 'hi', section: 'duniya', slug: 'bajat-2026', articleId: 7 }, '/hi/duniya/bajat-2026-7'],
    [
      { locale: 'hi', section: 'दुनिया', slug: 'पढ\u093Cें', articleId: Number.MAX_SAFE_INTEGER },
      `/hi/${encodeURIComponent('दुनिया')}/${encodeURIComponent('पढ\u093Cें')}-9007199254740991`,
    ],
    [{ locale: 'en', section: 'world', slug: '', articleId: 5 }, '/en/world/5'],
  ] as const)('%j', (address, path) => {
    expect(storyPath(address)).toBe(path);
    const [, locale = '', section = '', slug = ''] = path.split('/');
    expect(readStoryAddress({ locale, section, slug })).toEqual(address);
  });

  it('reads a decoded and a precomposed spelling as the same address', () => {
    expect(readStoryAddress({ locale: 'hi', section: 'x', slug: 'प\u095Dें-3' })?.slug).toBe('पढ\u093Cें');
  });

  it.each([
    ['no id', 'world', 'story'],
    ['id 0', 'world', 'story-0'],
    ['an id with a zero before it', 'world', 'story-07'],
    ['an id beyond 2^53', 'world', 'story-9007199254740992'],
    ['an endless id', 'world', `story-${'9'.repeat(400)}`],
    ['a negative id', 'world', 'story-4.5'],
    ['a broken escape', 'world', 'story-%E0%A4-5'],
    ['a slash inside', 'world', 'a%2F..%2Fb-5'],
    ['a backslash', 'world', 'a%5Cb-5'],
    ['a NUL', 'world', 'a%00-5'],
    ['no section', '', 'story-5'],
    ['an endless slug', 'world', `${'a'.repeat(5_000)}-5`],
  ])('has no address for %s', (_, section, slug) =>
    expect(readStoryAddress({ locale: 'en', section, slug })).toBeUndefined(),
  );

  it.each(['fr', '', '__proto__', 'EN'])('has no address in language %j', (locale) => {
    expect(readStoryAddress({ locale, section: 'world', slug: 'story-5' })).toBeUndefined();
  });
});
