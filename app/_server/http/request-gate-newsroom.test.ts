import { describe, expect, it } from 'vitest';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { BODY_LIMITS } from '#app/_server/http/request-gate.ts';
import { serveGate } from '#app/_server/http/testing-request-gate.ts';

describe('the newsroom', () => {
  it('gets no header that could be taken for one of ours', async () => {
    const { ask, seen, settings } = await serveGate();
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
    const { ask, seen } = await serveGate({ SETU_CLIENT_ADDRESS_HEADER: 'X-Real-IP' });
    await ask('/en/newsroom', { headers: { 'x-real-ip': '6.6.6.6, 203.0.113.9' } });
    expect(seen[0]?.headers[ADDRESS_HEADER]).toBe('203.0.113.9');
  });

  it('is private, unframed, unindexed, and its scripts go by a nonce of their own each time', async () => {
    const { ask, seen } = await serveGate();
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
    const { ask } = await serveGate();
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
      const { ask } = await serveGate();
      const { headers } = await ask(path);
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toMatch(/script-src [^;]*'nonce-/);
    },
  );

  it.each(['/api/newsroom', '/en/newsroom/articles/1/hi/draft-page'])(
    'lets nothing run in an answer at %s that brings no policy',
    async (path) => {
      const { ask } = await serveGate({}, async (_incoming, outgoing) => {
        outgoing.writeHead(500, { 'Content-Type': 'text/html' }).end('<script>1</script>');
      });
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    },
  );
});

/** A form as browsers write it. */
const formOf = (parts: Record<string, string>) =>
  Object.entries(parts)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('') + '--x--\r\n';

describe('actions', () => {
  const id = 'a'.repeat(42);
  const text = 'text/plain;charset=UTF-8';
  const post = async (headers: Record<string, string>) => {
    const { ask, seen, settings } = await serveGate();
    const own: Record<string, string> = { origin: settings.origin };
    const isForm = headers['content-type']?.startsWith('multipart');
    const { status } = await ask('/hi/newsroom/people', {
      method: 'POST',
      headers: { ...own, ...headers },
      body: Buffer.from(isForm ? formOf({ 0: '[]', [`$ACTION_ID_${id}`]: '' }) : '[]'),
    });
    return [status, seen.length];
  };

  it('of our own pages arrive', async () => {
    expect(await post({ 'next-action': id, 'content-type': text })).toEqual([200, 1]);
    expect(await post({ 'next-action': id, 'content-type': 'multipart/form-data; boundary=x' })).toEqual([200, 1]);
    expect(await post({ 'content-type': 'multipart/form-data; boundary=x' })).toEqual([200, 1]);
  });

  it.each(['https://evil.example', 'null', ''])(
    'from %j are refused before the application sees them',
    async (origin) => {
      expect(await post({ origin, 'next-action': id, 'content-type': text })).toEqual([403, 0]);
    },
  );

  it.each<[string, Record<string, string>]>([
    ['no name', { 'content-type': text }],
    ['a name that is no hash', { 'next-action': '../a', 'content-type': text }],
    ['JSON', { 'next-action': id, 'content-type': 'application/json' }],
    ['no type', { 'next-action': id }],
    ['a plain form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('that come with %s are none', async (_, headers) => expect(await post(headers)).toEqual([400, 0]));
});

describe('the body of an action', () => {
  const send = async (type: string, body: string) => {
    const { ask, seen, settings } = await serveGate();
    const headers = { origin: settings.origin, 'next-action': 'a'.repeat(42), 'content-type': type };
    const { status } = await ask('/hi/newsroom/people', { method: 'POST', headers, body: Buffer.from(body) });
    return [status, seen.map(({ bytes }) => bytes)];
  };
  const form = (fields: number) =>
    formOf(Object.fromEntries(Array.from({ length: fields }, (_, n) => [String(n), '[1]'])));

  it('arrives whole', async () => {
    const text = JSON.stringify([{ text: 'ब'.repeat(300_000), list: [[[{ a: {} }]]] }]);
    expect(await send('text/plain', text)).toEqual([200, [Buffer.byteLength(text)]]);
    expect(await send('multipart/form-data; boundary=x', form(100))).toEqual([200, [form(100).length]]);
  });

  it.each<[string, string, string, number]>([
    ['of more than the application takes', 'text/plain', `["${'x'.repeat(BODY_LIMITS.action)}"]`, 413],
    ['of brackets in brackets', 'text/plain', '['.repeat(5_000), 400],
    [
      'of brackets in brackets in a form',
      'multipart/form-data; boundary=x',
      `${form(1)}${'{"a":['.repeat(3_000)}`,
      400,
    ],
    ['that is no list of arguments', 'text/plain', '{"a":1}', 400],
    ['that is no JSON', 'text/plain', '[', 400],
    ['that is cut short', 'multipart/form-data; boundary=x', form(2).slice(0, -9), 400],
    ['of more fields than any form has', 'multipart/form-data; boundary=x', form(10_000), 400],
  ])('%s is refused before the application sees it', async (_what, type, body, status) => {
    expect(await send(type, body)).toEqual([status, []]);
  });
});

describe('bodies', () => {
  const post = (path: string, bytes: number) =>
    `POST ${path} HTTP/1.1\r\nHost: HOST\r\nContent-Length: ${bytes}\r\n\r\n`;

  it.each([
    ['/api/x', BODY_LIMITS.ordinary + 1],
    ['/en/newsroom', BODY_LIMITS.action + 1],
    ['/api/newsroom/images', BODY_LIMITS.upload + 1],
  ])('that are too large for %s are refused before they are read', async (path, bytes) => {
    const { sendRaw, port, seen } = await serveGate();
    const answer = await sendRaw(post(path, bytes).replace('HOST', `127.0.0.1:${port}`), 2_000);
    expect(answer).toContain('413 Payload Too Large');
    expect(answer).toContain('Connection: close');
    expect(seen).toHaveLength(0);
  });

  it.each([
    ['Transfer-Encoding: chunked', '411 Length Required'],
    [`Content-Length: ${BODY_LIMITS.ordinary + 1}`, '413 Payload Too Large'],
  ])('are bounded though %s stands behind many other headers', async (last, status) => {
    const { sendRaw, port, seen } = await serveGate();
    const many = Array.from({ length: 1_500 }, (_, i) => `A${i}: b\r\n`).join('');
    const answer = await sendRaw(`POST /api/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${many}${last}\r\n\r\n`, 2_000);
    expect(answer).toContain(status);
    expect(seen).toHaveLength(0);
  });

  it('within the bounds arrive whole', async () => {
    const { ask, seen } = await serveGate();
    expect((await ask('/api/x', { method: 'POST', body: Buffer.alloc(BODY_LIMITS.ordinary) })).status).toBe(200);
    expect((await ask('/api/newsroom/images', { method: 'POST', body: Buffer.alloc(3_000_000) })).status).toBe(200);
    expect(seen.map(({ bytes }) => bytes)).toEqual([BODY_LIMITS.ordinary, 3_000_000]);
  });

  it('without a length are refused, and refused before they are asked for', async () => {
    const { sendRaw, port, seen } = await serveGate();
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

  it.each(['/en', '/en/newsroom', '/api/x'])(
    'that nobody reads end the connection with the refusal at %s',
    async (path) => {
      const { sendRaw, port, seen } = await serveGate();
      const answer = await sendRaw(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port + 1}\r\nContent-Length: 100\r\n\r\nabc`,
        4_000,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 421 [^]*Connection: close/);
      expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
      expect(seen).toHaveLength(0);
    },
  );

  it('do not belong to a page', async () => {
    const { sendRaw, port } = await serveGate();
    expect(await sendRaw(`GET /en HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 3\r\n\r\nabc`)).toContain(
      '400 Bad Request',
    );
  });
});
