'use server';
import { z } from 'zod';
import { countPasswordTry } from '#app/_server/accounts/count-password-try.ts';
import { runPersonAction } from '#app/_server/answers/run-action.ts';
import { proveAgain } from '#db/commands/person/prove-again.ts';

const provedOrder = z.strictObject({ password: z.string().max(1024) });

/** Takes the password again, so that what `runProvedAction` guards goes on for ten minutes. */
export async function proveAgainAction(input: unknown) {
  return runPersonAction(input, provedOrder, (order, person, now) =>
    countPasswordTry(person, now, () => proveAgain({ ...order, sessionId: person.sessionId }, person.actor, now)),
  );
}
