/**
 * How often a password may be tried: `burst` tries at once, and one more for every `refillMs` that passes. In any
 * `window` ms no more than `burst + window / refillMs` tries pass, whatever their order.
 */
export type AttemptRule = { burst: number; refillMs: number };

/**
 * From browsers that never signed in to the account: five at once, then one every five minutes, so at most eight in any
 * 15 minutes, from however many addresses together.
 */
export const UNKNOWN_BROWSER: AttemptRule = { burst: 5, refillMs: 5 * 60_000 };

/**
 * From browsers that did: counted apart, so that strangers who guess cannot lock the owner out.
 * @see OWASP, «Slow down online guessing attacks with device cookies»
 */
export const KNOWN_BROWSER: AttemptRule = { burst: 5, refillMs: 5 * 60_000 };

/** Failures still held against an account, and the instant (ms since 1970) up to which forgetting was reckoned. */
export type AttemptBucket = { failures: number; since: number };

/** What {@link takeAttempt} answers: the bucket to store, or how long to wait (ms). */
type AttemptAnswer = { allowed: true; bucket: AttemptBucket } | { allowed: false; waitMs: number };

/** Counts one try as failed before it is made, so that many at the same moment cannot all pass. */
export function takeAttempt(stored: AttemptBucket | undefined, now: number, rule: AttemptRule): AttemptAnswer {
  const bucket = forget(stored, now, rule);
  if (bucket.failures >= rule.burst) return { allowed: false, waitMs: Math.max(1, bucket.since + rule.refillMs - now) };
  return { allowed: true, bucket: { ...bucket, failures: bucket.failures + 1 } };
}

/** The bucket after a try turned out right: that one is no longer held against the account, the others are. */
export function returnAttempt(stored: AttemptBucket | undefined, now: number, rule: AttemptRule): AttemptBucket {
  const bucket = forget(stored, now, rule);
  return { ...bucket, failures: Math.max(0, bucket.failures - 1) };
}

function forget(stored: AttemptBucket | undefined, now: number, rule: AttemptRule): AttemptBucket {
  // A clock set back must not hold people for longer than the rule says.
  if (!stored || stored.failures <= 0 || stored.since > now)
    return { failures: stored && stored.since > now ? stored.failures : 0, since: now };
  const forgotten = Math.floor((now - stored.since) / rule.refillMs);
  const failures = Math.max(0, stored.failures - forgotten);
  return { failures, since: failures === 0 ? now : stored.since + forgotten * rule.refillMs };
}
