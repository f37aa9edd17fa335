import { LOCALES } from '#lib/locale.ts';
import { ask } from '../ask.ts';
import { expect, origin, test } from '../fixtures.ts';
import { makeStory, paragraphs, serverDatabase, uniqueMark, versionOf, actorOf } from '../stories.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { perform } from '#db/perform.ts';
import { emptyText } from '#lib/article/text.ts';
import { granted } from '#lib/testing-result.ts';

/** One address of every kind that readers are answered at. */
async function publicPages(): Promise<string[]> {
  const story = await makeStory();
  const withdrawn = await makeStory({ standing: { en: 'withdrawn' } });
  const [, , section = ''] = story.address('en').split('/');
  return [
    '/en',
    '/hi',
    `/en/${section}`,
    story.address('en'),
    story.address('hi'),
    withdrawn.address('en'),
    '/en/nothing/here-999999998',
  ];
}

test('every page has a policy that lets no foreign or injected script run', async () => {
  for (const path of await publicPages()) {
    const { headers, body } = await ask(path);
    const policy = String(headers['content-security-policy']);
    const directive = (name: string) => new RegExp(`(?:^|;)\\s*${name} ([^;]*)`).exec(policy)?.[1] ?? '';
    expect(directive('default-src'), path).toMatch(/^'(none|self)'$/);
    expect(directive('script-src'), path).toContain("'sha256-");
    expect(directive('script-src'), path).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
    expect(directive('object-src') || directive('default-src'), path).toBe("'none'");
    expect(directive('base-uri'), path).toBe("'none'");
    expect(directive('frame-ancestors'), path).toBe("'none'");
    expect(directive('form-action'), path).toMatch(/'(self|none)'/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBeTruthy();
    expect(headers['permissions-policy'], path).toMatch(/camera=\(\), microphone=\(\), geolocation=\(\)/);
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(body, path).not.toMatch(/ on[a-z]+="/);
  }
});

test('the browser runs the page’s own script under that policy and reports no violation', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  for (const path of ['/en', '/hi', story.address('en'), story.address('hi')]) {
    await page.goto(path);
    await expect(page.locator('time[data-clock]')).toBeVisible();
  }
  expect(faults).toEqual([]);
});

test('no page for readers sets a cookie or depends on one', async () => {
  for (const path of await publicPages()) {
    const plain = await ask(path);
    expect(plain.headers['set-cookie'], path).toBeUndefined();
    const laden = await ask(path, { headers: { cookie: 'setu.session=abc.def; edition=hi; theme=dark' } });
    expect(laden.headers['set-cookie'], path).toBeUndefined();
    expect(laden.body, path).toBe(plain.body);
    expect(String(plain.headers.vary ?? ''), path).not.toMatch(/cookie/i);
  }
});

test('a page is told from its next version by a strong tag, compressed or not, and HEAD says the same', async ({
  newsroom,
}) => {
  const path = (await newsroom.story()).address('en');
  const sizes = new Set<number>();
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'accept-encoding': encoding };
    const full = await ask(path, { headers });
    sizes.add(full.wireBytes);
    expect(full.status).toBe(200);
    expect(full.headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(String(full.headers.vary)).toMatch(/accept-encoding/i);
    const etag = String(full.headers.etag);
    expect(etag).toMatch(/^"[^"]+"$/);

    const same = await ask(path, { headers: { ...headers, 'if-none-match': etag } });
    expect(same.status).toBe(304);
    expect(same.wireBytes).toBe(0);
    expect(same.headers.etag).toBe(etag);
    expect((await ask(path, { headers: { ...headers, 'if-none-match': `"other", ${etag}` } })).status).toBe(304);
    expect((await ask(path, { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200);

    const head = await ask(path, { method: 'HEAD', headers });
    expect(head.status).toBe(200);
    expect(head.wireBytes).toBe(0);
    expect(head.headers.etag).toBe(etag);
    expect(head.headers['content-length']).toBe(full.headers['content-length']);
  }
  expect(sizes.size, 'three encodings, three weights').toBe(3);
});

test('addresses for readers take nothing but GET and HEAD', async ({ newsroom }) => {
  const path = (await newsroom.story()).address('en');
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const { status } = await ask(path, { method, headers: { origin: origin() } });
    expect([403, 405], method).toContain(status);
  }
});

test('what a request claims about itself never reaches another reader', async ({ newsroom }) => {
  const story = await newsroom.story();
  const evil = 'evil.example';
  const claims: Record<string, string>[] = [
    { 'x-forwarded-host': evil },
    { 'x-forwarded-proto': 'https', 'x-forwarded-host': evil, 'x-forwarded-port': '444' },
    { forwarded: `host=${evil};proto=https` },
    { 'x-original-url': '/en/newsroom', 'x-rewrite-url': '/en/newsroom' },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-rewrite': `http://${evil}/`, 'x-middleware-next': '1' },
    { 'x-invoke-path': '/en/newsroom', 'x-invoke-status': '500', 'x-invoke-output': '/_error' },
    { 'x-matched-path': '/en/newsroom' },
    { 'x-nextjs-data': '1' },
    { 'x-prerender-revalidate': 'x', 'x-now-route-matches': '1=hi' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%22%22%5D' },
    { 'x-setu-address': '9.9.9.9', 'x-setu-path': '/evil', 'x-nonce': 'evil' },
    { accept: 'text/x-component', range: 'bytes=0-10' },
    { 'accept-language': 'hi', 'user-agent': `<script>${evil}</script>` },
  ];
  for (const path of [story.address('en'), story.address('hi'), '/en', `/en/world/nothing-${uniqueDigits()}`]) {
    for (const headers of claims) {
      // The poisoner may come first: a fresh query is a fresh try, should anything be kept by it.
      const poisoned = await ask(path, { headers });
      expect(poisoned.body, `${path} ${JSON.stringify(headers)}`).not.toContain(evil);
      expect(poisoned.status, `${path} ${JSON.stringify(headers)}`).toBeLessThan(500);
    }
    const clean = await ask(path);
    const again = await ask(path);
    expect(clean.body).not.toContain(evil);
    expect(clean.headers['content-type']).toContain('text/html');
    expect(clean.body).toContain('</html>');
    expect(again.headers.etag).toBe(clean.headers.etag);
  }
});

test('a foreign Host is refused or ignored, never printed', async ({ newsroom }) => {
  const story = await newsroom.story();
  for (const host of ['evil.example', 'evil.example:80', '127.0.0.1:1', 'localhost@evil.example']) {
    const { status, body, headers } = await ask(story.address('en'), { headers: { host } });
    expect([200, 400, 404, 421], host).toContain(status);
    expect(body, host).not.toContain('evil.example');
    expect(String(headers.location ?? ''), host).not.toContain('evil.example');
  }
  expect((await ask(story.address('en'))).body).not.toContain('evil.example');
});

test('a draft shows on no public surface', async ({ newsroom }) => {
  const canary = `canary${uniqueMark()}`;
  // Three hiding places: a language never published, the newer draft of a live story, a story of which nothing is live.
  const half = await newsroom.story({
    standing: { en: 'live', hi: 'draft' },
    text: {
      hi: {
        standfirst: canary,
        slug: canary,
        body: paragraphs(canary),
        headline: canary,
        seoTitle: canary,
        kicker: canary,
      },
    },
  });
  const live = await newsroom.story();
  const chief = await actorOf('chief');
  const db = serverDatabase();
  const translationId = live.translationIds.en ?? 0;
  granted(
    await perform(
      saveDraft,
      {
        translationId,
        version: await versionOf(translationId),
        text: {
          ...emptyText(paragraphs(canary)),
          headline: canary,
          standfirst: canary,
          slug: canary,
          leadCaption: canary,
          seoDescription: canary,
        },
      },
      chief,
      new Date(),
      db,
    ),
  );
  const hidden = await newsroom.story({
    standing: { en: 'draft' },
    text: { en: { headline: canary, body: paragraphs(canary) } },
  });

  const front = await ask('/en');
  const sections = [...front.body.matchAll(/href="(\/en\/[^"/]+)"/g)].map((match) => match[1] ?? '');
  expect(sections.length).toBeGreaterThan(4);
  const surfaces = new Set([
    '/', '/en', '/hi', ...sections, ...sections.map((path) => path.replace('/en/', '/hi/')),
    ...[half, live, hidden].flatMap((story) => LOCALES.map((locale) => story.address(locale))),
    ...[half, hidden].flatMap((story) => LOCALES.map((locale) => `/${locale}/world/x-${story.id}`)),
    `/en/newsroom/articles/${half.id}/hi`, `/en/newsroom/articles/${half.id}/hi/preview`, `/hi/newsroom/articles/${live.id}/en/preview`,
    '/en/newsroom', '/en/newsroom/images', '/sitemap.xml', '/robots.txt', '/feed.xml', '/en/feed.xml', '/api/newsroom/stories',
    `/api/newsroom/translations/${translationId}/draft`, `/api/newsroom/articles/${half.id}/details`, '/api/health',
  ]); // prettier-ignore
  for (const path of surfaces) {
    for (const headers of [{}, { rsc: '1' }, { 'x-middleware-prefetch': '1', purpose: 'prefetch' }] as Record<
      string,
      string
    >[]) {
      const { body, headers: answered, status } = await ask(path, { headers });
      // An address that was asked for with the word in it may repeat the address, percent-encoded or not, nowhere else.
      const told = path.includes(canary) ? body.replaceAll(path, '') : body;
      expect(told, `${status} ${path} ${JSON.stringify(headers)}`).not.toContain(canary);
      expect(path.includes(canary) ? '' : JSON.stringify(answered), path).not.toContain(canary);
    }
  }
  expect((await ask(live.address('en'))).body).toContain(live.headline.en);
});

test('the image optimiser and Next’s own machinery are closed to readers', async ({ newsroom }) => {
  const story = await newsroom.story();
  for (const path of [
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/data/x/en.json',
    '/__nextjs_original-stack-frame',
    '/_next/mcp',
  ]) {
    expect([400, 404], path).toContain((await ask(path)).status);
  }
  expect((await ask(story.address('en'))).body).not.toContain('/_next/');
});

function uniqueDigits(): string {
  return String(900_000_000 + Math.floor(Math.random() * 90_000_000));
}
