import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { CannotStartError } from '#app/_server/gate/cannot-start.ts';
import { ALIVE_EVERY_MS, type FromApp, type FromGate } from '#app/_server/gate/messages.ts';
import { FAILED_HEADER } from '#app/_server/gate/pass-to-app.ts';
import type { ErrorPage } from '#app/_server/http/error-page.ts';
import { lingerAfter } from '#app/_server/http/linger.ts';
import type { Tag } from '#lib/article/tags.ts';

/** What a process must have to be the application behind a gate. */
type App = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  errorPage: ErrorPage;
  /** For the console, once the gate listens. */
  lines: string[];
  /** Gives everything back; the process ends after it. */
  close(): Promise<void>;
};

// The gate adds a nonce and a policy to what a browser sent, and a browser may send 16 kB.
const MOST_HEAD_BYTES = 32 * 1024;

/**
 * The application's half of the channel, for a process that the gate has forked: opens the app (`isFirst`: nobody is
 * served yet), answers HTTP on the socket whose path is the first argument, and ends when the gate says so or is gone.
 */
export async function speakToGate(open: (isFirst: boolean) => Promise<App>): Promise<void> {
  const [socketPath, turn] = process.argv.slice(2);
  if (!process.send || socketPath === undefined) throw new Error('The application is started by `npm start` alone.');
  // Ctrl+C and a service manager reach both processes; requests in flight end with the gate, and it says when.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.once('disconnect', () => {
    // A gate that was killed could not do it. What is not committed now was promised to nobody.
    if (process.platform !== 'win32') rmSync(path.dirname(socketPath), { recursive: true, force: true });
    process.exit(0);
  });
  let close = async () => {};
  // From the first moment: opening the application commits changes, and each waits until the gate has answered.
  process.on('message', (message: FromGate) => {
    if (message.kind === 'stop') return void end(close);
    waiting.get(message.change)?.();
    waiting.delete(message.change);
  });
  try {
    const app = await open(turn === 'first');
    close = app.close;
    await listen(socketPath, app);
    setInterval(() => void tell({ kind: 'alive' }), ALIVE_EVERY_MS);
    await tell({ kind: 'ready', errorPage: app.errorPage, lines: app.lines });
  } catch (error) {
    if (error instanceof CannotStartError) await tell({ kind: 'cannotStart', message: error.message });
    else console.error(error);
    process.exit(1);
  }
}

const waiting = new Map<number, () => void>();
let changes = 0;

/** Has the gate forget the pages made from `tags`, or every page, and resolves when it has. */
export function purgeInGate(tags: readonly Tag[] | 'all'): Promise<void> {
  const change = (changes += 1);
  return new Promise((resolve) => {
    // There is no time limit: without a gate this process ends, and nobody is left to wait.
    waiting.set(change, resolve);
    void tell({ kind: 'purge', change, tags: tags === 'all' ? tags : [...tags] });
  });
}

function tell(message: FromApp): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}

function listen(socketPath: string, { handle }: App): Promise<void> {
  // No limits on time: the gate has them, and a connection it keeps must not be closed under its hands.
  const server = createServer(
    { maxHeaderSize: MOST_HEAD_BYTES, headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0, noDelay: true },
    (request, response) => {
      lingerAfter(request);
      handle(request, response).catch((error: unknown) => {
        // Whoever asked has gone; there is nobody to answer and nothing to mend.
        if (request.socket.destroyed) return;
        console.error(`[${request.headers['x-request-id'] ?? request.url}]`, error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500, { [FAILED_HEADER]: '1', 'Content-Length': 0 }).end();
      });
    },
  );
  server.maxHeadersCount = 0;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
}

async function end(close: () => Promise<void>): Promise<void> {
  try {
    await close();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
