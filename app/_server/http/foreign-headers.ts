import type { IncomingMessage } from 'node:http';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';

// Words between Next's own parts, between it and a platform around it, and between a proxy and us. From outside they
// would be believed: skip the middleware, take another path, name another host, resume another's page.
const FOREIGN =
  /^(x-forwarded-|x-middleware-|x-invoke-|x-invocation-|x-next-|x-nextjs-|x-now-|x-vercel-|x-prerender-|x-matched-|x-original-|x-rewrite-|x-setu-|x-revalidate)/;
const FOREIGN_TOO = new Set([
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'x-http-method-override',
  'x-method-override',
  'x-action-forwarded',
  'x-action-redirect',
  'x-action-revalidated',
  'x-deployment-id',
  'x-nonce',
  'x-gzip',
  'x-url',
  'next-resume',
  'next-hmr-refresh',
  'next-instant-navigation-testing',
  // A request has no policy; Next looks here for the nonce that our front writes.
  'content-security-policy',
  'content-security-policy-report-only',
  ADDRESS_HEADER,
]);

/** Whether a request header of this name (small letters) may not come from outside. */
function isForeign(name: string): boolean {
  return FOREIGN.test(name) || FOREIGN_TOO.has(name);
}

/**
 * Makes the request carry only what it may: foreign headers go, or with `only` everything but those names; then `own`
 * is written. Both of node's forms are kept in step, since Next reads the one and its web requests the other.
 */
export function replaceHeaders(
  request: IncomingMessage,
  own: Record<string, string>,
  only?: ReadonlySet<string>,
): void {
  const kept: string[] = [];
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] ?? '';
    const small = name.toLowerCase();
    if (isForeign(small) || small in own || (only && !only.has(small))) continue;
    kept.push(name, request.rawHeaders[i + 1] ?? '');
  }
  for (const name of Object.keys(request.headers)) {
    if (isForeign(name) || (only && !only.has(name))) delete request.headers[name];
  }
  for (const [name, value] of Object.entries(own)) {
    kept.push(name, value);
    request.headers[name] = value;
  }
  request.rawHeaders = kept;
}
