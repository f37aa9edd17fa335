'use server';
import { z } from 'zod';
import { countPasswordTry } from '#app/_server/accounts/count-password-try.ts';
import { runPersonAction } from '#app/_server/answers/run-action.ts';
import { proveAgain } from '#db/commands/person/prove-again.ts';
import { perform } from '#db/perform.ts';

const provedInput = z.strictObject({ password: z.string().max(1024) });

/** Takes the password again, so that what `runProvedAction` guards goes on for ten minutes. */
export async function proveAgainAction(raw: unknown) {
  return runPersonAction(raw, provedInput, (input, person, now) =>
    countPasswordTry(person, now, () =>
      perform(proveAgain, { ...input, sessionId: person.sessionId }, person.actor, now),
    ),
  );
}
