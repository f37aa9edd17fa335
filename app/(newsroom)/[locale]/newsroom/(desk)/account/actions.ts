'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { countPasswordTry } from '#app/_server/accounts/count-password-try.ts';
import { personForAction } from '#app/_server/answers/guard.ts';
import { readForm } from '#app/_server/answers/read-form.ts';
import { runAction, runPersonAction } from '#app/_server/answers/run-action.ts';
import { renewBackupCodes, turnTwoStepsOff } from '#app/_server/accounts/second-step.ts';
import { setCookies } from '#app/_server/accounts/set-cookies.ts';
import { changePassword } from '#db/commands/person/change-password.ts';
import { renameSelf } from '#db/commands/person/rename-person.ts';
import { endSessions } from '#db/commands/person/end-sessions.ts';
import { perform } from '#db/perform.ts';
import { isLocale } from '#lib/locale.ts';
import { typedPersonName } from '#lib/people/person-inputs.ts';
import { ok } from '#lib/result.ts';

const passwordInput = z.strictObject({ current: z.string().max(1024), next: z.string().max(1024) });
const provedInput = z.strictObject({ password: z.string().max(1024) });
const nameInput = z.strictObject({ name: typedPersonName });
const endInput = z.strictObject({ sessionId: z.string().min(1).max(100) });

/** Changes one's own password; every other session ends. A try at the present password counts as a try to sign in. */
export async function changePasswordAction(raw: unknown) {
  return runPersonAction(raw, passwordInput, (input, person, now) =>
    countPasswordTry(person, now, () =>
      perform(changePassword, { ...input, sessionId: person.sessionId }, person.actor, now),
    ),
  );
}

/** Ten new backup codes for one's own second step; the old ones end. */
export async function renewBackupCodesAction(raw: unknown) {
  return runPersonAction(raw, provedInput, async ({ password }, person, now) =>
    countPasswordTry(person, now, async () => renewBackupCodes(password, person, await headers())),
  );
}

/** Turns one's own second step off. Whoever must have one is led to set it up anew by their next page. */
export async function turnTwoStepsOffAction(raw: unknown) {
  return runPersonAction(raw, provedInput, (input, person, now) =>
    countPasswordTry(person, now, async () => {
      const off = await turnTwoStepsOff(input.password, person, await headers());
      if (!off.ok) return off;
      await setCookies(off.value.cookies);
      return ok(null);
    }),
  );
}

/** {@link renameSelf}, for whoever is signed in. */
export async function renameSelfAction(raw: unknown) {
  return runAction(raw, nameInput, renameSelf);
}

/** Ends one of one's own sessions. */
export async function endSessionAction(raw: unknown) {
  return runAction(raw, endInput, endSessions);
}

/** Ends all of one's own sessions, this one too, and shows the sign-in page. */
export async function signOutEverywhereAction(form: FormData): Promise<void> {
  const person = await personForAction();
  if (person.ok) await perform(endSessions, {}, person.value.actor, new Date());
  const locale = readForm(form).get('locale');
  redirect(`/${isLocale(locale) ? locale : 'en'}/newsroom/sign-in`);
}
