import { LOCALES } from '#lib/locale.ts';

// Never followed: where it leads is told to a parser that forgives what browsers forgive.
const NOWHERE = 'http://own.invalid';
const FORBIDDEN = /[\\\p{Cc}\p{Cf}]/u;

/**
 * A path inside the newsroom that came from outside (the `next` of a sign-in link), or undefined when it leads anywhere
 * else: to another host however spelled, to a reader's page, or back to signing in. Fragment is dropped.
 */
export function ownPath(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || asked.length > 2_000 || !asked.startsWith('/') || FORBIDDEN.test(asked))
    return undefined;
  if (!URL.canParse(asked, NOWHERE)) return undefined;
  const url = new URL(asked, NOWHERE);
  if (url.origin !== NOWHERE) return undefined;
  const inside = LOCALES.some(
    (locale) => url.pathname === `/${locale}/newsroom` || url.pathname.startsWith(`/${locale}/newsroom/`),
  );
  if (!inside || /^\/[a-z]+\/newsroom\/(?:sign-in|two-steps|first-run|invitation)(?:\/|$)/.test(url.pathname))
    return undefined;
  // Next's own mark on a soft navigation: with it the page would come back as data.
  url.searchParams.delete('_rsc');
  return url.pathname + url.search;
}
