import { describe, expect, it } from 'vitest';
import { KEEP, serveGate, STORY } from '#app/_server/http/testing-request-gate.ts';

describe('reader pages', () => {
  it('reach the application once, without cookie, language or query', async () => {
    const { ask, seen } = await serveGate();
    const headers = { cookie: 'setu.session=x', 'accept-language': 'hi', 'x-anything': '1', authorization: 'Bearer x' };
    const first = await ask('/en/world/a-1?utm_source=x&rsc=1', { headers });
    const second = await ask('/en/world/a-1', { headers: { rsc: '1', 'next-router-prefetch': '1' } });
    expect([first.status, second.status, first.text, second.text]).toEqual([200, 200, STORY, STORY]);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url).toBe('/en/world/a-1');
    for (const name of ['cookie', 'accept-language', 'authorization', 'rsc', 'accept-encoding', 'x-anything']) {
      expect(seen[0]?.headers).not.toHaveProperty(name);
    }
  });

  it('never carry what was meant for one exchange', async () => {
    const { ask } = await serveGate({}, (_request, response) => {
      response.writeHead(200, {
        'Content-Type': 'text/html',
        'Set-Cookie': 'a=b',
        'Cache-Tag': 'x',
        'Cache-Control': KEEP,
        'X-Powered-By': 'y',
      });
      response.end(STORY);
    });
    const { headers } = await ask('/en');
    for (const name of ['set-cookie', 'cache-tag', 'x-powered-by']) expect(headers).not.toHaveProperty(name);
    expect(headers['cache-control']).not.toContain('s-maxage');
  });

  it('answer HEAD with the head of GET, and 304 to whoever has them', async () => {
    const { ask } = await serveGate();
    for (const encoding of ['identity', 'gzip']) {
      const headers = { 'accept-encoding': encoding };
      const got = await ask('/en', { headers });
      const head = await ask('/en', { method: 'HEAD', headers });
      expect(head.text).toBe('');
      expect(head.headers['content-length']).toBe(got.headers['content-length']);
      expect(head.headers.etag).toBe(got.headers.etag);
      const etag = String(got.headers.etag);
      for (const named of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask('/en', { headers: { ...headers, 'if-none-match': named } });
        expect([again.status, again.text, again.headers.etag, again.headers.vary]).toEqual([
          304,
          '',
          etag,
          'Accept-Encoding',
        ]);
      }
      expect((await ask('/en', { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });

  it('are answered in the fast lane to the second who takes no brotli', async () => {
    const { ask, seen } = await serveGate();
    // A connection that was handed to node stays there.
    await ask('/en', { headers: { 'accept-encoding': 'br', connection: 'close' } });
    const first = await ask('/en', { headers: { 'accept-encoding': 'gzip', connection: 'close' } });
    const second = await ask('/en', { headers: { 'accept-encoding': 'gzip' } });
    // Only what passes node's parser gets a number.
    expect([first, second].map((got) => 'x-request-id' in got.headers)).toEqual([true, false]);
    for (const name of ['etag', 'vary', 'content-encoding', 'content-length'])
      expect([name, second.headers[name]]).toEqual([name, first.headers[name]]);
    expect([second.headers['content-encoding'], seen.length]).toEqual(['gzip', 1]);
  });

  it.each([
    ['br', 'br'],
    ['gzip;q=0, br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('go out in the best encoding that is accepted: %s', async (accepted, got) => {
    const { ask } = await serveGate();
    const { headers } = await ask('/en', { headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBe(got);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
    'refuse %s, saying what is allowed',
    async (method) => {
      const { ask, seen } = await serveGate();
      const { status, headers } = await ask('/en', { method });
      expect([status, seen.length]).toEqual([405, 0]);
      expect(headers.allow).toContain('GET');
    },
  );

  it('turn into the error page when the application breaks, with an id and no reason', async () => {
    const { ask } = await serveGate();
    const { status, text, headers } = await ask('/en/broken');
    expect(status).toBe(500);
    expect(text).toContain('त्रुटि');
    expect(text).not.toContain('secret');
    expect(headers['x-request-id']).toMatch(/^[\w-]{12}$/);
    expect(headers['cache-control']).toContain('no-store');
  }, 20_000);

  it.each([
    ['/_next/image?url=%2Fx', 404],
    ['/__nextjs_original-stack-frames', 404],
    ['/_not-found', 404],
    ['/_error', 404],
    ['/500', 404],
    ['/404', 404],
    ['/_next/webpack-hmr', 404],
    ['/en/%2e%2e/x', 404],
    ['/en/a%2fb', 404],
    ['/en//world', 404],
    ['//example.com/', 404],
    ['/en/%ff', 404],
    ['/en/a%00b', 404],
    ['/en\\x', 404],
    [`/en/${'a'.repeat(8_000)}`, 414],
  ])('%s is nothing', async (path, status) => {
    const { ask } = await serveGate();
    expect((await ask(path)).status).toBe(status);
  });

  it('lead from a slash at the end to the page, never elsewhere', async () => {
    const { ask } = await serveGate();
    expect((await ask('/hi/')).headers.location).toBe('/hi');
    expect((await ask('//example.com/')).headers).not.toHaveProperty('location');
    expect((await ask('/en/%2F%2Fexample.com/')).headers).not.toHaveProperty('location');
  });

  it('have one spelling: composed and decomposed Devanagari, small and capital escapes are one page', async () => {
    const { ask, seen } = await serveGate();
    const spellings = ['क़ीमत', 'क\u093cीमत'].map((slug) => `/hi/a/${encodeURIComponent(slug)}-1`);
    for (const path of [...spellings, ...spellings.map((path) => path.replace(/%../g, (code) => code.toLowerCase()))]) {
      expect((await ask(path)).status).toBe(200);
    }
    expect(new Set(seen.map(({ url }) => url)).size).toBe(1);
    expect(seen).toHaveLength(1);
  });

  it('are led from / by the application, which sees the chosen edition and nothing else', async () => {
    const { ask, seen } = await serveGate();
    await ask('/', {
      headers: { cookie: 'edition=hi', 'accept-language': 'hi', 'user-agent': 'x', 'x-forwarded-host': 'evil.example' },
    });
    expect(seen[0]?.headers).toMatchObject({ cookie: 'edition=hi', 'accept-language': 'hi' });
    expect(seen[0]?.headers).not.toHaveProperty('user-agent');
  });
});

describe('hosts', () => {
  it('other than ours are refused, and two of them, and none', async () => {
    const { ask, sendRaw, seen } = await serveGate({ SETU_ORIGIN: 'https://news.example.in' });
    for (const host of ['evil.example', 'news.example.in:81', 'news.example.in.evil.example', '127.0.0.1']) {
      expect([host, (await ask('/en', { headers: { host } })).status]).toEqual([host, 421]);
    }
    expect(await sendRaw('GET /en HTTP/1.1\r\nHost: news.example.in\r\nHost: evil.example\r\n\r\n')).toContain(
      '400 Bad Request',
    );
    expect(await sendRaw('GET /en HTTP/1.1\r\n\r\n')).toContain('400 Bad Request');
    expect(await sendRaw('GET http://evil.example/en HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toContain('421');
    expect(seen).toHaveLength(0);
    expect((await ask('/en', { headers: { host: 'News.Example.in' } })).status).toBe(200);
  });

  it('that are this machine by another name are led to the one that cookies know', async () => {
    const { ask, port, settings } = await serveGate();
    const { status, headers } = await ask('/hi/newsroom?x=1', { headers: { host: `localhost:${port}` } });
    expect([status, headers.location]).toEqual([307, `${settings.origin}/hi/newsroom?x=1`]);
    expect((await ask('/api/x', { method: 'POST', headers: { host: `localhost:${port}` } })).status).toBe(421);
  });

  it('over https are told to stay there', async () => {
    const { ask } = await serveGate({ SETU_ORIGIN: 'https://news.example.in' });
    expect((await ask('/en')).headers['strict-transport-security']).toContain('max-age');
    expect((await ask('/en')).headers['strict-transport-security']).toContain('max-age');
  });
});
