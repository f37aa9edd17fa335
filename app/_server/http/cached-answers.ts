import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { acceptedEncodings } from '#app/_server/http/encodings.ts';
import { bestEncoding, bytesFor, etagOf, knownEtag, notModified } from '#app/_server/http/finished-page.ts';
import type { PageCache } from '#app/_server/http/page-cache.ts';

/** The connections that have only ever asked for kept pages. */
export type CachedAnswers = {
  /** Ends them all once what was written has been sent. */
  close(): void;
};

type Options = {
  cache: Pick<PageCache, 'find'>;
  host: string;
  /** How long a connection may say nothing, counted from when all it was answered has gone out. */
  idleMs: number;
  /** How long a slow reader may take to fetch what was written. */
  unsentMs: number;
  /** How long after `close()` the slowest may go on. */
  closeMs?: number;
};

const LONGEST_HEAD = 8_192;
const MOST_UNSENT_BYTES = 1_000_000;
const SWEEP_MS = 1_000;
const CLOSE_MS = 10_000;
// A request line in origin-form and HTTP/1.1. Whatever is not exactly this is not ours to read.
const REQUEST_LINE = /^(GET|HEAD) (\/[!-~]*) HTTP\/1\.1\r\n/;
// Header lines by the letter of RFC 9112: a token, a colon without space before it, no folded and no bare line ends.
const HEADER_LINES = /(?:[!#$%&'*+.^_`|~\w-]+:[\t\x20-\x7e\x80-\xff]*\r\n)+\r\n$/y;
// Headers that change how a request is framed or what its answer is. Node's own parser knows what to do with them.
const NOT_FOR_THE_FAST = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'range',
  'if-range',
  'if-match',
  'if-unmodified-since',
  'http2-settings',
]);
const SHORTEST_NAME = 2;
const LONGEST_NAME = 19;

/**
 * Answers requests for kept pages straight from a connection's bytes, in one write, without node's request and response
 * objects, which cost more than everything else together (see bench/). It is not a second HTTP parser that could read
 * differently: it takes a request only when the whole of what arrived is one plain GET or HEAD head, strictly spelled,
 * with our Host, no body, and a page that is kept as asked for. Anything else, and everything after it on that connection, goes to
 * node's parser as if this were not here, the bytes included.
 */
export function openCachedAnswers(
  server: Server,
  { cache, host, idleMs, unsentMs, closeMs = CLOSE_MS }: Options,
): CachedAnswers {
  const toNode = server.listeners('connection');
  const lane = new Map<Socket, Use>();
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const state: Use = { usedAt: Date.now(), isSending: false };
    const memory: HeadMemory = { headers: '', wanted: undefined };
    lane.set(socket, state);
    const leave = () => {
      lane.delete(socket);
      socket.off('data', handleData);
      socket.off('end', handleEnd);
      socket.off('error', handleError);
      socket.off('close', handleClose);
    };
    const handleData = (chunk: Buffer) => {
      const answer = answerFromCache(chunk, cache, host, memory);
      if (answer !== undefined && socket.writableLength < MOST_UNSENT_BYTES) {
        state.usedAt = Date.now();
        socket.write(answer);
        return;
      }
      leave();
      for (const listener of toNode) listener.call(server, socket);
      socket.emit('data', chunk);
    };
    // Node's HTTP server keeps connections half open; the other half is ours to close.
    const handleEnd = () => socket.end();
    const handleError = () => socket.destroy();
    const handleClose = () => lane.delete(socket);
    socket.on('data', handleData);
    socket.on('end', handleEnd);
    socket.on('error', handleError);
    socket.on('close', handleClose);
  });
  const sweep = setInterval(() => {
    for (const [socket, state] of lane) if (isOver(socket, state, idleMs, unsentMs)) socket.destroy();
  }, SWEEP_MS).unref();
  return {
    close() {
      clearInterval(sweep);
      for (const socket of lane.keys()) socket.end();
      setTimeout(() => {
        for (const socket of lane.keys()) socket.destroy();
      }, closeMs).unref();
    },
  };
}

/** Since when a connection does what it does: say nothing, or fetch what was written for it. */
type Use = { usedAt: number; isSending: boolean };

function isOver(socket: Socket, state: Use, idleMs: number, unsentMs: number): boolean {
  const isSending = socket.writableLength > 0;
  if (isSending !== state.isSending) {
    // The clock begins anew: a reader who has just got the last byte has not been idle for one moment.
    state.isSending = isSending;
    state.usedAt = Date.now();
  }
  return state.usedAt < Date.now() - (isSending ? unsentMs : idleMs);
}

/** The bytes that answer `chunk`, or undefined when it is not one whole, plain request for a kept page of ours. */
export function answerFromCache(
  chunk: Buffer,
  cache: Pick<PageCache, 'find'>,
  host: string,
  memory?: HeadMemory,
): Buffer | undefined {
  if (chunk.length > LONGEST_HEAD) return undefined;
  const text = chunk.toString('latin1');
  const line = REQUEST_LINE.exec(text);
  if (line === null) return undefined;
  const [start, method, target = ''] = line;
  const query = target.indexOf('?');
  const page = cache.find(query < 0 ? target : target.slice(0, query));
  if (page === undefined || target.includes('#')) return undefined;
  const wanted = recall(text.slice(start.length), host, memory);
  if (wanted === undefined) return undefined;
  const encoding = bestEncoding(page, acceptedEncodings(wanted.acceptEncoding));
  const known = knownEtag(wanted.ifNoneMatch, page, etagOf(page, encoding));
  if (known !== undefined) return notModified(page, known);
  const form = page.forms[encoding];
  // Making it takes longer than anybody may hold up this lane.
  if (form === undefined) return undefined;
  return bytesFor(form, method === 'HEAD' ? 'HEAD' : 'GET');
}

type Wanted = { acceptEncoding: string | undefined; ifNoneMatch: string | undefined };

/** The headers a connection sent last, and what was read from them. */
type HeadMemory = { headers: string; wanted: Wanted | undefined };

// A browser sends the same headers with every request of a connection, to the letter: they are read once.
function recall(headers: string, host: string, memory: HeadMemory | undefined): Wanted | undefined {
  if (memory?.wanted !== undefined && memory.headers === headers) return memory.wanted;
  const wanted = readHeaders(headers, host);
  if (memory !== undefined && wanted !== undefined) {
    memory.headers = headers;
    memory.wanted = wanted;
  }
  return wanted;
}

function readHeaders(text: string, host: string): Wanted | undefined {
  HEADER_LINES.lastIndex = 0;
  if (!HEADER_LINES.test(text)) return undefined;
  let hosts = 0;
  let acceptEncoding: string | undefined;
  let ifNoneMatch: string | undefined;
  const end = text.length - 2;
  for (let at = 0; at < end;) {
    const colon = text.indexOf(':', at);
    const lineEnd = text.indexOf('\r\n', colon);
    const length = colon - at;
    if (length >= SHORTEST_NAME && length <= LONGEST_NAME) {
      const name = text.slice(at, colon).toLowerCase();
      if (name === 'host') {
        hosts += 1;
        if (trimmed(text.slice(colon + 1, lineEnd)) !== host) return undefined;
      } else if (name === 'accept-encoding') {
        if (acceptEncoding !== undefined) return undefined;
        acceptEncoding = text.slice(colon + 1, lineEnd).trim();
      } else if (name === 'if-none-match') {
        if (ifNoneMatch !== undefined) return undefined;
        ifNoneMatch = text.slice(colon + 1, lineEnd).trim();
      } else if (NOT_FOR_THE_FAST.has(name) && !isKeepAlive(name, text, colon, lineEnd)) return undefined;
    }
    at = lineEnd + 2;
  }
  return hosts === 1 ? { acceptEncoding, ifNoneMatch } : undefined;
}

// Every browser writes it, and it says what HTTP/1.1 means anyway.
function isKeepAlive(name: string, text: string, colon: number, lineEnd: number): boolean {
  return (
    name === 'connection' &&
    text
      .slice(colon + 1, lineEnd)
      .trim()
      .toLowerCase() === 'keep-alive'
  );
}

/** Without the space around a header's value as HTTP has it; a no-break space is a part of the value. @see RFC 9110 §5.6.3 */
function trimmed(value: string): string {
  return value.replace(/^[ \t]+|[ \t]+$/g, '');
}
