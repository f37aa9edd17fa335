import { LOCALES } from '#lib/locale.ts';
import { ask } from '../ask.ts';
import { expect, test } from '../fixtures.ts';

test('a wrong slug, section or none at all leads to the right address for good', async ({ newsroom }) => {
  const story = await newsroom.story();
  for (const locale of LOCALES) {
    const right = story.address(locale);
    const [, , section = ''] = right.split('/');
    for (const wrong of [
      `/${locale}/${section}/something-else-${story.id}`,
      `/${locale}/${section}/${story.id}`,
      `/${locale}/no-such-section/${right.split('/').at(-1)}`,
      `/${locale}/${section}/${encodeURIComponent('पुराना-शीर्षक')}-${story.id}`,
    ]) {
      const answer = await ask(wrong);
      expect(answer.status, wrong).toBe(301);
      expect(new URL(answer.headers.location ?? '', 'http://x').pathname, wrong).toBe(right);
    }
    expect((await ask(right)).status).toBe(200);
  }
});

test('an address with a slash at its end, twice a slash or a query is the same story or leads to it', async ({
  newsroom,
}) => {
  const story = await newsroom.story();
  expect((await ask(`${story.address('en')}?utm_source=wa&fbclid=1`)).status).toBe(200);
  const slashed = await ask(`${story.address('en')}/`);
  expect([301, 308]).toContain(slashed.status);
  expect(new URL(slashed.headers.location ?? '', 'http://x').pathname).toBe(story.address('en'));
});

test.describe('the bare address', () => {
  for (const [headers, to] of [
    [{ 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.8' }, '/hi'],
    [{ 'accept-language': 'en-GB,en;q=0.9,hi;q=0.1' }, '/en'],
    [{ 'accept-language': 'hi;q=0.2, en;q=0.7' }, '/en'],
    [{ 'accept-language': 'fr-FR,fr' }, '/en'],
    [{}, '/en'],
    [{ cookie: 'edition=hi', 'accept-language': 'en' }, '/hi'],
    [{ cookie: 'edition=en', 'accept-language': 'hi' }, '/en'],
    [{ cookie: 'edition=../../evil', 'accept-language': 'hi' }, '/hi'],
    [{ cookie: 'a=b; edition=hi; c=d' }, '/hi'],
  ] as [Record<string, string>, string][]) {
    test(`with ${JSON.stringify(headers)} leads to ${to}`, async () => {
      const answer = await ask('/', { headers });
      expect([302, 307]).toContain(answer.status);
      expect(answer.headers.location).toBe(to);
      expect(answer.headers['cache-control']).toMatch(/no-store|private/);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });
  }

  test('and no address with a language in it is ever changed by a cookie or a header', async ({ newsroom }) => {
    const story = await newsroom.story();
    for (const path of ['/en', '/hi', story.address('en'), story.address('hi')]) {
      for (const headers of [
        { cookie: 'edition=hi', 'accept-language': 'hi' },
        { cookie: 'edition=en', 'accept-language': 'en' },
      ]) {
        expect((await ask(path, { headers })).status, `${path} ${headers.cookie}`).toBe(200);
      }
    }
  });
});

test.describe('nothing at an address', () => {
  for (const [path, lang] of [
    ['/en/no-such-section', 'en'],
    ['/hi/no-such-section', 'hi'],
    ['/en/world/no-such-story-999999999', 'en'],
    ['/hi/world/999999999', 'hi'],
    ['/en/world/a/b/c', 'en'],
    ['/hi/a/b/c/d', 'hi'],
    ['/en/%E0%A4%A', 'en'],
    ['/en/world/story-0', 'en'],
    ['/en/world/story-99999999999999999999', 'en'],
    ['/fr', undefined],
    ['/nothing-here.php', undefined],
  ] as const) {
    test(`${path} is a 404 page${lang ? ` in ${lang}` : ''}`, async () => {
      const answer = await ask(path);
      // A broken percent sign is the client's fault and may be told so.
      expect(path.includes('%A') ? [400, 404] : [404]).toContain(answer.status);
      if (answer.status !== 404) return;
      expect(answer.headers['content-type']).toContain('text/html');
      if (lang) expect(answer.body).toContain(`<html lang="${lang}"`);
      expect(answer.body).toMatch(/Page not found|पेज नहीं मिला/);
      expect(answer.body).not.toMatch(/_next|at \w+ \(|node_modules/);
    });
  }
});
