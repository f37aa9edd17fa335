'use server';
import { headers } from 'next/headers';
import { z } from 'zod';
import { countPasswordTry } from '#app/_server/accounts/count-password-try.ts';
import { isOwnOrigin } from '#app/_server/answers/guard.ts';
import { runPersonAction } from '#app/_server/answers/run-action.ts';
import { confirmTwoSteps, offerTwoSteps } from '#app/_server/accounts/second-step.ts';
import { personOfSession } from '#app/_server/accounts/session.ts';
import { setCookies } from '#app/_server/accounts/set-cookies.ts';
import { ok, refuse } from '#lib/result.ts';

const offerInput = z.strictObject({ password: z.string().max(1024) });
const confirmInput = z.strictObject({ code: z.string().max(100) });

/*
 * The only two actions open to somebody who still owes the second step; all others ask `currentPerson()`, for whom such a
 * person is nobody yet.
 */
async function personWithoutTwoSteps() {
  if (!isOwnOrigin((await headers()).get('origin'))) return refuse('foreign_origin');
  const person = await personOfSession();
  if (!person) return refuse('signed_out');
  return person.hasTwoSteps ? refuse('two_steps_on') : ok(person);
}

/** A new secret and its backup codes, for the password; nothing is on yet. */
export async function offerTwoStepsAction(raw: unknown) {
  return runPersonAction(
    raw,
    offerInput,
    ({ password }, person, now) => countPasswordTry(person, now, async () => offerTwoSteps(password, await headers())),
    personWithoutTwoSteps,
  );
}

/** Turns the second step on, by the first code. */
export async function confirmTwoStepsAction(raw: unknown) {
  return runPersonAction(
    raw,
    confirmInput,
    async ({ code }, person) => {
      const confirmed = await confirmTwoSteps(code, person, await headers());
      if (!confirmed.ok) return confirmed;
      await setCookies(confirmed.value.cookies);
      return ok(null);
    },
    personWithoutTwoSteps,
  );
}
