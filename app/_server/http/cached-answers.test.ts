import { request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerFromCache, openCachedAnswers } from '#app/_server/http/cached-answers.ts';
import { finishPage, type FinishedPage, formOf } from '#app/_server/http/finished-page.ts';

const HOST = '127.0.0.1:3000';
const TEXT = `<!doctype html>${'<p>बजट Budget'.repeat(300)}`;

/** A page as it is kept once somebody has asked for it in gzip. */
async function keptPage(): Promise<FinishedPage> {
  const page = await freshPage();
  await formOf(page, 'gzip');
  return page;
}

const freshPage = () => pageOf('text/html', Buffer.from(TEXT));
const pageOf = (type: string, body: Buffer) =>
  finishPage({ status: 200, headers: { 'content-type': type }, body }, { cacheControl: 'public' });

const cacheOf = (page: FinishedPage) => ({ find: (address: string) => (address === '/en' ? page : undefined) });
const head = (...lines: string[]) => Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');

describe('what the fast lane takes', () => {
  it.each([
    ['a plain request', ['GET /en HTTP/1.1', `Host: ${HOST}`, 'Accept-Encoding: gzip']],
    [
      'what a browser sends',
      [
        'GET /en HTTP/1.1',
        `host: ${HOST}`,
        'Connection: keep-alive',
        'User-Agent: x (y; z)',
        'Accept: text/html,*/*;q=0.8',
        'Cookie: edition=hi; a="b"',
        'Accept-Encoding: gzip, br',
      ],
    ],
    ['a campaign’s query', ['GET /en?utm_source=x&y=%2F HTTP/1.1', `Host: ${HOST}`, 'Accept-Encoding: br']],
    ['a header without a value', ['GET /en HTTP/1.1', `Host: ${HOST}`, 'Accept-Encoding: gzip', 'X-Empty:']],
  ])('%s', async (_what, lines) => {
    expect(answerFromCache(head(...lines), cacheOf(await keptPage()), HOST)?.toString('latin1')).toMatch(
      /^HTTP\/1\.1 200 OK\r\nDate: /,
    );
  });

  it('in the encoding asked for, with the length it has, and 304 and HEAD without a body', async () => {
    const cache = cacheOf(await keptPage());
    const answerOf = (method: string, ...lines: string[]) =>
      answerFromCache(head(`${method} /en HTTP/1.1`, `Host: ${HOST}`, ...lines), cache, HOST)?.toString('latin1') ?? '';
    for (const [accept, coding] of [
      ['gzip', 'gzip'],
      ['br, gzip', 'br'],
    ] as const) {
      const [front = '', body = ''] = splitOnce(answerOf('GET', `Accept-Encoding: ${accept}`));
      expect(/Content-Encoding: (.*)/.exec(front)?.[1]).toBe(coding);
      expect(Number(/Content-Length: (\d+)/.exec(front)?.[1])).toBe(body.length);
      const etag = /ETag: (.*)/.exec(front)?.[1] ?? '';
      const unchanged = answerOf('GET', `Accept-Encoding: ${accept}`, `If-None-Match: W/${etag}`);
      expect(unchanged).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n[^]*\r\n\r\n$/);
      expect(unchanged).not.toContain('Content-Length');
      expect(answerOf('HEAD', `Accept-Encoding: ${accept}`)).toBe(`${front}\r\n\r\n`);
    }
  });

  it('shows the time of the answer, not of the rendering', async () => {
    const page = await keptPage();
    const { gzip } = page.forms;
    if (!gzip) throw new Error('not compressed');
    const length = gzip.full.length;
    gzip.second -= 100;
    gzip.full.write('Thu, 01 Jan 1970 00:00:00 GMT', gzip.dateAt, 'latin1');
    const asked = head('GET /en HTTP/1.1', `Host: ${HOST}`, 'Accept-Encoding: gzip');
    const answer = answerFromCache(asked, cacheOf(page), HOST)?.toString('latin1') ?? '';
    expect(Math.abs(Date.parse(/Date: (.*)/.exec(answer)?.[1] ?? '') - Date.now())).toBeLessThan(2_000);
    expect(gzip.full).toHaveLength(length);
  });
});

describe('a form that is not there yet', () => {
  const ask = (page: FinishedPage, method: string, ...lines: string[]) =>
    answerFromCache(head(`${method} /en HTTP/1.1`, `Host: ${HOST}`, ...lines), cacheOf(page), HOST)?.toString('latin1');

  it.each(['GET', 'HEAD'])('is left to node, and taken once it is (%s)', async (method) => {
    const page = await freshPage();
    expect(ask(page, method, 'Accept-Encoding: br, gzip')).toContain('Content-Encoding: br');
    expect(ask(page, method, 'Accept-Encoding: gzip')).toBeUndefined();
    await formOf(page, 'gzip');
    expect(ask(page, method, 'Accept-Encoding: gzip')).toContain('Content-Encoding: gzip');
  });

  it('need not be made for whoever has the page', async () => {
    const page = await freshPage();
    const { gzip } = (await keptPage()).forms;
    for (const etag of [gzip?.etag, page.forms.br?.etag, `"${page.stem}"`, '*'])
      expect(ask(page, 'GET', 'Accept-Encoding: gzip', `If-None-Match: ${etag}`)).toMatch(/^HTTP\/1\.1 304 /);
    expect(ask(page, 'GET', 'Accept-Encoding: gzip', 'If-None-Match: "x"')).toBeUndefined();
    expect(Object.keys(page.forms)).toEqual(['br']);
  });
});

describe('what the fast lane leaves to node', () => {
  const plain = `GET /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n`;
  it.each([
    ['a page that is not kept', `GET /hi HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['half a request', plain],
    ['two requests', `${plain}\r\n${plain}\r\n`],
    ['a request with something after it', `${plain}\r\nx`],
    ['another method', `POST /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['another version', `GET /en HTTP/1.0\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['a whole address', `GET http://${HOST}/en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['another host', 'GET /en HTTP/1.1\r\nHost: evil.example\r\nAccept-Encoding: gzip\r\n\r\n'],
    ['a host with a no-break space', `GET /en HTTP/1.1\r\nHost: ${HOST}\u00a0\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['two hosts', `${plain}Host: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['no host', 'GET /en HTTP/1.1\r\nAccept-Encoding: gzip\r\n\r\n'],
    ['a body’s length', `${plain}Content-Length: 5\r\n\r\n`],
    ['a body’s length of nothing', `${plain}content-length: 0\r\n\r\n`],
    ['a body in chunks', `${plain}Transfer-Encoding: chunked\r\n\r\n`],
    ['a space before the colon', `${plain}Content-Length : 5\r\n\r\n`],
    ['a folded line', `${plain}X: a\r\n Content-Length: 5\r\n\r\n`],
    ['a bare line feed', `${plain}X: a\nContent-Length: 5\r\n\r\n`],
    ['a bare carriage return', `${plain}X: a\rContent-Length: 5\r\n\r\n`],
    ['a zero byte', `${plain}X: a\0b\r\n\r\n`],
    ['a name that is no token', `${plain}X(y): a\r\n\r\n`],
    ['no name', `${plain}: a\r\n\r\n`],
    ['a line feed to begin with', `\r\n${plain}\r\n`],
    ['spaces in the line', `GET  /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['bare letters in the address', `GET /é HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`],
    ['the end of the connection', `${plain}Connection: close\r\n\r\n`],
    ['another protocol', `${plain}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`],
    ['an expectation', `${plain}Expect: 100-continue\r\n\r\n`],
    ['a part of the page', `${plain}Range: bytes=0-5\r\n\r\n`],
    ['two wishes for an encoding', `${plain}Accept-Encoding: br\r\n\r\n`],
    ['an endless head', `${plain}X: ${'a'.repeat(9_000)}\r\n\r\n`],
    ['a wish for the plain form', `GET /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: identity\r\n\r\n`],
    ['no wish for any form', `GET /en HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`],
    ['nothing', ''],
  ])('%s', async (_what, text) => {
    expect(answerFromCache(Buffer.from(`${plain}\r\n`), cacheOf(await keptPage()), HOST)).toBeDefined();
    expect(answerFromCache(Buffer.from(text, 'latin1'), cacheOf(await keptPage()), HOST)).toBeUndefined();
  });
});

describe('a connection', () => {
  async function serve(kept?: FinishedPage) {
    const page = kept ?? (await keptPage());
    const slow: string[] = [];
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        slow.push(`${incoming.method} ${incoming.url} ${Buffer.concat(chunks).toString()}`.trim());
        outgoing.end(`node answers ${incoming.url}`);
      });
    });
    const lane = openCachedAnswers(server, {
      cache: cacheOf(page),
      host: HOST,
      idleMs: 300,
      unsentMs: 8_000,
      closeMs: 500,
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    onTestFinished(() => {
      lane.close();
      server.closeAllConnections();
      server.close();
    });
    return { server, lane, port, slow };
  }

  /** Sends each text when the answers before it have come, and gives back everything that came. */
  async function talk(socket: Socket, texts: string[]): Promise<string> {
    let got = '';
    socket.on('data', (chunk) => (got += chunk.toString('latin1')));
    for (const text of texts) {
      const before = got.length;
      socket.write(text);
      for (let n = 0; n < 100 && got.length === before; n++) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return got;
  }

  it('is handed to node with the bytes that came, and stays there', async () => {
    const { port, slow } = await serve();
    const socket = connect(port, '127.0.0.1');
    const fast = `GET /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`;
    const post = `POST /api HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 5\r\n\r\nhello`;
    const got = await talk(socket, [fast, fast, post, fast, post]);
    expect(got.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(5);
    expect(slow).toEqual(['POST /api hello', 'GET /en', 'POST /api hello']);
    socket.destroy();
  });

  it('that sends its request in pieces is answered', async () => {
    const { port, slow } = await serve();
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    const got = await new Promise<string>((resolve) => {
      socket.on('data', (chunk) => resolve(chunk.toString()));
      const pieces = ['GET /e', 'n HTTP/1.1\r\nHo', `st: ${HOST}\r\n`, '\r\n'];
      pieces.forEach((piece, n) => setTimeout(() => socket.write(piece), n * 20));
    });
    expect(got).toContain('node answers /en');
    expect(slow).toEqual(['GET /en']);
    socket.destroy();
  });

  it('that says nothing, or nothing more, is ended', async () => {
    const { port } = await serve();
    const silent = connect(port, '127.0.0.1');
    const began = Date.now();
    await new Promise((resolve) => silent.on('close', resolve));
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  /** More than the system takes in on behalf of somebody who reads nothing. */
  const large = () => pageOf('image/png', Buffer.alloc(30_000_000, 'x'));

  it('that fetches slowly is not cut off while there is something to fetch, but for its idleness afterwards', async () => {
    const { port } = await serve(await large());
    const slow = connect(port, '127.0.0.1');
    slow.write(`GET /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`);
    let bytes = 0;
    slow.on('data', (chunk) => (bytes += chunk.length));
    slow.pause();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    slow.resume();
    await new Promise((resolve) => slow.on('close', resolve));
    expect(bytes).toBeGreaterThan(30_000_000);
  }, 20_000);

  it('that fetches nothing at all does not hold up a stop', async () => {
    const { port, lane, server } = await serve(await large());
    const stuck = connect(port, '127.0.0.1');
    stuck.on('error', () => undefined);
    stuck.write(`GET /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`);
    stuck.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    lane.close();
    const began = Date.now();
    await new Promise((resolve) => server.close(resolve));
    expect(Date.now() - began).toBeLessThan(3_000);
    stuck.destroy();
  });

  it('that has a client of node on its other end works throughout', async () => {
    const { port, slow } = await serve();
    const { Agent } = await import('node:http');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (path: string) =>
      new Promise<string>((resolve, reject) => {
        request(
          {
            agent,
            port,
            host: '127.0.0.1',
            path,
            headers: { host: HOST, connection: 'keep-alive', 'accept-encoding': 'gzip' },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () => {
              const body = Buffer.concat(chunks);
              resolve((answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString());
            });
          },
        )
          .on('error', reject)
          .end();
      });
    expect([await ask('/en'), await ask('/en'), await ask('/other')]).toEqual([TEXT, TEXT, 'node answers /other']);
    expect(slow).toEqual(['GET /other']);
    agent.destroy();
  });

  it('is ended when the lane closes, after what was written has been sent', async () => {
    const { port, lane } = await serve();
    const socket = connect(port, '127.0.0.1');
    const got = talk(socket, [`GET /en HTTP/1.1\r\nHost: ${HOST}\r\nAccept-Encoding: gzip\r\n\r\n`]);
    expect(await got).toContain('200 OK');
    const ended = new Promise((resolve) => socket.on('end', () => resolve('ended')));
    lane.close();
    expect(await ended).toBe('ended');
  });
});

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('\r\n\r\n');
  return [text.slice(0, at), text.slice(at + 4)];
}
