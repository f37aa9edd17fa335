import { describe, expect, test } from 'vitest';
import {
  type AttemptBucket,
  KNOWN_BROWSER,
  returnAttempt,
  takeAttempt,
  UNKNOWN_BROWSER,
} from '#lib/people/attempt-bucket.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-11-22T06:00:00.000Z');

/** Tries at every instant given; returns the instants that were let through. */
function tryAt(instants: number[], rule = UNKNOWN_BROWSER): number[] {
  let bucket: AttemptBucket | undefined;
  return instants.filter((now) => {
    const answer = takeAttempt(bucket, now, rule);
    if (answer.allowed) bucket = answer.bucket;
    return answer.allowed;
  });
}

describe('takeAttempt', () => {
  test('twelve at once: five pass', () => {
    expect(tryAt(Array.from({ length: 12 }, () => START))).toHaveLength(5);
  });

  test.each([UNKNOWN_BROWSER, KNOWN_BROWSER])(
    'never more than ten in any 15 minutes, however they are spread (%j)',
    (rule) => {
      for (const stepMs of [1, 1_000, 7_000, 61_000, 299_999, 300_000, 300_001]) {
        const passed = tryAt(
          Array.from({ length: Math.min(20_000, Math.ceil((4 * 60 * MINUTE) / stepMs)) }, (_, n) => START + n * stepMs),
          rule,
        );
        for (const first of passed)
          expect(passed.filter((at) => at >= first && at < first + 15 * MINUTE).length).toBeLessThanOrEqual(10);
      }
    },
  );

  test('says how long to wait, and then it is true', () => {
    let bucket: AttemptBucket | undefined;
    for (let n = 0; n < 5; n++) {
      const answer = takeAttempt(bucket, START + n * 1_000, UNKNOWN_BROWSER);
      if (!answer.allowed) throw new Error('refused too early');
      bucket = answer.bucket;
    }
    const now = START + 10_000;
    const refused = takeAttempt(bucket, now, UNKNOWN_BROWSER);
    if (refused.allowed) throw new Error('let through');
    expect(refused.waitMs).toBe(5 * MINUTE - 10_000);
    expect(takeAttempt(bucket, now + refused.waitMs - 1, UNKNOWN_BROWSER).allowed).toBe(false);
    expect(takeAttempt(bucket, now + refused.waitMs, UNKNOWN_BROWSER).allowed).toBe(true);
  });

  test('a clock set back neither frees nor locks for longer', () => {
    const full = { failures: 5, since: START + 60 * MINUTE };
    const answer = takeAttempt(full, START, UNKNOWN_BROWSER);
    expect(answer).toEqual({ allowed: false, waitMs: 5 * MINUTE });
  });
});

describe('returnAttempt', () => {
  test('right passwords never use up the tries, and forgive no wrong one', () => {
    let bucket: AttemptBucket | undefined = { failures: 3, since: START };
    for (let n = 0; n < 50; n++) {
      const answer = takeAttempt(bucket, START + n, UNKNOWN_BROWSER);
      if (!answer.allowed) throw new Error(`refused at ${n}`);
      bucket = returnAttempt(answer.bucket, START + n, UNKNOWN_BROWSER);
    }
    expect(bucket.failures).toBe(3);
  });

  test('nothing stored stays nothing', () => {
    expect(returnAttempt(undefined, START, UNKNOWN_BROWSER)).toEqual({ failures: 0, since: START });
  });
});
