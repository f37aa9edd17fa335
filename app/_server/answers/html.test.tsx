import { expect, test } from 'vitest';
import { html } from '#app/_server/answers/html.ts';

const keptFor = async (now: string, options: { longestS?: number; tags?: ['sections'] | [] } = {}) => {
  const answer = await html(<p>…</p>, { tags: ['sections'], now: new Date(now), ...options });
  return answer.headers.get('cache-control');
};

test.each([
  ['2026-11-29T18:30:00.000Z', 86_400],
  ['2026-11-30T06:30:00.000Z', 43_200],
  ['2026-11-30T18:29:59.500Z', 1],
])('a page made at %s, which says what is today’s, is kept until India’s midnight', async (now, seconds) => {
  expect(await keptFor(now)).toBe(`public, max-age=0, s-maxage=${seconds}, must-revalidate`);
});

test('a story, whose lists may be so old, is kept a quarter of an hour and not beyond midnight', async () => {
  expect(await keptFor('2026-11-30T06:30:00.000Z', { longestS: 900 })).toContain('s-maxage=900,');
  expect(await keptFor('2026-11-30T18:20:00.000Z', { longestS: 900 })).toContain('s-maxage=600,');
});

test('what nothing would purge is not kept at all', async () => {
  expect(await keptFor('2026-11-30T06:30:00.000Z', { tags: [] })).toBe('private, no-store');
});

test('a draft for somebody outside is kept by nobody, found by nobody, and leads nobody back', async () => {
  const answer = await html(<p>…</p>, { tags: ['sections'], shared: true });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("script-src 'none'"),
  });
  expect(answer.headers.has('cache-tag')).toBe(false);
});
