import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { CannotStartError } from '#app/_server/gate/cannot-start.ts';
import { purgeInGate, speakToGate } from '#app/_server/gate/speak-to-gate.ts';

/*
 * A small application behind the real gate, for app-process.test.ts. Its one page shows a number that lies in a file, as
 * the real one's pages lie in the database: it outlives the process.
 */

const state = path.join(process.env.DATA_DIR ?? '', 'number');
const readNumber = () => readFileSync(state, 'utf8');
const raise = () => writeFileSync(state, String(Number(readNumber()) + 1));
const die = () => process.kill(process.pid, 'SIGKILL');
let streamsOpen = 0;
let flooded = 0;

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
  '/en': (_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html',
      'Cache-Control': 'public, max-age=0, s-maxage=31536000, must-revalidate',
      'Cache-Tag': 'front:en',
    });
    response.end(`number ${readNumber()}`);
  },
  '/api/pid': (_request, response) => response.end(String(process.pid)),
  '/api/echo': async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.end(JSON.stringify({ raw: request.rawHeaders, body: Buffer.concat(chunks).toString() }));
  },
  '/api/cookies': (_request, response) => {
    response.setHeader('Set-Cookie', ['a=1; Path=/', 'b=2; Path=/']);
    response.end();
  },
  '/api/events': (_request, response) => {
    streamsOpen += 1;
    const tell = () => response.write('data: one\n\n');
    process.once('SIGUSR2', tell);
    response.once('close', () => {
      streamsOpen -= 1;
      process.off('SIGUSR2', tell);
    });
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.flushHeaders();
  },
  // As much as the other side takes, without end.
  '/api/flood': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const chunk = Buffer.alloc(64 * 1024, 'data: more\n\n');
    const write = () => {
      do flooded += chunk.length;
      while (response.write(chunk));
    };
    response.on('drain', write);
    write();
  },
  '/api/flooded': (_request, response) => response.end(String(flooded)),
  '/api/forget-all': async (_request, response) => {
    raise();
    await purgeInGate('all');
    response.end('forgotten');
  },
  '/api/streams-open': (_request, response) => response.end(String(streamsOpen)),
  '/api/slow': (_request, response) => setTimeout(() => response.end('done'), 600),
  '/api/refuse': (_request, response) => response.writeHead(413, { Connection: 'close' }).end('too large'),
  '/api/fail': () => Promise.reject(new Error('secret reason')),
  '/api/publish': async (_request, response) => {
    raise();
    await purgeInGate(['front:en']);
    response.end('published');
  },
  '/api/die-in-head': die,
  '/api/die-in-body': (_request, response) => {
    response.writeHead(200, { 'Content-Length': 1000 });
    response.write('half', die);
  },
  '/api/die-before-purged': () => {
    raise();
    die();
  },
};

// Without an answer whoever asks for another page would wait for ever.
const notFound = (_request: IncomingMessage, response: ServerResponse) => response.writeHead(404).end();

await speakToGate(async (isFirst) => {
  if (process.env.TESTING_FAULT === 'sentence') throw new CannotStartError('The paper is out.');
  if (process.env.TESTING_FAULT === 'bug') throw new Error('a bug');
  // The demo newsroom is filled by commands, each of which purges.
  await purgeInGate(['front:en']);
  console.log(isFirst ? 'started' : 'started again');
  return {
    handle: async (request, response) => void (await (answers[request.url ?? ''] ?? notFound)(request, response)),
    errorPage: { html: '<p>{requestId}', policy: "default-src 'none'" },
    lines: ['a line of the application'],
    close: async () => console.log('closed'),
  };
});
