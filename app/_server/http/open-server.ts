import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type CachedAnswers, openCachedAnswers } from '#app/_server/http/cached-answers.ts';
import { createRequestGate, everywhere } from '#app/_server/http/request-gate.ts';
import { createNextRenderer } from '#app/_server/http/render-in-next.ts';
import { createPageCache, type PageCache } from '#app/_server/http/page-cache.ts';
import type { Settings } from '#lib/env.ts';

/** What the server is made from. */
export type ServerParts = {
  settings: Settings;
  /** True for `npm run dev`: no page is kept, so that every change of the sources shows at once. */
  dev: boolean;
  /** The application's own request handler. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The finished page for readers when something of ours broke, and its policy. */
  errorPage(): Promise<{ html: string; policy: string }>;
};

/** A server that does not listen yet, with its page cache and the lane to close before it. */
export type OpenedServer = { server: Server; cache: PageCache; lane: CachedAnswers | undefined };

const MIB = 1024 * 1024;
/** How long each part of a request may take, in ms. A picture of 20 MB takes four minutes at 0.7 Mbit/s. */
const TIMES = { head: 10_000, request: 300_000, idle: 30_000 };
const HEAD_BYTES = 16 * 1024;

/** Puts the front, the page cache and node's HTTP server together, with bounds on bytes and times. */
export function openServer({ settings, dev, handle, errorPage }: ServerParts): OpenedServer {
  const cache = createPageCache({
    maxBytes: settings.pageCache && !dev ? settings.pageCacheMb * MIB : 0,
    render: createNextRenderer(handle, settings.origin),
    always: everywhere(settings.secure),
  });
  const front = createRequestGate({ settings, dev, cache, handle, errorPage });
  const server = createServer({
    maxHeaderSize: HEAD_BYTES,
    headersTimeout: TIMES.head,
    requestTimeout: TIMES.request,
    keepAliveTimeout: TIMES.idle,
    noDelay: true,
  });
  // Node does not refuse further headers, it hides them: a length or coding among them would pass the front unseen. Their
  // number is bounded by their bytes.
  server.maxHeadersCount = 0;
  server.on('request', front);
  // Without a listener node says «100 Continue» before the front could refuse the body by its length.
  server.on('checkContinue', front);
  const { host } = new URL(settings.origin);
  const lane = settings.pageCache && !dev ? openCachedAnswers(server, { cache, host, idleMs: TIMES.idle }) : undefined;
  return { server, cache, lane };
}
