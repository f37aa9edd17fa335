import { nfc } from '#lib/text/nfc.ts';

const MAX_LENGTH = 2048;
// Browsers strip these or read them as «/», so what looks like a path becomes another host: refused, never repaired.
const TRICKS = new RegExp(
  '[\\u0000-\\u0020\\u007F-\\u00A0\\\\\\u1680\\u2000-\\u200B\\u200E\\u200F\\u2028-\\u202F\\u205F\\u2060-\\u206F\\u3000\\uFEFF]',
);
const WEB = /^https?:\/\/[^/?#]/i;
const MAIL = /^mailto:[^@\s?]+@[^@\s?]+(?:\?[^\s]*)?$/i;
const PHONE = /^tel:\+?[0-9()\-.]{2,32}$/i;
const OWN_BASE = 'https://own.invalid';

/**
 * `href` as it may stand in a page, normalised by the URL parser, or undefined when it may not. Allowed: http and https
 * with a host and no user name, mailto, tel, and a path of our own («/hi/…»). Everything else is refused: other schemes
 * whatever their spelling, `//host`, backslashes, control and bidi characters. Spaces around are dropped. Its own
 * answer passes unchanged.
 */
export function safeHref(href: string): string | undefined {
  if (href.length > 2 * MAX_LENGTH) return undefined;
  const asked = nfc(href.trim());
  if (asked === '' || asked.length > MAX_LENGTH || TRICKS.test(asked) || /\p{Cs}/u.test(asked)) return undefined;
  if (asked.startsWith('/')) return ownPath(asked);
  if (MAIL.test(asked) || PHONE.test(asked)) return parse(asked)?.href;
  if (!WEB.test(asked)) return undefined;
  const url = parse(asked);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  if (url.hostname === '' || url.username !== '' || url.password !== '') return undefined;
  return url.href.length <= MAX_LENGTH * 3 ? url.href : undefined;
}

function ownPath(asked: string): string | undefined {
  const url = parse(asked, OWN_BASE);
  if (!url || url.origin !== OWN_BASE) return undefined;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') ? undefined : path;
}

function parse(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
