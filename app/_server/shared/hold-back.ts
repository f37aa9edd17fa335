import { LRUCache } from 'lru-cache';
import { type AttemptBucket, type AttemptRule, takeAttempt } from '#lib/people/attempt-bucket.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** How often an address may ask for what opens nothing: thirty times at once, and every other second after that. */
export const WRONG_LINKS: AttemptRule = { burst: 30, refillMs: 2_000 };
/** How often one link may be opened, by whomever: each visit is written down. */
export const VISITS: AttemptRule = { burst: 120, refillMs: 500 };

/** How often pictures of one link may be asked for, by whomever: each asks the text what it shows. */
export const PICTURES: AttemptRule = { burst: 600, refillMs: 50 };

const MOST_KEYS = 10_000;

const buckets = onePerProcess('heldBack', () => new LRUCache<string, AttemptBucket>({ max: MOST_KEYS }));

/**
 * Counts one more of `key` by a rule, in the memory of this process; the seconds to wait where that is too many, else
 * undefined. A link cannot be guessed (128 bits): this bounds what made-up ones cost, and keeps nobody from a good one.
 */
export function holdBack(key: string, rule: AttemptRule, now: Date): number | undefined {
  const answer = takeAttempt(buckets.get().get(key), now.getTime(), rule);
  if (!answer.allowed) return Math.ceil(answer.waitMs / 1000);
  buckets.get().set(key, answer.bucket);
  return undefined;
}
