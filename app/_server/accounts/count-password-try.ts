import { throttleKey } from '#app/_server/accounts/known-browser.ts';
import type { SignedIn } from '#app/_server/accounts/session.ts';
import { returnSignInAttempt, takeSignInAttempt } from '#db/commands/person/count-sign-in-attempt.ts';
import { HashingBusyError } from '#db/password-hash.ts';
import { perform } from '#db/perform.ts';
import { KNOWN_BROWSER } from '#lib/people/attempt-bucket.ts';
import { type Refusal, refuse, type Result } from '#lib/result.ts';

/**
 * Does `work`, which asks a signed-in person's password, as one try to sign in from a known browser: whoever sits down at
 * an open desk must not guess. The try is given back unless the password was wrong.
 * Refusals besides those of `work`: `too_many_attempts`; `busy` when too many hash passwords at this moment.
 */
export async function countPasswordTry<T, E extends string, D = undefined>(
  person: SignedIn,
  now: Date,
  work: () => Promise<Result<T, E, D>>,
): Promise<Result<T, E, D> | Refusal<'too_many_attempts' | 'busy'>> {
  const attempt = { key: throttleKey(person.email, 'inside'), rule: KNOWN_BROWSER };
  const taken = await perform(takeSignInAttempt, attempt, 'machine', now);
  if (!taken.ok) return refuse('too_many_attempts');
  try {
    const done = await work();
    if (done.ok || done.error !== 'wrong_password') await perform(returnSignInAttempt, attempt, 'machine', now);
    return done;
  } catch (error) {
    if (!(error instanceof HashingBusyError)) throw error;
    await perform(returnSignInAttempt, attempt, 'machine', now);
    return refuse('busy');
  }
}
