import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { onePerProcess } from '#lib/one-per-process.ts';

// The package's own name for it is a const enum, which a file compiled alone cannot read.
const ARGON2ID = 2;
// OWASP's cheat sheet: argon2id with 19 MiB, two passes, one queue; 41 ms a hash on two cores of 2026.
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const MOST_AT_ONCE = Math.max(1, Math.min(4, availableParallelism()));
const MOST_WAITING = 128;

/** Too many people wait for their password to be checked; try again in some seconds (503). */
export class HashingBusyError extends Error {}

type HashingQueue = { running: number; waiting: (() => void)[] };
const queue = onePerProcess<HashingQueue>('passwordHashing', () => ({ running: 0, waiting: [] })).get();

/**
 * The argon2id hash of a password, in PHC form with its own salt. The password counts in NFC, so that «é» typed on one
 * keyboard opens what was closed with another.
 * @throws HashingBusyError
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), COST));
}

/**
 * Whether `password` made `stored`. A hash that cannot be read counts as no.
 * @throws HashingBusyError
 */
export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return inTurn(() => verify(stored, password.normalize('NFC')).catch(() => false));
}

// At most four at once, and no more than the cores: each takes 19 MiB and a thread that readers' files want too.
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (queue.running >= MOST_AT_ONCE) {
    if (queue.waiting.length >= MOST_WAITING) throw new HashingBusyError('Too many passwords wait to be checked');
    await new Promise<void>((resolve) => queue.waiting.push(resolve));
  } else {
    queue.running += 1;
  }
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running -= 1;
  }
}
