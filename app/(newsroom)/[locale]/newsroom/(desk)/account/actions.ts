'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { isOwnOrigin } from '#app/_server/guard.ts';
import { throttleKey } from '#app/_server/known-browser.ts';
import { currentPerson } from '#app/_server/session.ts';
import { changePassword } from '#db/commands/change-password.ts';
import { returnSignInAttempt, takeSignInAttempt } from '#db/commands/count-sign-in-attempt.ts';
import { endSessions } from '#db/commands/end-sessions.ts';
import { HashingBusyError } from '#db/password-hash.ts';
import { KNOWN_BROWSER } from '#lib/people/attempt-bucket.ts';
import { isLocale } from '#lib/locale.ts';
import { refuse } from '#lib/result.ts';

const passwordOrder = z.strictObject({ current: z.string().max(1024), next: z.string().max(1024) });
const endOrder = z.strictObject({ sessionId: z.string().min(1).max(100) });

async function personForAction() {
  if (!isOwnOrigin((await headers()).get('origin'))) return refuse('foreign_origin');
  return (await currentPerson()) ?? refuse('signed_out');
}

/** Changes one's own password; every other session ends. A try at the present password counts as a try to sign in. */
export async function changePasswordAction(input: unknown) {
  const person = await personForAction();
  if ('ok' in person) return person;
  const order = passwordOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const now = new Date();
  const key = throttleKey(person.email, true);
  const taken = await takeSignInAttempt(key, KNOWN_BROWSER, now);
  if (!taken.ok) return refuse('too_many_attempts');
  try {
    const changed = await changePassword({ ...order.data, sessionId: person.sessionId }, person.actor, now);
    if (changed.ok || changed.error !== 'wrong_password') await returnSignInAttempt(key, KNOWN_BROWSER, now);
    return changed;
  } catch (error) {
    if (!(error instanceof HashingBusyError)) throw error;
    await returnSignInAttempt(key, KNOWN_BROWSER, now);
    return refuse('busy');
  }
}

/** Ends one of one's own sessions. */
export async function endSessionAction(input: unknown) {
  const person = await personForAction();
  if ('ok' in person) return person;
  const order = endOrder.safeParse(input);
  return order.success ? endSessions(order.data, person.actor, new Date()) : refuse('invalid');
}

/** Ends all of one's own sessions, this one too, and shows the sign-in page. */
export async function signOutEverywhereAction(form: FormData): Promise<void> {
  const person = await personForAction();
  if (!('ok' in person)) await endSessions({}, person.actor, new Date());
  const locale = form.get('locale');
  redirect(`/${isLocale(locale) ? locale : 'en'}/newsroom/sign-in`);
}
