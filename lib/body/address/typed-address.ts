import { safeHref } from '#lib/body/address/safe-href.ts';

/** What somebody typed where an address or words are asked for. */
type Typed =
  /** An address that a link can have, as {@link safeHref} answers it. */
  | { kind: 'address'; href: string }
  /** An address that no link can have, such as `javascript:…`. */
  | { kind: 'refused' }
  | { kind: 'words' };

const SCHEME = /^[a-z][a-z0-9+.-]*:\S/i;
const MAILBOX = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;
// A host whose last part is letters, in any script: «3.5» and «U.S.» are words.
const HOST = /^[^\s/?#@.]+(?:\.[^\s/?#@.]+)*\.\p{L}[\p{L}\p{M}]+(?::\d+)?(?:[/?#]\S*)?$/u;

/**
 * Tells an address from words: «example.org/a» is meant as a web address, «a@b.in» as one to write to, «/hi/…» as a page
 * of our own, and what has a space in it is words.
 */
export function readTyped(typed: string): Typed {
  const text = typed.trim();
  if (/\s/.test(text)) return { kind: 'words' };
  const meant = MAILBOX.test(text) ? `mailto:${text}` : HOST.test(text) ? `https://${text}` : text;
  if (meant === text && !SCHEME.test(text) && !/^\/./.test(text)) return { kind: 'words' };
  const href = safeHref(meant);
  return href === undefined ? { kind: 'refused' } : { kind: 'address', href };
}
