import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { sendWhole, textResponse } from '#app/_server/answers/whole-page.ts';
import { forAsker } from '#db/engine/common/asker.ts';

const TEXT = `<!doctype html>${'<p>बजट Budget'.repeat(300)}`;
const INIT = { status: 200, headers: { 'Content-Type': 'text/html', 'Cache-Control': 'public' } };

type Middleware = (request: unknown, response: ServerResponse, next: () => void) => void;
/** What Next puts around every answer of its own. */
const compress = (createRequire(import.meta.url)('next/dist/compiled/compression') as () => Middleware)();

/** As Next's sendResponse() hands a Response over to node: headers, then the body in a write of its own, or the end alone. */
async function asNextSends(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.appendHeader(name, value));
  if (!answer.body) return void response.end();
  response.flushHeaders();
  response.write(Buffer.from(await answer.arrayBuffer()));
  response.end();
}

/** What goes over the wire for one request, where `route` makes the Response. */
async function answered(whole: boolean, route: () => Response): Promise<{ head: string; body: string }> {
  const server = createServer((request, response) => {
    void forAsker(new AbortController().signal, async () => {
      if (whole) sendWhole(response);
      compress(request, response, () => undefined);
      await Promise.resolve();
      await asNextSends(route(), response);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  onTestFinished(() => void server.close());
  const pieces: Buffer[] = [];
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET /en HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  socket.on('data', (piece) => pieces.push(piece));
  await new Promise((ended) => socket.once('end', ended));
  const [head = '', body = ''] = splitOnce(Buffer.concat(pieces).toString());
  return { head, body };
}

it('sends a page with its length and no mark of ours', async () => {
  const { head, body } = await answered(true, () => textResponse(TEXT, INIT));
  expect(body).toBe(TEXT);
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(/Content-Length: (\d+)/i.exec(head)?.[1]).toBe(String(Buffer.byteLength(TEXT)));
  for (const [name, value] of Object.entries(INIT.headers))
    expect(head.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
  expect(head).not.toMatch(/x-setu|chunked/i);
});

it('leaves the page in the Response where nobody asked for it whole', async () => {
  const { head, body } = await answered(false, () => textResponse(TEXT, INIT));
  expect(body).toContain('<p>बजट Budget');
  expect(head).not.toMatch(/x-setu|content-length/i);
  expect(await textResponse(TEXT, INIT).text()).toBe(TEXT);
});

it('sends no page with another answer than its own', async () => {
  const { head, body } = await answered(true, () => {
    textResponse(TEXT, INIT);
    return new Response(null, { status: 500 });
  });
  expect(head).toMatch(/^HTTP\/1\.1 500 /);
  expect(body).not.toContain('Budget');
});

it('leaves answers that are no page as they are', async () => {
  const { head, body } = await answered(true, () => new Response('User-agent: *', { status: 200 }));
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(body).toContain('User-agent: *');
});

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('\r\n\r\n');
  return [text.slice(0, at), text.slice(at + 4)];
}
