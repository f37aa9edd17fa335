'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isOwnOrigin } from '#app/_server/answers/guard.ts';
import { readForm, readShown } from '#app/_server/answers/read-form.ts';
import { setCookies } from '#app/_server/accounts/set-cookies.ts';
import { signIn, signInInput } from '#app/_server/accounts/sign-in.ts';
import { findDemoPerson } from '#db/queries/person/people.ts';
import { settings } from '#lib/env.ts';
import { isLocale } from '#lib/locale.ts';
import { DEMO_PASSWORD } from '#lib/people/demo-password.ts';
import { ownPath } from '#lib/people/own-path.ts';

/** What the sign-in form shows after a refusal; `attempt` differs each time, so that the same refusal is announced anew. */
export type SignInState =
  | { attempt: number; email: string; error?: undefined }
  | {
      attempt: number;
      email: string;
      error: 'email_missing' | 'password_missing' | 'wrong_credentials' | 'step_unreadable' | 'busy' | 'foreign_origin';
    }
  | { attempt: number; email: string; error: 'too_many_attempts'; waitMinutes: number };

/**
 * Signs in with what the form holds (`email`, `password`, or `demo` = the e-mail of one of the demo people; `next`,
 * `locale`), then leads to `next` where that is a page of the newsroom. Works as an ordinary form post too.
 */
export async function signInAction(rawBefore: SignInState, rawForm: FormData): Promise<SignInState> {
  const before = readShown(rawBefore);
  const form = readForm(rawForm);
  const asked = await headers();
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const demo = field('demo');
  const email = demo || field('email').trim();
  const state = { attempt: before.attempt + 1, email: demo ? before.email : email };
  if (!isOwnOrigin(asked.get('origin'))) return { ...state, error: 'foreign_origin' };
  if (email === '') return { ...state, error: 'email_missing' };
  const password = demo ? await demoPassword(demo) : field('password');
  if (password === undefined) return { ...state, error: 'wrong_credentials' };
  if (password === '') return { ...state, error: 'password_missing' };
  const typed = signInInput.safeParse({ email, password });
  if (!typed.success) return { ...state, error: 'wrong_credentials' };
  const signedIn = await signIn(typed.data, asked);
  if (!signedIn.ok) {
    if (signedIn.error !== 'too_many_attempts') return { ...state, error: signedIn.error };
    return {
      ...state,
      error: 'too_many_attempts',
      waitMinutes: Math.max(1, Math.ceil((signedIn.detail?.waitS ?? 60) / 60)),
    };
  }
  await setCookies(signedIn.value.cookies);
  const locale = field('locale');
  const home = `/${isLocale(locale) ? locale : 'en'}/newsroom`;
  const next = ownPath(field('next'));
  if (signedIn.value.needsCode) redirect(`${home}/sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ''}`);
  redirect(next ?? home);
}

// The page offers these by name alone: the password stays on the server, and only people marked as demo have it.
async function demoPassword(email: string): Promise<string | undefined> {
  if (!settings().demo) return undefined;
  return (await findDemoPerson(email)) ? DEMO_PASSWORD : undefined;
}
