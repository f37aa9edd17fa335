import { expect, it } from 'vitest';
import { storyAddress, storyPath } from '#lib/article/address.ts';

it.each([
  [{ locale: 'en', section: 'world', slug: 'us-japan-ties', articleId: 42 }, '/en/world/us-japan-ties-42'],
  [{ locale: 'hi', section: 'duniya', slug: 'bajat-2026', articleId: 7 }, '/hi/duniya/bajat-2026-7'],
  [
    { locale: 'hi', section: 'दुनिया', slug: 'पढ\u093Cें', articleId: Number.MAX_SAFE_INTEGER },
    '/hi/दुनिया/पढ\u093Cें-9007199254740991',
  ],
  [{ locale: 'en', section: 'world', slug: '', articleId: 5 }, '/en/world/5'],
] as const)('a story stands at %j', (story, address) => {
  expect(storyAddress(story)).toBe(address);
  expect(storyPath(story)).toBe(address.split('/').map(encodeURIComponent).join('/'));
});
