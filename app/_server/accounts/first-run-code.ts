import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '#lib/result.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

const LIFETIME_MS = 60 * 60 * 1000;
const TRIES = 20;
// Without the letters and digits that look alike when read off a screen.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUPS = 5;
const GROUP_LENGTH = 5;

type Code = { hash: Buffer; expiresAt: number; triesLeft: number };

const issued = onePerProcess<Code>('firstRunCode', null);

/**
 * Makes the code that opens the first-run page and returns it for the console, e.g. `7KQ2M-…` (five groups of five,
 * about 124 bits). It replaces an earlier one, lasts an hour and twenty tries; only its hash is kept.
 */
export function issueFirstRunCode(now: Date): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  );
  const code = groups.join('-');
  issued.set({ hash: hashOf(code), expiresAt: now.getTime() + LIFETIME_MS, triesLeft: TRIES });
  return code;
}

/**
 * Whether `code` opens the first-run page; each wrong one costs a try. Case and spaces do not matter. It stays good
 * until {@link retireFirstRunCode}, so that a form refused for another reason can be sent again.
 * Refusals: `wrong_code`; `no_code` when none was issued, or it has run out of time or tries: a restart makes another.
 */
export function checkFirstRunCode(code: string, now: Date): Result<undefined, 'wrong_code' | 'no_code'> {
  const kept = issued.peek();
  if (!kept || kept.triesLeft <= 0 || now.getTime() >= kept.expiresAt) return refuse('no_code');
  if (timingSafeEqual(kept.hash, hashOf(code))) return ok(undefined);
  kept.triesLeft -= 1;
  return refuse('wrong_code');
}

/** Ends the code: call it once the first administrator stands in the database. */
export function retireFirstRunCode(): void {
  issued.drop();
}

function hashOf(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest();
}
