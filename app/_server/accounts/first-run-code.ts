import { createHash, randomInt } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { endFirstRunCodes, keepFirstRunCode, tryFirstRunCode } from '#db/commands/person/first-run-codes.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

const LIFETIME_MS = 60 * 60 * 1000;
const TRIES = 20;
// Without the letters and digits that look alike when read off a screen.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUPS = 5;
const GROUP_LENGTH = 5;

/**
 * Makes the code that opens the first-run page and returns it for the console, e.g. `7KQ2M-…` (five groups of five,
 * about 124 bits). It replaces an earlier one of this server, lasts an hour and twenty tries; only its hash is kept, in
 * the database, so that it opens the page on whatever server it is typed in.
 */
export async function issueFirstRunCode(now: Date, db: Database = database()): Promise<string> {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  );
  const code = groups.join('-');
  const expiresAt = new Date(now.getTime() + LIFETIME_MS).toISOString();
  const server = sha256(`${hostname()}\n${path.resolve(db.place.dataDir)}`).slice(0, 16);
  await perform(keepFirstRunCode, { server, hash: hashOf(code), expiresAt, triesLeft: TRIES }, 'machine', now, db);
  return code;
}

/**
 * Whether `code` opens the first-run page; each wrong one costs a try. Case and spaces do not matter. It stays good
 * until {@link retireFirstRunCode}, so that a form refused for another reason can be sent again.
 * Refusals: `wrong_code`; `no_code` when none was issued, or it has run out of time or tries: a restart makes another.
 */
export async function checkFirstRunCode(
  code: string,
  now: Date,
  db: Database = database(),
): Promise<Result<undefined, 'wrong_code' | 'no_code'>> {
  const tried = await perform(tryFirstRunCode, { hash: hashOf(code) }, 'machine', now, db);
  if (!tried.ok) return tried;
  return tried.value === 'right' ? ok(undefined) : refuse(tried.value === 'wrong' ? 'wrong_code' : 'no_code');
}

/** Ends the code: call it once the first administrator stands in the database. */
export async function retireFirstRunCode(now: Date, db: Database = database()): Promise<void> {
  await perform(endFirstRunCodes, null, 'machine', now, db);
}

// Compared by their hashes alone: how long that takes says nothing about the code.
function hashOf(code: string): string {
  return sha256(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
