import { expect, it } from 'vitest';
import { sortAddress } from '#app/_server/http/public-address.ts';
import { serveGate } from '#app/_server/http/testing-request-gate.ts';

const PAGE = '/hi/shared/AbCdEfGhIjKlMnOpQrSt-_';
const PICTURE = `${PAGE}/picture/${'a1'.repeat(16)}/original-824.avif`;

it.each([
  [PAGE, { kind: 'shared', address: PAGE }],
  [`${PAGE}?fbclid=x`, { kind: 'shared', address: PAGE }],
  [PICTURE, { kind: 'shared', address: PICTURE }],
  ['/en/shared/x', { kind: 'shared', address: '/en/shared/x' }],
  [`${PAGE}/`, { kind: 'shared', address: PAGE }],
  [`${PAGE}//`, { kind: 'none' }],
  // Nothing stands there, as at any other public address.
  ['/en/shared', { kind: 'public', address: '/en/shared' }],
  ['/xx/shared/x', { kind: 'public', address: '/xx/shared/x' }],
  [`${PAGE}/picture`, { kind: 'public', address: `${PAGE}/picture` }],
  [`${PAGE}/more/a/b`, { kind: 'public', address: `${PAGE}/more/a/b` }],
  // One spelling, by which who asks is written down.
  ['/en/%73hared/x', { kind: 'none' }],
  ['/en/%73hared/x/', { kind: 'none' }],
  [PAGE.replace('-', '%2D'), { kind: 'none' }],
  [PICTURE.replace('picture', 'pi%63ture'), { kind: 'none' }],
])('%s is %j', (target, kind) => {
  expect(sortAddress(target)).toEqual(kind);
});

it('is asked of the application each time, with who asks and nothing of theirs besides, and is kept by nobody', async () => {
  const { ask, seen } = await serveGate({}, (_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html',
      'Cache-Control': 'public, max-age=99',
      'Cache-Tag': 'front:en',
    });
    response.end('A draft');
  });
  const headers = {
    cookie: 'session=secret',
    referer: 'https://example.org/',
    'user-agent': 'WhatsApp/2.24',
    'x-setu-address': '203.0.113.1',
    'if-none-match': '*',
  };
  for (const path of [PAGE, PAGE, PICTURE]) {
    const answer = await ask(path, { headers });
    expect(answer).toMatchObject({ status: 200, text: 'A draft' });
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers).not.toHaveProperty('etag');
  }
  expect(seen).toHaveLength(3);
  for (const one of seen) {
    expect(one.headers).toMatchObject({
      'user-agent': 'WhatsApp/2.24',
      'x-setu-address': expect.stringContaining('127.'),
    });
    for (const name of ['cookie', 'referer', 'if-none-match']) expect(one.headers).not.toHaveProperty(name);
  }
});

it('changes nothing and is not posted to', async () => {
  const { ask, seen } = await serveGate();
  for (const method of ['POST', 'PUT', 'DELETE']) expect(await ask(PAGE, { method })).toMatchObject({ status: 405 });
  expect(seen).toEqual([]);
  expect((await ask(PAGE, { method: 'HEAD' })).headers['cache-control']).toBe('private, no-store');
});
