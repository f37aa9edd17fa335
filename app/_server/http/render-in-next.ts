import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { duplexPair } from 'node:stream';
import type { RawAnswer } from '#app/_server/http/finished-page.ts';

const SLOWEST_MS = 15_000;
const LARGEST_BYTES = 8 * 1024 * 1024;

/** The application did not answer in time, or with more than a page can be. */
export class InnerAnswerError extends Error {}

/**
 * Asks the application inside this process, over HTTP but without a socket. The request is always the same but for its
 * address: no cookie, no language, no encoding, so an answer cannot depend on who asked first.
 */
export function createNextRenderer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  origin: string,
): (address: string) => Promise<RawAnswer> {
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
  const { host, protocol } = new URL(origin);
  const headers = {
    host,
    connection: 'close',
    accept: 'text/html,*/*',
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.replace(':', ''),
  };
  return (address) =>
    new Promise((resolve, reject) => {
      const asking = request({ createConnection, method: 'GET', path: address, headers }, (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > LARGEST_BYTES) asking.destroy(new InnerAnswerError(`The answer of ${address} has no end`));
          else chunks.push(chunk);
        });
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) });
        });
      });
      const late = setTimeout(() => asking.destroy(new InnerAnswerError(`${address} took too long`)), SLOWEST_MS);
      asking.on('close', () => clearTimeout(late));
      asking.on('error', reject);
      asking.end();
    });
}
