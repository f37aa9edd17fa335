import type * as ReactDomServer from 'react-dom/server';
import type { ReactElement } from 'react';
import { contentPolicy } from '#app/_server/answers/content-policy.ts';
import { textResponse } from '#app/_server/answers/whole-page.ts';
import type { Tag } from '#lib/article/tags.ts';
import { secondsToMidnight } from '#lib/format.ts';

/** How a reader route answers: status (200 unless said), and what the page was made from. */
type HtmlOptions = {
  status?: number;
  /** The moment the page was made for: it says today's date, and is not kept beyond India's midnight. */
  now?: Date;
  /** The longest it is kept, in seconds, where something on it may be that old. */
  longestS?: number;
  /** Empty: nothing would ever purge it, so it is not kept. */
  tags: Tag[];
  /** The newsroom's preview of a draft: never kept, never indexed, may stand in a frame of our own. */
  preview?: boolean;
  /** A draft for somebody outside, or that there is none: never kept, never indexed, leads nobody back, runs nothing. */
  shared?: boolean;
};

const YEAR_S = 31_536_000;
const NOT_KEPT = 'private, no-store';

let loaded: Promise<typeof ReactDomServer> | undefined;
/** Next refuses a static import of react-dom/server in a route. */
const renderer = () => (loaded ??= import('react-dom/server'));

/**
 * A finished reader page: React rendered to a string, no hydration. Names its tags in `Cache-Tag`, and lets only the
 * page cache keep it (`s-maxage`), until the day is over in India; browsers ask again and get a 304.
 */
export async function html(
  page: ReactElement,
  { status = 200, tags, now = new Date(), longestS = YEAR_S, preview = false, shared = false }: HtmlOptions,
): Promise<Response> {
  const { renderToStaticMarkup } = await renderer();
  return textResponse(`<!doctype html>${renderToStaticMarkup(page)}`, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentPolicy(preview ? 'self' : 'none', !shared),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': shared ? 'no-referrer' : 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      ...(preview && { 'X-Robots-Tag': 'noindex, nofollow' }),
      ...(shared && { 'X-Robots-Tag': 'noindex, nofollow, noarchive' }),
      ...caching(preview || shared ? [] : tags, Math.min(longestS, secondsToMidnight(now))),
    },
  });
}

/**
 * Says that the page has its right address elsewhere: for good, or with `forNow` until something comes to stand at this
 * one. `to` is an own path, unencoded; kept until its tags are purged.
 */
export function movedTo(to: string, { tags, forNow = false }: { tags: Tag[]; forNow?: boolean }): Response {
  return new Response(null, {
    status: forNow ? 302 : 301,
    headers: { Location: encodeURI(to), ...caching(tags, YEAR_S) },
  });
}

function caching(tags: Tag[], seconds: number): Record<string, string> {
  if (tags.length === 0) return { 'Cache-Control': NOT_KEPT };
  const kept = `public, max-age=0, s-maxage=${seconds}, must-revalidate`;
  return { 'Cache-Control': kept, 'Cache-Tag': tags.join(',') };
}
