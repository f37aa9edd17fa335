import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ADDRESS_HEADER } from '#app/_server/address-header.ts';
import { BODY_LIMITS } from '#app/_server/front.ts';
import { openServer } from '#app/_server/open-server.ts';
import { stopGracefully } from '#app/_server/stop-gracefully.ts';
import { parseSettings, type Settings } from '#lib/env.ts';

const STORY = `<!doctype html>${'<p>बजट Budget'.repeat(300)}`;
const KEEP = 'public, max-age=0, s-maxage=31536000, must-revalidate';

type Seen = { url: string; headers: IncomingMessage['headers']; raw: string[]; bytes: number };
type Answer = { status: number; headers: IncomingMessage['headers']; text: string };

/** The real server on a free port, with a small application behind it that remembers what reached it. */
async function serve(
  said: Record<string, string> = {},
  app?: (request: IncomingMessage, response: ServerResponse) => unknown,
) {
  const seen: Seen[] = [];
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const one: Seen = {
      url: incoming.url ?? '',
      headers: { ...incoming.headers },
      raw: [...incoming.rawHeaders],
      bytes: 0,
    };
    seen.push(one);
    for await (const chunk of incoming) one.bytes += (chunk as Buffer).length;
    if (app) return void (await app(incoming, outgoing));
    if (incoming.url === '/en/broken') throw new Error('secret reason');
    const missing = incoming.url === '/not-found';
    outgoing.writeHead(missing ? 404 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': missing ? 'private, no-store' : KEEP,
      'Cache-Tag': 'front:en',
      'Content-Security-Policy': "default-src 'none'",
    });
    outgoing.end(STORY);
  };
  const port = await freePort();
  const parsed = parseSettings({ PORT: String(port), ...said });
  if (!parsed.ok) throw new Error(parsed.faults.join());
  const settings: Settings = parsed.value;
  const errorPage = async () => ({ html: '<!doctype html><p>त्रुटि · Error</p>', policy: "default-src 'none'" });
  const opened = openServer({ settings, dev: false, handle, errorPage });
  await new Promise<void>((ready) => opened.server.listen(port, '127.0.0.1', ready));
  onTestFinished(async () => {
    opened.lane?.close();
    await stopGracefully(opened.server, 100);
  });
  const ask = (
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string | string[]>; body?: Buffer } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const asking = request(
        { port, host: '127.0.0.1', path, method, headers: { host: new URL(settings.origin).host, ...headers } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
  const sendRaw = (text: string, waitMs = 300) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let got = '';
      socket.on('data', (chunk) => (got += chunk.toString('latin1')));
      socket.on('close', () => resolve(got));
      socket.on('error', () => resolve(got));
      setTimeout(() => socket.destroy(), waitMs).unref();
    });
  return { ...opened, port, seen, ask, sendRaw, settings };
}

function freePort(): Promise<number> {
  return import('node:net').then(
    ({ createServer }) =>
      new Promise((resolve) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
          const { port } = probe.address() as AddressInfo;
          probe.close(() => resolve(port));
        });
      }),
  );
}

describe('reader pages', () => {
  it('reach the application once, without cookie, language or query', async () => {
    const { ask, seen } = await serve();
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
    const { ask } = await serve({}, (_request, response) => {
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
    const { ask } = await serve();
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

  it.each([
    ['br', 'br'],
    ['gzip;q=0, br', 'br'],
    ['gzip, deflate, br', 'gzip'],
    ['identity', undefined],
  ])(
    'go out at once in the best encoding that is ready, and to who takes brotli alone in that: %s',
    async (accepted, got) => {
      const { ask } = await serve();
      const { headers } = await ask('/en', { headers: { 'accept-encoding': accepted } });
      expect(headers['content-encoding']).toBe(got);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
    'refuse %s, saying what is allowed',
    async (method) => {
      const { ask, seen } = await serve();
      const { status, headers } = await ask('/en', { method });
      expect([status, seen.length]).toEqual([405, 0]);
      expect(headers.allow).toContain('GET');
    },
  );

  it('turn into the error page when the application breaks, with an id and no reason', async () => {
    const { ask } = await serve();
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
    const { ask } = await serve();
    expect((await ask(path)).status).toBe(status);
  });

  it('lead from a slash at the end to the page, never elsewhere', async () => {
    const { ask } = await serve();
    expect((await ask('/hi/')).headers.location).toBe('/hi');
    expect((await ask('//example.com/')).headers).not.toHaveProperty('location');
    expect((await ask('/en/%2F%2Fexample.com/')).headers).not.toHaveProperty('location');
  });

  it('have one spelling: composed and decomposed Devanagari, small and capital escapes are one page', async () => {
    const { ask, seen } = await serve();
    const spellings = ['क़ीमत', 'क\u093cीमत'].map((slug) => `/hi/a/${encodeURIComponent(slug)}-1`);
    for (const path of [...spellings, ...spellings.map((path) => path.replace(/%../g, (code) => code.toLowerCase()))]) {
      expect((await ask(path)).status).toBe(200);
    }
    expect(new Set(seen.map(({ url }) => url)).size).toBe(1);
    expect(seen).toHaveLength(1);
  });

  it('are led from / by the application, which sees the chosen edition and nothing else', async () => {
    const { ask, seen } = await serve();
    await ask('/', {
      headers: { cookie: 'edition=hi', 'accept-language': 'hi', 'user-agent': 'x', 'x-forwarded-host': 'evil.example' },
    });
    expect(seen[0]?.headers).toMatchObject({ cookie: 'edition=hi', 'accept-language': 'hi' });
    expect(seen[0]?.headers).not.toHaveProperty('user-agent');
  });
});

describe('hosts', () => {
  it('other than ours are refused, and two of them, and none', async () => {
    const { ask, sendRaw, seen } = await serve({ SETU_ORIGIN: 'https://news.example.in' });
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
    const { ask, port, settings } = await serve();
    const { status, headers } = await ask('/hi/newsroom?x=1', { headers: { host: `localhost:${port}` } });
    expect([status, headers.location]).toEqual([307, `${settings.origin}/hi/newsroom?x=1`]);
    expect((await ask('/api/x', { method: 'POST', headers: { host: `localhost:${port}` } })).status).toBe(421);
  });

  it('over https are told to stay there', async () => {
    const { ask } = await serve({ SETU_ORIGIN: 'https://news.example.in' });
    expect((await ask('/en')).headers['strict-transport-security']).toContain('max-age');
    expect((await ask('/en')).headers['strict-transport-security']).toContain('max-age');
  });
});

describe('the newsroom', () => {
  it('gets no header that could be taken for one of ours', async () => {
    const { ask, seen, settings } = await serve();
    const foreign = [
      'x-middleware-subrequest',
      'x-middleware-rewrite',
      'x-invoke-path',
      'x-matched-path',
      'x-nextjs-data',
      'next-resume',
      'x-prerender-revalidate',
      'x-forwarded-for',
      'x-real-ip',
      'forwarded',
      'x-http-method-override',
      'X-Original-URL',
    ];
    await ask('/en/newsroom', {
      headers: {
        ...Object.fromEntries(foreign.map((name) => [name, 'evil'])),
        'X-Forwarded-Host': 'evil.example',
        [ADDRESS_HEADER]: '6.6.6.6',
        'content-security-policy': "script-src 'nonce-evil'",
        'x-nonce': 'evil',
        'next-action': 'abc',
        rsc: '1',
        cookie: 'setu.session=x',
      },
    });
    const { headers, raw } = seen[0] ?? { headers: {}, raw: [] };
    for (const name of foreign) expect(headers).not.toHaveProperty(name.toLowerCase());
    expect(raw.join('|')).not.toContain('evil');
    expect(JSON.stringify(headers)).not.toContain('evil');
    expect(headers).toMatchObject({
      'x-forwarded-host': new URL(settings.origin).host,
      'x-forwarded-proto': 'http',
      [ADDRESS_HEADER]: '127.0.0.1',
      'next-action': 'abc',
      rsc: '1',
      cookie: 'setu.session=x',
    });
  });

  it('takes the address from the proxy that was named, and from it the last one', async () => {
    const { ask, seen } = await serve({ SETU_CLIENT_ADDRESS_HEADER: 'X-Real-IP' });
    await ask('/en/newsroom', { headers: { 'x-real-ip': '6.6.6.6, 203.0.113.9' } });
    expect(seen[0]?.headers[ADDRESS_HEADER]).toBe('203.0.113.9');
  });

  it('is private, unframed, unindexed, and its scripts go by a nonce of their own each time', async () => {
    const { ask, seen } = await serve();
    const pages = [await ask('/en/newsroom'), await ask('/hi/newsroom/people')];
    const nonces = pages.map(
      ({ headers }) =>
        /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(String(headers['content-security-policy']))?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(seen.map(({ headers }) => headers['x-nonce'])).toEqual(nonces);
    expect(seen[0]?.headers['content-security-policy']).toContain(`'nonce-${nonces[0]}'`);
    for (const { headers } of pages) {
      expect(headers).toMatchObject({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
        'x-frame-options': 'DENY',
      });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  it('may frame the page of a draft, which keeps the policy it brings', async () => {
    const { ask } = await serve();
    const { headers } = await ask('/en/newsroom/articles/1/hi/draft-page');
    expect(headers).toMatchObject({
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it.each(['/en/newsroom/people/draft-page', '/hi/newsroom/invitation/draft-page', '/en/newsroom/draft-page'])(
    'gives %s its own policy, though it ends like the page of a draft',
    async (path) => {
      const { ask } = await serve();
      const { headers } = await ask(path);
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toMatch(/script-src [^;]*'nonce-/);
    },
  );

  it.each(['/api/newsroom', '/en/newsroom/articles/1/hi/draft-page'])(
    'lets nothing run in an answer at %s that brings no policy',
    async (path) => {
      const { ask } = await serve({}, async (_incoming, outgoing) => {
        outgoing.writeHead(500, { 'Content-Type': 'text/html' }).end('<script>1</script>');
      });
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    },
  );
});

describe('bodies', () => {
  const post = (path: string, bytes: number) =>
    `POST ${path} HTTP/1.1\r\nHost: HOST\r\nContent-Length: ${bytes}\r\n\r\n`;

  it.each([
    ['/api/x', BODY_LIMITS.ordinary + 1],
    ['/en/newsroom', BODY_LIMITS.ordinary + 1],
    ['/api/newsroom/images', BODY_LIMITS.upload + 1],
  ])('that are too large for %s are refused before they are read', async (path, bytes) => {
    const { sendRaw, port, seen } = await serve();
    const answer = await sendRaw(post(path, bytes).replace('HOST', `127.0.0.1:${port}`), 2_000);
    expect(answer).toContain('413 Payload Too Large');
    expect(answer).toContain('Connection: close');
    expect(seen).toHaveLength(0);
  });

  it.each([
    ['Transfer-Encoding: chunked', '411 Length Required'],
    [`Content-Length: ${BODY_LIMITS.ordinary + 1}`, '413 Payload Too Large'],
  ])('are bounded though %s stands behind many other headers', async (last, status) => {
    const { sendRaw, port, seen } = await serve();
    const many = Array.from({ length: 1_500 }, (_, i) => `A${i}: b\r\n`).join('');
    const answer = await sendRaw(`POST /api/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${many}${last}\r\n\r\n`, 2_000);
    expect(answer).toContain(status);
    expect(seen).toHaveLength(0);
  });

  it('within the bounds arrive whole', async () => {
    const { ask, seen } = await serve();
    expect((await ask('/api/x', { method: 'POST', body: Buffer.alloc(BODY_LIMITS.ordinary) })).status).toBe(200);
    expect((await ask('/api/newsroom/images', { method: 'POST', body: Buffer.alloc(3_000_000) })).status).toBe(200);
    expect(seen.map(({ bytes }) => bytes)).toEqual([BODY_LIMITS.ordinary, 3_000_000]);
  });

  it('without a length are refused, and refused before they are asked for', async () => {
    const { sendRaw, port, seen } = await serve();
    const host = `Host: 127.0.0.1:${port}`;
    expect(
      await sendRaw(`POST /api/x HTTP/1.1\r\n${host}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`),
    ).toContain('411');
    const expecting = await sendRaw(
      `POST /api/x HTTP/1.1\r\n${host}\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n`,
    );
    expect(expecting).toContain('413');
    expect(expecting).not.toContain('100 Continue');
    expect(
      await sendRaw(`POST /api/x HTTP/1.1\r\n${host}\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n`),
    ).toContain('100 Continue');
    expect(seen).toHaveLength(1);
  });

  it('do not belong to a page', async () => {
    const { sendRaw, port } = await serve();
    expect(await sendRaw(`GET /en HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 3\r\n\r\nabc`)).toContain(
      '400 Bad Request',
    );
  });
});

describe('stopping', () => {
  it('lets a slow answer finish and takes nobody new', async () => {
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const { ask, server, lane } = await serve({}, async (_request, response) => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 400));
      response.end('done');
    });
    const slow = ask('/api/slow');
    await started;
    lane?.close();
    const stopped = stopGracefully(server);
    await expect(ask('/en')).rejects.toThrow();
    expect((await slow).text).toBe('done');
    await stopped;
  });

  it('cuts off what does not end in time', async () => {
    const { ask, server } = await serve({}, () => new Promise(() => undefined));
    const never = ask('/api/never').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = Date.now();
    await stopGracefully(server, 200);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await never).toContain('socket hang up');
  });
});
