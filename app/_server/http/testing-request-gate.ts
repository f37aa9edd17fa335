import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { connectWithin, createRenderer } from '#app/_server/http/render-page.ts';
import { openServer } from '#app/_server/http/open-server.ts';
import { stopGracefully } from '#app/_server/gate/stop-gracefully.ts';
import { parseSettings, type Settings } from '#lib/env.ts';

/** The page that the small application answers. */
export const STORY = `<!doctype html>${'<p>बजट Budget'.repeat(300)}`;
/** How long whoever keeps pages may keep it. */
export const KEEP = 'public, max-age=0, s-maxage=31536000, must-revalidate';

/** A request as it reached the application behind the front. */
type Seen = { url: string; headers: IncomingMessage['headers']; raw: string[]; bytes: number };
/** An answer as whoever asked got it. */
export type Answer = { status: number; headers: IncomingMessage['headers']; text: string };

/** The real server on a free port, with a small application behind it that remembers what reached it. */
export async function serveGate(
  said: Record<string, string> = {},
  app?: (request: IncomingMessage, response: ServerResponse) => unknown,
) {
  const seen: Seen[] = [];
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse, body?: Buffer) => {
    const one: Seen = {
      url: incoming.url ?? '',
      headers: { ...incoming.headers },
      raw: [...incoming.rawHeaders],
      bytes: body?.length ?? 0,
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
  const render = createRenderer(connectWithin(handle), settings.origin);
  const opened = openServer({ settings, dev: false, handle, render, errorPage });
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
