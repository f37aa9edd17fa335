import { type Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { AppAwayError, AppFailedError } from '#app/_server/http/error-page.ts';

// They belong to one connection, and we are between two. `Expect` has been answered already, and Date node writes anew.
const OF_ONE_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'http2-settings',
  'expect',
]);
const MOST_HEAD_BYTES = 64 * 1024;
const STREAM = /^text\/event-stream\b/i;

/** With this header on an answer the application says that it met a bug; the gate then answers with the error page. */
export const FAILED_HEADER = 'x-setu-failed';

/**
 * Hands requests through to the application's process and its answers back, both as streams: nothing is held here
 * beyond what the slower side has not taken yet. When the reader goes, the application's answer closes; when the
 * application breaks off in the middle of a body, so does the reader's, since it must not look whole.
 * `body` is the request's where it has been read already.
 * @throws AppAwayError (the handler it returns) when no head of an answer came, AppFailedError when it said it failed
 */
export function passToApp(
  connect: () => { agent: Agent; socketPath: string },
): (request: IncomingMessage, response: ServerResponse, body?: Buffer) => Promise<void> {
  return (request, response, body) =>
    new Promise((resolve, reject) => {
      const asking = ask({
        ...connect(),
        method: request.method,
        path: request.url,
        headers: onward(request),
        setHost: false,
        maxHeaderSize: MOST_HEAD_BYTES,
      });
      let answered = false;
      let isStream = false;
      asking.once('response', (answer) => {
        answered = true;
        if (answer.headers[FAILED_HEADER] !== undefined) {
          answer.resume();
          reject(new AppFailedError(`The application failed at ${request.method} ${request.url}`));
          return;
        }
        copyHead(answer, response);
        answer.on('error', () => response.destroy());
        // A stream of events may be silent for long, and whoever opened it waits for the head. Elsewhere head and body
        // travel together where they can.
        if (STREAM.test(answer.headers['content-type'] ?? '')) {
          isStream = true;
          passStream(answer, response);
          response.flushHeaders();
        } else {
          answer.pipe(response);
          setImmediate(() => response.flushHeaders());
        }
      });
      asking.on('error', (error) => {
        // An application that refuses an upload answers before the body has come: the broken pipe after it says nothing.
        if (!answered) reject(new AppAwayError(error.message));
      });
      response.once('close', () => {
        if (!response.writableFinished || !asking.writableEnded || isStream) asking.destroy();
        resolve();
      });
      if (body) asking.end(body);
      else request.pipe(asking);
    });
}

/** Like pipe(), but a stop may have ended our half before the application ends its own: the rest is then for nobody. */
function passStream(answer: IncomingMessage, response: ServerResponse): void {
  answer.on('data', (chunk: Buffer) => {
    if (!response.writableEnded && !response.write(chunk)) answer.pause();
  });
  response.on('drain', () => answer.resume());
  answer.once('end', () => response.end());
}

function onward({ rawHeaders, headers, method }: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    if (!OF_ONE_CONNECTION.has(name.toLowerCase())) kept.push(name, rawHeaders[i + 1] ?? '');
  }
  // The gate lets no body in without a length; node would write one in chunks where none is said.
  if (headers['content-length'] === undefined && method !== 'GET' && method !== 'HEAD')
    kept.push('Content-Length', '0');
  return kept;
}

function copyHead(answer: IncomingMessage, response: ServerResponse): void {
  response.statusCode = answer.statusCode ?? 502;
  const written = new Set<string>();
  for (let i = 0; i + 1 < answer.rawHeaders.length; i += 2) {
    const name = answer.rawHeaders[i] ?? '';
    const small = name.toLowerCase();
    const value = answer.rawHeaders[i + 1] ?? '';
    if (OF_ONE_CONNECTION.has(small) || small === 'date') continue;
    // Two cookies are two headers; what the gate has set before gives way to what the application says.
    if (written.has(small)) response.appendHeader(name, value);
    else response.setHeader(name, value);
    written.add(small);
  }
  response.writeHead(response.statusCode);
}
