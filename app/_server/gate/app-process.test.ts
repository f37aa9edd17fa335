import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { isThere, openStream, running, sockets, startGate, waitFor } from '#app/_server/gate/testing-gate.ts';

// Each starts two processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('what goes through', () => {
  let shared: Awaited<ReturnType<typeof startGate>>;
  beforeAll(async () => {
    shared = await startGate();
    await shared.said('Setu runs at');
  });
  afterAll(() => shared.clean());

  it('is said on the console in the order of old, and the socket lies where only its owner may go', async () => {
    await shared.said('a line of the application');
    expect(shared.output()).toMatch(/started[^]*Setu runs at[^]*a line of the application/);
    const [name = ''] = sockets(shared.directory);
    const { statSync } = await import('node:fs');
    expect(statSync(path.join(shared.directory, name)).mode & 0o777).toBe(0o700);
  });

  it('keeps two cookies two, and lets no header of one connection through', async () => {
    expect((await shared.ask('/api/cookies')).headers['set-cookie']).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    const body = Buffer.from('ऋ'.repeat(5_000));
    const { text } = await shared.ask('/api/echo', {
      method: 'PUT',
      body,
      headers: {
        'content-length': String(body.length),
        te: 'trailers',
        'keep-alive': 'x',
        cookie: 'a=b',
        expect: '100-continue',
      },
    });
    const echoed = JSON.parse(text) as { raw: string[]; body: string };
    const names = echoed.raw.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
    expect(echoed.body).toBe(body.toString());
    expect(names).toContain('cookie');
    for (const name of ['te', 'keep-alive', 'expect', 'upgrade']) expect(names).not.toContain(name);
  });

  it('answers a wish for another protocol as an ordinary request', async () => {
    const socket = connect(shared.port, '127.0.0.1');
    socket.write(
      `GET /en HTTP/1.1\r\nHost: 127.0.0.1:${shared.port}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n`,
    );
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    expect(chunk.toString()).toMatch(/^HTTP\/1\.1 200 OK/);
    socket.destroy();
  });

  it('lets an event stream begin at once, arrive event by event, and end with its reader', async () => {
    const pid = Number((await shared.ask('/api/pid')).text);
    const asking = request({ port: shared.port, host: '127.0.0.1', path: '/api/events' }).end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    expect(answer.headers['content-type']).toBe('text/event-stream');
    expect(answer.headers['cache-control']).toContain('no-transform');
    process.kill(pid, 'SIGUSR2');
    const [chunk] = (await once(answer, 'data')) as [Buffer];
    expect(chunk.toString()).toBe('data: one\n\n');
    expect((await shared.ask('/api/streams-open')).text).toBe('1');
    asking.on('error', () => undefined);
    asking.destroy();
    await waitFor(async () => (await shared.ask('/api/streams-open')).text === '0');
  });

  it('lets pages through beside a hundred streams', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, () => openStream(shared.port, '/api/events')));
    expect((await shared.ask('/api/streams-open')).text).toBe('100');
    const began = performance.now();
    const pages = await Promise.all(Array.from({ length: 50 }, (_, n) => shared.ask(n % 2 ? '/en' : '/api/pid')));
    expect(pages.every(({ status }) => status === 200)).toBe(true);
    expect(performance.now() - began).toBeLessThan(5_000);
    for (const { end } of streams) end();
    await waitFor(async () => (await shared.ask('/api/streams-open')).text === '0');
  });

  it('holds no more of a stream than its reader takes, and other answers come beside it', async () => {
    const { answer, end } = await openStream(shared.port, '/api/flood');
    answer.pause();
    let before = -1;
    const isStill = async () => {
      const now = Number((await shared.ask('/api/flooded')).text);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return now === before || ((before = now), false);
    };
    await waitFor(isStill);
    // What the system keeps for two sockets, and not what we would.
    expect(before).toBeLessThan(32 * 1024 * 1024);
    end();
  });

  it('forgets everything when it cannot be said what has changed', async () => {
    const before = Number((await shared.ask('/en')).text.split(' ')[1]);
    expect((await shared.ask('/api/forget-all')).text).toBe('forgotten');
    expect((await shared.ask('/en')).text).toBe(`number ${before + 1}`);
  });

  it('tells an upload that is refused before it has come why', async () => {
    const { status, text } = await shared.ask('/api/refuse', {
      method: 'POST',
      body: Buffer.alloc(1_900_000),
      headers: { 'content-length': '1900000' },
    });
    expect([status, text]).toEqual([413, 'too large']);
    expect((await shared.ask('/api/pid')).status).toBe(200);
  });

  it('turns a bug of the application into our page, without its reason', async () => {
    const { status, text, headers } = await shared.ask('/api/fail');
    expect([status, text]).toEqual([500, `<p>${String(headers['x-request-id'])}`]);
    expect(headers).not.toHaveProperty('x-setu-failed');
    // The console is another pipe than the answer: what was written first may be read last.
    await shared.said('secret reason');
  });

  it('is fresh once the publisher has the answer', async () => {
    for (let n = 0; n < 20; n++) {
      const before = Number((await shared.ask('/en')).text.split(' ')[1]);
      expect((await shared.ask('/api/publish')).text).toBe('published');
      expect((await shared.ask('/en')).text).toBe(`number ${before + 1}`);
    }
  });
});

describe('when the application dies', () => {
  it('kept pages go on, the rest is told to come back, and another takes its place', async () => {
    const { ask, said, gate } = await running();
    const pid = Number((await ask('/api/pid')).text);
    expect((await ask('/en')).text).toBe('number 1');
    const seen = new Set<string>();
    const never = ask('/api/events').catch(() => undefined);
    process.kill(pid, 'SIGSTOP');
    const waiting = ask('/api/pid');
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.kill(pid, 'SIGKILL');
    const failed = await waiting;
    expect([failed.status, failed.headers['retry-after'], failed.text]).toEqual([
      503,
      '5',
      '{"ok":false,"error":"busy"}',
    ]);
    for (let n = 0; n < 20; n++) {
      const kept = await ask('/en');
      expect([kept.status, kept.text]).toEqual([200, 'number 1']);
      const page = await ask('/hi/x');
      if (page.status === 503) {
        expect(page.headers['retry-after']).toBe('5');
        expect(page.text).toBe(`<p>${String(page.headers['x-request-id'])}`);
      }
      seen.add(String(page.status));
    }
    // On a slow machine another may be there before the last of them.
    expect([...seen].filter((status) => status !== '404')).toEqual(['503']);
    await never;
    await said('started again');
    await waitFor(async () => (await ask('/api/pid')).status === 200);
    expect(Number((await ask('/api/pid')).text)).not.toBe(pid);
    expect(gate.exitCode).toBeNull();
  });

  it.each([
    ['before its head', '/api/die-in-head', 503, true],
    ['in the middle of a body', '/api/die-in-body', 200, false],
  ])('%s, the reader is not told half for whole', async (_when, url, status, whole) => {
    const { ask } = await running();
    const agent = new Agent({ keepAlive: true });
    const answer = await ask(url, { agent });
    expect([answer.status, answer.whole]).toEqual([status, whole]);
    agent.destroy();
  });

  it('between commit and purge, nothing old is shown once it is back', async () => {
    const { ask, said } = await running();
    expect((await ask('/en')).text).toBe('number 1');
    expect((await ask('/api/die-before-purged')).status).toBe(503);
    await said('started again');
    await waitFor(async () => (await ask('/api/pid')).status === 200);
    expect((await ask('/en')).text).toBe('number 2');
  });

  it.each([
    ['sentence', /Setu cannot start\.\nThe paper is out\.\n$/],
    ['bug', /a bug[^]*Setu cannot start\.\nThe application ended \(exit code 1\)/],
  ])('before it was ever there, for a %s, the gate ends and says so', async (fault, output) => {
    const gate = await startGate(fault);
    onTestFinished(gate.clean);
    expect(await gate.ended).toBe(1);
    expect(gate.output()).toMatch(output);
    expect(sockets(gate.directory)).toEqual([]);
  });
});

describe('stopping', () => {
  it('by Ctrl+C, which reaches both: requests in flight are answered, streams end, nothing is left', async () => {
    const { ask, gate, ended, output, directory, port } = await running();
    const pid = Number((await ask('/api/pid')).text);
    const slow = ask('/api/slow');
    const stream = ask('/api/events');
    await waitFor(async () => (await ask('/api/streams-open')).text === '1');
    process.kill(-(gate.pid ?? 0), 'SIGINT');
    expect((await stream).whole).toBe(true);
    expect(await slow).toMatchObject({ status: 200, text: 'done' });
    expect(await ended).toBe(0);
    expect(output()).toContain('closed');
    expect([isThere(pid), sockets(directory), await canConnect(port)]).toEqual([false, [], false]);
  });

  it('does not wait for streams, nor for a reader of one who takes nothing', async () => {
    const { ask, gate, ended, port } = await running();
    const streams = [await openStream(port, '/api/events'), await openStream(port, '/api/flood')];
    streams[1]?.answer.pause();
    await waitFor(async () => Number((await ask('/api/flooded')).text) > 1_000_000);
    const began = performance.now();
    gate.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
    for (const { end } of streams) end();
  });

  it('by SIGKILL of the gate: the application ends by itself, and its directory goes', async () => {
    const { ask, gate, directory } = await running();
    const pid = Number((await ask('/api/pid')).text);
    const [name = ''] = sockets(directory);
    gate.kill('SIGKILL');
    await waitFor(() => !isThere(pid), 3_000);
    expect(existsSync(path.join(directory, name))).toBe(false);
  });

  it('while the application is away: the gate does not wait for one', async () => {
    const { ask, gate, ended } = await running();
    await ask('/api/die-in-head');
    gate.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
}
