import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type CachedAnswers, openCachedAnswers } from '#app/_server/http/cached-answers.ts';
import { createRequestGate, everywhere } from '#app/_server/http/request-gate.ts';
import { findCompressed } from '#app/_server/http/compressed-build.ts';
import type { ErrorPage } from '#app/_server/http/error-page.ts';
import type { RawAnswer } from '#app/_server/http/finished-page.ts';
import { createPageCache, type PageCache } from '#app/_server/http/page-cache.ts';
import type { Settings } from '#lib/env.ts';

/** What the server is made from. */
type ServerParts = {
  settings: Settings;
  /** True for `npm run dev`: no page is kept, so that every change of the sources shows at once. */
  dev: boolean;
  /** The application's own request handler, or what hands requests through to it. */
  handle(request: IncomingMessage, response: ServerResponse, body?: Buffer): Promise<void>;
  /** Makes the answer of a public address, without a trace of who asks. */
  render(address: string): Promise<RawAnswer>;
  errorPage(): ErrorPage | Promise<ErrorPage>;
  /** Whether there is no application to ask at the moment; kept pages are then answered past their time. */
  isAway?: () => boolean;
};

/** A server that does not listen yet, with its page cache; the lane and the streams are to be closed before it. */
export type OpenedServer = {
  server: Server;
  cache: PageCache;
  lane: CachedAnswers | undefined;
  /** Ends every answer that has no end of its own; its reader asks again. */
  endStreams(): void;
};

const MIB = 1024 * 1024;
/** How long each part of a request may take, in ms. A picture of 20 MB takes four minutes at 0.7 Mbit/s. */
const TIMES = { head: 10_000, request: 300_000, idle: 30_000 };
const HEAD_BYTES = 16 * 1024;

/** Puts the gate, the page cache and node's HTTP server together, with bounds on bytes and times. */
export function openServer({ settings, dev, handle, render, errorPage, isAway }: ServerParts): OpenedServer {
  const cache = createPageCache({
    maxBytes: settings.pageCache && !dev ? settings.pageCacheMb * MIB : 0,
    render,
    madeAhead: (plain) => findCompressed(settings.buildDir, plain),
    mayBeStale: isAway,
    always: everywhere(settings.secure),
  });
  const { answer, endStreams } = createRequestGate({ settings, dev, cache, handle, errorPage });
  const server = createServer({
    maxHeaderSize: HEAD_BYTES,
    headersTimeout: TIMES.head,
    requestTimeout: TIMES.request,
    keepAliveTimeout: TIMES.idle,
    noDelay: true,
  });
  // Node does not refuse further headers, it hides them: a length or coding among them would pass the gate unseen. Their
  // number is bounded by their bytes.
  server.maxHeadersCount = 0;
  server.on('request', answer);
  // Without a listener node says «100 Continue» before the gate could refuse the body by its length.
  server.on('checkContinue', answer);
  const { host } = new URL(settings.origin);
  const lane =
    settings.pageCache && !dev
      ? openCachedAnswers(server, { cache, host, idleMs: TIMES.idle, unsentMs: TIMES.request })
      : undefined;
  return { server, cache, lane, endStreams };
}
