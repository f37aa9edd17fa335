import { type Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import { AppAwayError } from '#app/_server/http/error-page.ts';
import type { RawAnswer } from '#app/_server/http/finished-page.ts';

const SLOWEST_MS = 15_000;
const LARGEST_BYTES = 8 * 1024 * 1024;

/** The application did not answer in time, or with more than a page can be. */
class InnerAnswerError extends Error {}

/** How the application is reached: through its socket with a pool of connections, or with a new pair of streams each. */
type AppConnection = { agent: Agent; socketPath: string } | { createConnection(): Duplex };

/**
 * Asks the application for pages over HTTP. The request is always the same but for its address: no cookie, no language,
 * no encoding, so an answer cannot depend on who asked first. `connect` says anew for each page how to reach it.
 * @throws AppAwayError (the renderer it returns) when the connection breaks before the page is whole
 */
export function createRenderer(connect: () => AppConnection, origin: string): (address: string) => Promise<RawAnswer> {
  const { host, protocol } = new URL(origin);
  const headers = {
    host,
    accept: 'text/html,*/*',
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.replace(':', ''),
  };
  return (address) =>
    new Promise((resolve, reject) => {
      const asking = request({ ...connect(), method: 'GET', path: address, headers }, (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > LARGEST_BYTES) asking.destroy(new InnerAnswerError(`The answer of ${address} has no end`));
          else chunks.push(chunk);
        });
        answer.on('error', fail);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) });
        });
      });
      const fail = (error: Error) =>
        reject(error instanceof InnerAnswerError ? error : new AppAwayError(error.message));
      const late = setTimeout(() => asking.destroy(new InnerAnswerError(`${address} took too long`)), SLOWEST_MS);
      asking.on('close', () => clearTimeout(late));
      asking.on('error', fail);
      asking.end();
    });
}

/** Connections to an application inside this process: HTTP without a socket. */
export function connectWithin(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): () => AppConnection {
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      console.error(`${incoming.url}:`, error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  const createConnection = () => {
    const [near, far] = duplexPair();
    server.emit('connection', far);
    return near;
  };
  return () => ({ createConnection });
}
