import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { bareRedirects } from '#app/_server/answers/bare-redirect.ts';

type Middleware = (request: unknown, response: ServerResponse, next: () => void) => void;
/** What Next puts around every answer of its own. */
const compress = (createRequire(import.meta.url)('next/dist/compiled/compression') as () => Middleware)();

async function answered(answer: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    bareRedirects(response);
    compress(request, response, () => undefined);
    answer(response);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const got = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual', headers: { 'accept-encoding': 'gzip' } });
  return { status: got.status, headers: got.headers, body: await got.text() };
}

const WORDS = 'words of the interface '.repeat(4_000);

test.each([
  ['written at once', (response: ServerResponse) => void response.end(WORDS)],
  [
    'written in pieces, after its head',
    (response: ServerResponse) => {
      response.flushHeaders();
      response.write(WORDS);
      response.end(WORDS);
    },
  ],
])('a redirection %s is its head alone', async (_, send) => {
  const { status, headers, body } = await answered((response) => {
    response.statusCode = 307;
    response.setHeader('Location', '/en/newsroom/sign-in');
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Set-Cookie', 'a=b');
    send(response);
  });
  expect([status, body]).toEqual([307, '']);
  expect(headers.get('location')).toBe('/en/newsroom/sign-in');
  expect(headers.get('set-cookie')).toBe('a=b');
  expect(headers.get('content-length')).toBe('0');
  expect(headers.get('content-encoding')).toBeNull();
});

test.each([200, 404, 303])('another answer is sent as it was written: %i', async (code) => {
  const { status, body } = await answered((response) => {
    response.statusCode = code;
    response.setHeader('Content-Type', 'text/html');
    response.end(WORDS);
  });
  // A 303 without an address leads nowhere, and says so in words.
  expect([status, body]).toEqual([code, WORDS]);
});
