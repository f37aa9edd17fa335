import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { settings } from '#lib/env.ts';

const DAY_S = 24 * 60 * 60;
/** A browser is known for this long after somebody last signed in from it, in days. */
const KNOWN_FOR_DAYS = 90;
// One browser may serve a desk of several people; more than these and the oldest is forgotten.
const MOST_ACCOUNTS = 8;
// Which browser (12), since which day (4, days since 1970 in base 36), and the proof of both for one account (43).
const MARK = /^([\w-]{12})([0-9a-z]{4})([\w-]{43})$/;

/**
 * The cookie that says «somebody signed in to these accounts here before». It does not sign anyone in, so it outlives a
 * sign-out; wrong tries from such a browser are only counted apart. It holds a mark an account.
 */
function knownBrowserCookie(): string {
  return settings().secure ? '__Host-setu.known' : 'setu.known';
}

/**
 * The name under which tries at an account are counted: a keyed hash, so the table names nobody. Each known browser
 * (`browser`, from {@link knownBrowser}) has a count of its own: whoever keeps the mark of a shared computer uses up the
 * tries from there and nobody else's. All unknown ones (`undefined`) share one; `inside` is for the password that a
 * signed-in person is asked again.
 */
export function throttleKey(email: string, browser: string | undefined): string {
  return browser === undefined ? keyed('unknown', email) : keyed(`known ${browser}`, email);
}

/** The browser that a request with this Cookie header comes from, where the account was opened in it in the last 90 days. */
export function knownBrowser(cookieHeader: string, email: string, now = new Date()): string | undefined {
  return marksIn(cookieHeader).find((mark) => isSound(mark, email, now))?.browser;
}

/** The cookie for a browser in which `email` has just signed in: its value and for how long, in seconds. */
export function rememberBrowser(
  cookieHeader: string,
  email: string,
  now = new Date(),
): { name: string; value: string; maxAge: number } {
  const before = marksIn(cookieHeader);
  const own = before.find((mark) => isSound(mark, email, now));
  const browser = own?.browser ?? randomBytes(9).toString('base64url');
  const day = dayOf(now).toString(36).padStart(4, '0');
  const others = before.filter((mark) => mark !== own).map((mark) => mark.text);
  const marks = [`${browser}${day}${proofOf(email, browser, day)}`, ...others].slice(0, MOST_ACCOUNTS);
  return { name: knownBrowserCookie(), value: marks.join('.'), maxAge: KNOWN_FOR_DAYS * DAY_S };
}

type Mark = { text: string; browser: string; day: string; proof: string };

function marksIn(cookieHeader: string): Mark[] {
  const name = `${knownBrowserCookie()}=`;
  const pair = cookieHeader.split(/;\s*/).find((part) => part.startsWith(name));
  const texts = pair?.slice(name.length).split('.') ?? [];
  return texts
    .flatMap((text) => {
      const [, browser, day, proof] = MARK.exec(text) ?? [];
      return browser && day && proof ? { text, browser, day, proof } : [];
    })
    .slice(0, MOST_ACCOUNTS);
}

function isSound({ browser, day, proof }: Mark, email: string, now: Date): boolean {
  if (dayOf(now) - Number.parseInt(day, 36) > KNOWN_FOR_DAYS) return false;
  return timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(email, browser, day)));
}

function dayOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / DAY_S);
}

function proofOf(email: string, browser: string, day: string): string {
  return keyed(`browser ${browser} ${day}`, email);
}

function keyed(purpose: string, email: string): string {
  const plain = email.normalize('NFC').trim().toLowerCase();
  return createHmac('sha256', settings().secret).update(`setu ${purpose}\n${plain}`).digest('base64url');
}
