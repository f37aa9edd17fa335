'use server';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieOptions } from '#app/_server/accounts/ask-auth.ts';
import { auth } from '#app/_server/accounts/auth.ts';
import { endThisSession } from '#app/_server/accounts/session.ts';
import { isOwnOrigin, personForAction } from '#app/_server/answers/guard.ts';
import { readForm } from '#app/_server/answers/read-form.ts';
import { endStreamsOfEndedSessions } from '#app/_server/live/desk-streams.ts';
import { chooseInterfaceLocale } from '#db/commands/person/choose-interface-locale.ts';
import { perform } from '#db/perform.ts';
import { isLocale } from '#lib/locale.ts';
import { refuse } from '#lib/result.ts';

/** Ends this browser's session on the server and in the browser, then shows the sign-in page in `locale`. */
export async function signOutAction(form: FormData): Promise<void> {
  const asked = await headers();
  const given = readForm(form).get('locale');
  const locale = isLocale(given) ? given : 'en';
  if (isOwnOrigin(asked.get('origin'))) {
    await endThisSession();
    const { headers: answer } = await auth().api.signOut({ headers: asked, returnHeaders: true });
    // nextCookies has done so in most cases; a session that was already over leaves its cookie behind otherwise.
    // Not by delete(): without its attributes a browser leaves a __Host- cookie where it is.
    const store = await cookies();
    for (const line of answer.getSetCookie()) store.set(line.slice(0, line.indexOf('=')), '', cookieOptions(0));
    // Its other tabs are told nothing more.
    await endStreamsOfEndedSessions();
  }
  redirect(`/${locale}/newsroom/sign-in`);
}

/** Remembers the interface language the person last chose. Refused silently for nobody. */
export async function chooseInterfaceLocaleAction(locale: unknown) {
  const person = await personForAction();
  if (!person.ok) return person;
  if (!isLocale(locale)) return refuse('invalid');
  return perform(chooseInterfaceLocale, { locale }, person.value.actor, new Date());
}
