import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { preferredLocale } from '#app/_server/http/preferred-locale.ts';
import { isTooComplex, MOST_ACTION_BYTES, readWhole } from '#app/_server/http/action-body.ts';
import { isActionBody } from '#app/_server/http/action-encoding.ts';
import { actionFault } from '#app/_server/http/action-fault.ts';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { AppAwayError, AppFailedError, type ErrorPage } from '#app/_server/http/error-page.ts';
import { acceptedEncodings } from '#app/_server/http/encodings.ts';
import { bestEncoding, bodyOf, etagOf, knownEtag } from '#app/_server/http/finished-page.ts';
import { replaceHeaders } from '#app/_server/http/foreign-headers.ts';
import { lingerAfter } from '#app/_server/http/linger.ts';
import { newsroomPolicy } from '#app/_server/http/newsroom-policy.ts';
import type { PageCache } from '#app/_server/http/page-cache.ts';
import { type AddressKind, sortAddress } from '#app/_server/http/public-address.ts';
import { watchBody } from '#app/_server/http/slow-body.ts';
import { isLoopback, type Settings } from '#lib/env.ts';

/** What stands behind the gate. */
type Behind = {
  settings: Pick<Settings, 'origin' | 'onlyHere' | 'secure' | 'clientAddressHeader'>;
  dev: boolean;
  cache: PageCache;
  /** The application's own request handler. `body` is given where the gate has read the request's to its end. */
  handle(request: IncomingMessage, response: ServerResponse, body?: Buffer): Promise<void>;
  errorPage(): ErrorPage | Promise<ErrorPage>;
};

/** What answers requests, and what ends the answers that would otherwise go on for ever. */
type RequestGate = {
  answer(request: IncomingMessage, response: ServerResponse): void;
  endStreams(): void;
};

/** Most bytes of a request body: JSON; server actions; and the one address that takes pictures. */
export const BODY_LIMITS = { ordinary: 2 * 1024 * 1024, action: MOST_ACTION_BYTES, upload: 21 * 1024 * 1024 };
/** Most characters of an address with its query. */
const LONGEST_TARGET = 8_000;

const UPLOAD = '/api/newsroom/images';
// That address and no other: whatever else may end so is a page of ours, with our own policy.
const DRAFT_PAGE = /^\/[a-z]+\/newsroom\/articles\/\d+\/[a-z]+\/draft-page$/;
// For answers that bring no policy: what is not a page needs nothing, and an error page of Next's gets nothing.
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const STREAM = /^text\/event-stream\b/i;
/** How long a stream that was ended may take to say so to its reader. */
const STREAM_ENDS_MS = 500;
const RETRY_AFTER_S = '5';
const BUSY = JSON.stringify({ ok: false, error: 'busy' });
const READS = new Set(['GET', 'HEAD']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
const HOME_NEEDS = new Set(['host', 'connection', 'cookie', 'accept-language']);
const SHARED_NEEDS = new Set(['host', 'connection', 'accept', 'accept-encoding', 'user-agent']);
const MEDIA_NEEDS = new Set(['host', 'connection', 'if-none-match', 'accept', 'cookie']);
const ASSETS_NEED = new Set(['host', 'connection', 'accept-encoding', 'if-none-match', 'accept', 'range']);

/** Headers of every answer there is, flat: what a browser must not guess, and over https that it stays there. */
export function everywhere(secure: boolean): string[] {
  return [...(secure ? ['Strict-Transport-Security', 'max-age=31536000'] : []), 'X-Content-Type-Options', 'nosniff'];
}

/** The requests that pass node's parser come here first; it answers, or hands them to the application cleaned. */
export function createRequestGate(behind: Behind): RequestGate {
  const { settings, dev, cache } = behind;
  const host = new URL(settings.origin).host;
  const always = everywhere(settings.secure);
  const streams = new Set<ServerResponse>();
  let isEnding = false;
  const own = {
    'x-forwarded-host': host,
    'x-forwarded-proto': settings.secure ? 'https' : 'http',
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const requestId = randomBytes(9).toString('base64url');
    response.setHeader('X-Request-Id', requestId);
    for (let i = 0; i < always.length; i += 2) response.setHeader(always[i] ?? '', always[i + 1] ?? '');
    lingerAfter(request);
    const target = request.url ?? '';
    const method = request.method ?? '';
    if (!METHODS.has(method)) return refuse(response, 405, { Allow: [...METHODS].join(', ') });
    if (target.length > LONGEST_TARGET) return refuse(response, 414);
    if (!hostIsOurs(request, response, target)) return;
    const sorted = sortAddress(target);
    if (!bodyIsBounded(request, response, method, sorted.kind)) return;
    if (sorted.kind === 'none') return void serve('/not-found', request, response, requestId);
    if (sorted.kind === 'development') {
      if (!dev) return void serve('/not-found', request, response, requestId);
      return pass(request, response, requestId, own);
    }
    if (sorted.kind === 'api' || sorted.kind === 'newsroom')
      return toNewsroom(sorted.kind, request, response, requestId);
    // Everything below is the same for everybody and changes nothing.
    if (!READS.has(method)) return refuse(response, 405, { Allow: 'GET, HEAD' });
    switch (sorted.kind) {
      case 'moved':
        return redirect(response, 301, sorted.to, 'public, max-age=0, must-revalidate');
      case 'home':
        request.url = '/';
        return pass(request, response, requestId, own, HOME_NEEDS);
      case 'newsroomHome': {
        const { cookie = null, 'accept-language': acceptLanguage = null } = request.headers;
        response.setHeader('Vary', 'Cookie, Accept-Language');
        return redirect(response, 302, `/${preferredLocale({ cookie, acceptLanguage })}/newsroom`, 'private, no-store');
      }
      case 'media':
        request.url = sorted.address;
        return pass(request, response, requestId, own, MEDIA_NEEDS);
      case 'shared':
        request.url = sorted.address;
        return toShared(request, response, requestId);
      case 'assets':
        if (dev) return pass(request, response, requestId, own, ASSETS_NEED);
        return void serve(sorted.address, request, response, requestId);
      case 'public':
        return void serve(sorted.address, request, response, requestId);
    }
  }

  /** Whether the request names the host we are; another name of this machine is led to the one that cookies know. */
  function hostIsOurs(request: IncomingMessage, response: ServerResponse, target: string): boolean {
    const named = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
    const asked = (request.headers.host ?? '').toLowerCase();
    if (named === 1 && asked === host) return true;
    if (
      named === 1 &&
      settings.onlyHere &&
      READS.has(request.method ?? '') &&
      isOurLoopbackName(asked) &&
      sortAddress(target).kind !== 'none'
    ) {
      response.writeHead(307, { Location: settings.origin + target, 'Cache-Control': 'no-store', 'Content-Length': 0 });
      response.end();
      return false;
    }
    refuse(response, named === 1 ? 421 : 400);
    return false;
  }

  function isOurLoopbackName(asked: string): boolean {
    if (!URL.canParse(`http://${asked}/`)) return false;
    const { hostname, port } = new URL(`http://${asked}/`);
    return isLoopback(hostname) && port === new URL(settings.origin).port;
  }

  function toNewsroom(
    kind: 'api' | 'newsroom',
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): void {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    // The preview shows a reader's page in a frame of ours; that page brings the readers' policy, which says so.
    const isReaderPage = DRAFT_PAGE.test(path);
    const nonce = randomBytes(16).toString('base64');
    const policy = newsroomPolicy(nonce, { dev, secure: settings.secure });
    const isPage = kind === 'newsroom' && !isReaderPage;
    response.setHeader('X-Frame-Options', isReaderPage ? 'SAMEORIGIN' : 'DENY');
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    beforeHead(response, () => {
      response.setHeader('Cache-Control', 'private, no-store');
      // Whoever is answered before they have said all is refused: the rest is not waited for.
      if (!request.complete) response.setHeader('Connection', 'close');
      if (STREAM.test(String(response.getHeader('Content-Type')))) {
        response.setHeader('Cache-Control', 'private, no-store, no-transform');
        streams.add(response);
        response.once('close', () => streams.delete(response));
        if (isEnding) setImmediate(() => endStream(response));
      }
      if (isPage) response.setHeader('Content-Security-Policy', policy);
      else if (!response.hasHeader('Content-Security-Policy')) response.setHeader('Content-Security-Policy', NOTHING);
    });
    const fault = kind === 'newsroom' && request.method === 'POST' && actionFault(request, settings.origin);
    if (fault) return void closing(response, fault);
    const headers = {
      ...own,
      [ADDRESS_HEADER]: addressOf(request),
      'x-request-id': requestId,
      'x-setu-path': request.url ?? '',
      ...(isPage && { 'x-nonce': nonce, 'content-security-policy': policy }),
    };
    if (kind === 'newsroom' && request.method === 'POST' && !dev) {
      if (request.headers.expect !== undefined) response.writeContinue();
      void readWhole(request).then((body) => {
        if (body === undefined || response.headersSent) return;
        const { 'content-type': type = '', 'next-action': call } = request.headers;
        if (isTooComplex(body) || !isActionBody(body, type, call !== undefined)) return void closing(response, 400);
        pass(request, response, requestId, headers, undefined, body);
      });
      return;
    }
    pass(request, response, requestId, headers);
  }

  /** A draft for somebody outside: who asks is told to the application, nothing of theirs besides, and nobody keeps it. */
  function toShared(request: IncomingMessage, response: ServerResponse, requestId: string): void {
    beforeHead(response, () => {
      response.setHeader('Cache-Control', 'private, no-store');
      response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('X-Frame-Options', 'DENY');
      if (!response.hasHeader('Content-Security-Policy')) response.setHeader('Content-Security-Policy', NOTHING);
    });
    pass(request, response, requestId, { ...own, [ADDRESS_HEADER]: addressOf(request) }, SHARED_NEEDS);
  }

  function addressOf(request: IncomingMessage): string {
    const named = settings.clientAddressHeader && request.headers[settings.clientAddressHeader];
    const written = Array.isArray(named) ? named.at(-1) : named;
    // The last of a list is the one our own proxy saw; those before it anybody can write.
    return written?.split(',').at(-1)?.trim() || request.socket.remoteAddress || '';
  }

  function pass(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    headers: Record<string, string>,
    only?: ReadonlySet<string>,
    body?: Buffer,
  ): void {
    replaceHeaders(request, headers, only);
    if (request.headers.expect !== undefined && body === undefined) response.writeContinue();
    behind.handle(request, response, body).catch((error: unknown) => {
      // Whoever asked has gone; there is nobody to answer and nothing to mend.
      if (request.socket.destroyed) return;
      if (response.headersSent) return void response.destroy();
      void serveError(error, request, response, requestId);
    });
  }

  async function serve(
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    try {
      const page = await cache.fetch(address);
      if (page.status >= 500 && !dev)
        return await serveError(
          new AppFailedError(`${address} was answered ${page.status}`),
          request,
          response,
          requestId,
        );
      const encoding = bestEncoding(page, acceptedEncodings(request.headers['accept-encoding']));
      const known = knownEtag(request.headers['if-none-match'], page, etagOf(page, encoding));
      if (known !== undefined) {
        response.writeHead(304, [...cachingOf(page.headers), 'ETag', known]);
        response.end();
        return;
      }
      const form = await cache.form(page, encoding);
      for (let i = 0; i < page.headers.length; i += 2)
        response.setHeader(page.headers[i] ?? '', page.headers[i + 1] ?? '');
      response.setHeader('ETag', form.etag);
      if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
      const body = bodyOf(form);
      response.setHeader('Content-Length', body.length);
      response.writeHead(page.status);
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else await serveError(error, request, response, requestId);
    }
  }

  /** Nobody to ask is a 503 to try again, which whoever minds the application has logged once; all else is a bug. */
  async function serveError(
    error: unknown,
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    const isAway = error instanceof AppAwayError;
    if (!isAway) console.error(`[${requestId}]`, error instanceof AppFailedError ? error.message : error);
    if (isAway) response.setHeader('Retry-After', RETRY_AFTER_S);
    response.setHeader('Cache-Control', 'private, no-store');
    // What saves in the background reads a code, not a page.
    const isRead = !isAway || sortAddress(request.url ?? '').kind !== 'api';
    const { html, policy } = await behind.errorPage();
    const body = Buffer.from(isRead ? html.replaceAll('{requestId}', requestId) : BUSY);
    if (isRead) response.setHeader('Content-Security-Policy', policy);
    response.writeHead(isAway ? 503 : 500, {
      'Content-Type': isRead ? 'text/html; charset=utf-8' : 'application/json',
      'Content-Length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  return {
    answer,
    endStreams() {
      // From a connection that is still open somebody may come back before the stop is over.
      isEnding = true;
      for (const response of streams) endStream(response);
    },
  };
}

/** Ends it by its own rules, or, where its reader does not take what was written, without them. */
function endStream(response: ServerResponse): void {
  response.end();
  setTimeout(() => response.destroy(), STREAM_ENDS_MS).unref();
}

function bodyIsBounded(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  kind: AddressKind['kind'],
): boolean {
  // Every browser says the length of what it sends. Without it the bound could only be found by reading on.
  if (request.headers['transfer-encoding'] !== undefined) return closing(response, 411);
  const bytes = Number(request.headers['content-length'] ?? 0);
  if (bytes > 0 && READS.has(method)) return closing(response, 400);
  const isUpload = method === 'POST' && request.url?.split('?', 1)[0] === UPLOAD;
  // An upload may take as long as node's own limit for a whole request says.
  if (bytes > 0 && !isUpload) watchBody(request, response, () => closing(response, 408));
  const isAction = method === 'POST' && kind === 'newsroom';
  const limit = isUpload ? BODY_LIMITS.upload : isAction ? BODY_LIMITS.action : BODY_LIMITS.ordinary;
  return bytes <= limit || closing(response, 413);
}

/** Refuses without reading the body, and ends the connection, since what follows on it is that body. */
function closing(response: ServerResponse, status: number): false {
  if (response.headersSent) response.destroy();
  else refuse(response, status, { Connection: 'close' });
  return false;
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  // What follows on the connection is a body that nobody reads.
  if (Number(response.req.headers['content-length'] ?? 0) > 0) response.setHeader('Connection', 'close');
  const body = `${status}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(body);
}

function redirect(response: ServerResponse, status: number, to: string, cacheControl: string): void {
  response.writeHead(status, { Location: to, 'Cache-Control': cacheControl, 'Content-Length': 0 });
  response.end();
}

function cachingOf(headers: string[]): string[] {
  return headers.flatMap((name, i) =>
    i % 2 === 0 && /^(Cache-Control|Vary)$/.test(name) ? [name, headers[i + 1] ?? ''] : [],
  );
}

/** Runs `change` at the last moment before the head of the answer goes out, after whatever the application set. */
function beforeHead(response: ServerResponse, change: () => void): void {
  const writeHead = response.writeHead;
  response.writeHead = (...args: unknown[]) => {
    // Headers given with the status would win over those set before; so they are set before as well.
    const given = args.at(-1);
    if (typeof given === 'object' && given !== null) {
      const flat: unknown[] = Array.isArray(given) ? given.flat() : Object.entries(given).flat();
      for (let i = 0; i + 1 < flat.length; i += 2)
        response.setHeader(String(flat[i]), flat[i + 1] as string | string[]);
      args.pop();
    }
    change();
    return Reflect.apply(writeHead, response, args) as ServerResponse;
  };
}
