import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from '#lib/env.ts';

const YEAR_S = 365 * 24 * 60 * 60;
// One browser may serve a desk of several people; more than these and the oldest is forgotten.
const MOST_ACCOUNTS = 8;

/** The cookie that says «somebody signed in to these accounts here before». It does not sign anyone in; wrong tries from such a browser are only counted separately. */
function knownBrowserCookie(): string {
  return settings().secure ? '__Host-setu.known' : 'setu.known';
}

/** The name under which tries at an account are counted: a keyed hash, so the table names nobody. */
export function throttleKey(email: string, known: boolean): string {
  return keyed(known ? 'known' : 'unknown', email);
}

/** Whether a request with this Cookie header comes from a browser in which the account was opened before. */
export function isKnownBrowser(cookieHeader: string, email: string): boolean {
  const wanted = Buffer.from(markOf(email));
  return marksIn(cookieHeader).some((mark) => {
    const given = Buffer.from(mark);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

/** The cookie for a browser in which `email` has just signed in: its value and for how long, in seconds. */
export function rememberBrowser(cookieHeader: string, email: string): { name: string; value: string; maxAge: number } {
  const mark = markOf(email);
  const marks = [mark, ...marksIn(cookieHeader).filter((other) => other !== mark)].slice(0, MOST_ACCOUNTS);
  return { name: knownBrowserCookie(), value: marks.join('.'), maxAge: YEAR_S };
}

function marksIn(cookieHeader: string): string[] {
  const name = `${knownBrowserCookie()}=`;
  const pair = cookieHeader.split(/;\s*/).find((part) => part.startsWith(name));
  return pair
    ? pair
        .slice(name.length)
        .split('.')
        .filter((mark) => /^[\w-]{43}$/.test(mark))
        .slice(0, MOST_ACCOUNTS)
    : [];
}

function markOf(email: string): string {
  return keyed('browser', email);
}

function keyed(purpose: string, email: string): string {
  const plain = email.normalize('NFC').trim().toLowerCase();
  return createHmac('sha256', settings().secret).update(`setu ${purpose}\n${plain}`).digest('base64url');
}
