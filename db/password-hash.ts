import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';

// The package's own name for it is a const enum, which a file compiled alone cannot read.
const ARGON2ID = 2;
// OWASP's cheat sheet: argon2id with 19 MiB, two passes, one lane; 41 ms a hash on two cores of 2026.
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const MOST_AT_ONCE = Math.max(1, Math.min(4, availableParallelism()));
const MOST_WAITING = 128;

/** Too many people wait for their password to be checked; try again in some seconds (503). */
export class HashingBusyError extends Error {}

// Next bundles its own copy of this module beside the server's: the bound must be one for the process.
const HOLDER = Symbol.for('setu.passwordHashing');
type Lane = { running: number; waiting: (() => void)[] };
const lane = ((globalThis as { [HOLDER]?: Lane })[HOLDER] ??= { running: 0, waiting: [] });

/**
 * The argon2id hash of a password, in PHC form with its own salt. The password counts in NFC, so that «é» typed on one
 * keyboard opens what was closed with another.
 * @throws HashingBusyError
 */
export function hashPassword(password: string): Promise<string> {
  return inLane(() => hash(password.normalize('NFC'), COST));
}

/**
 * Whether `password` made `stored`. A hash that cannot be read counts as no.
 * @throws HashingBusyError
 */
export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return inLane(() => verify(stored, password.normalize('NFC')).catch(() => false));
}

// At most four at once, and no more than the cores: each takes 19 MiB and a thread that readers' files want too.
async function inLane<T>(work: () => Promise<T>): Promise<T> {
  if (lane.running >= MOST_AT_ONCE) {
    if (lane.waiting.length >= MOST_WAITING) throw new HashingBusyError('Too many passwords wait to be checked');
    await new Promise<void>((resolve) => lane.waiting.push(resolve));
  } else {
    lane.running += 1;
  }
  try {
    return await work();
  } finally {
    const next = lane.waiting.shift();
    if (next) next();
    else lane.running -= 1;
  }
}
