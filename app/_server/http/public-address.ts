import { isLocale } from '#lib/locale.ts';

/** What an address is to the front, before anybody looks whether something stands there. */
export type AddressKind =
  /** Anyone's page or file, the same for everybody: the page cache answers. `address` is its one spelling. */
  | { kind: 'public'; address: string }
  /** A picture: anyone's as well, but large and kept by browsers, so it is handed through. */
  | { kind: 'media'; address: string }
  /** A draft that somebody outside was given a link to, or a picture of it: for nobody else, and never kept. */
  | { kind: 'shared'; address: string }
  /** The home page without a language. */
  | { kind: 'home' }
  /** The newsroom without a language. */
  | { kind: 'newsroomHome' }
  /** A page of the newsroom. */
  | { kind: 'newsroom' }
  | { kind: 'api' }
  /** The application's own scripts and styles. */
  | { kind: 'assets'; address: string }
  /** What Next's development server needs; does not exist in production. */
  | { kind: 'development' }
  /** The same page by its one address: without a slash at the end, or a newsroom's without needless escapes. */
  | { kind: 'moved'; to: string }
  /** Nothing can stand at such an address. */
  | { kind: 'none' };

// RFC 3986 calls these pchar: a path carries them unescaped, though encodeURIComponent escapes some.
const UNESCAPED = /%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g;

/**
 * Sorts a request target (origin-form, still percent-encoded). Query keys are dropped from public addresses: reader
 * pages have none, and a key per campaign would fill the cache with copies. A path is spelled in one way: NFC,
 * percent-encoded by the rules of encodeURIComponent but for the characters a path may carry.
 */
export function sortAddress(target: string): AddressKind {
  const cut = target.search(/[?#]/);
  const path = cut < 0 ? target : target.slice(0, cut);
  if (!path.startsWith('/') || path.includes('\\')) return { kind: 'none' };
  if (path === '/') return { kind: 'home' };
  if (path.startsWith('/_next/image')) return { kind: 'none' };
  if (path.startsWith('/__next')) return { kind: 'development' };
  const parts = path.slice(1).split('/');
  const decoded = parts.map(decode);
  if (decoded.at(-1) === '' && parts.length > 1) {
    const before = decoded.slice(0, -1);
    // The answer to a secret address names it nowhere.
    if (before[1] === 'shared' && isShared(before)) return sortAddress(path.slice(0, -1));
    return before.every(isPlain) ? { kind: 'moved', to: `/${before.map(encode).join('/')}` } : { kind: 'none' };
  }
  if (!decoded.every(isPlain)) return { kind: 'none' };
  const address = `/${decoded.map(encode).join('/')}`;
  const [first, second] = decoded;
  if (first === '_next') return second === 'static' ? { kind: 'assets', address } : { kind: 'development' };
  // Next's own pages for errors have addresses too; they bring no policy, and nothing of ours is called so.
  if (first?.startsWith('_') || (parts.length === 1 && /^[45]\d\d$/.test(first ?? ''))) return { kind: 'none' };
  // What answers below goes by the address as it was sent: an escaped letter there would be another address.
  const isSpelled = isOurSpelling(parts, decoded);
  if (first === 'api') return { kind: isSpelled ? 'api' : 'none' };
  if (first === 'media') return { kind: 'media', address };
  if (first === 'newsroom' && parts.length === 1) return { kind: 'newsroomHome' };
  if (second === 'newsroom')
    return isSpelled ? { kind: 'newsroom' } : { kind: 'moved', to: address + target.slice(path.length) };
  // Otherwise spelled it would come to the same page by the way of what everybody may see, without who asks.
  if (second === 'shared' && isShared(decoded)) return isSpelled ? { kind: 'shared', address } : { kind: 'none' };
  return { kind: 'public', address };
}

/** `/en/shared/<token>`, or `/en/shared/<token>/picture/<key>/<file>`. */
function isShared([locale, , ...rest]: readonly (string | undefined)[]): boolean {
  return isLocale(locale) && (rest.length === 1 || (rest.length === 4 && rest[1] === 'picture'));
}

/** Whether no part that could have been written plainly is escaped. */
function isOurSpelling(parts: readonly string[], decoded: readonly (string | undefined)[]): boolean {
  return parts.every((part, index) => part === decoded[index] || !/^[\w.~-]+$/.test(decoded[index] ?? ''));
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return undefined;
  }
}

function encode(part: string | undefined): string {
  return encodeURIComponent(part ?? '').replace(UNESCAPED, (code) => decodeURIComponent(code));
}

// A decoded slash would make one part two, and dots would climb, for whoever decodes a second time.
function isPlain(part: string | undefined): part is string {
  return part !== undefined && part !== '' && part !== '.' && part !== '..' && !/[/\\\p{Cc}]/u.test(part);
}
