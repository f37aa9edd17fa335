'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isOwnOrigin } from '#app/_server/answers/guard.ts';
import { readForm, readShown } from '#app/_server/answers/read-form.ts';
import { proveSecondStep } from '#app/_server/accounts/second-step.ts';
import { setCookies } from '#app/_server/accounts/set-cookies.ts';
import { isLocale } from '#lib/locale.ts';
import { ownPath } from '#lib/people/own-path.ts';

/** What the form shows after a refusal. */
type CodeState = {
  attempt: number;
  error?: 'foreign_origin' | 'wrong_step_code' | 'step_over' | 'too_many_attempts' | 'busy';
};

/** Ends a sign-in with the code it waits for (`code`), then leads to `next` where that is a page of the newsroom. */
export async function signInWithCodeAction(before: CodeState, rawForm: FormData): Promise<CodeState> {
  const attempt = readShown(before).attempt + 1;
  const form = readForm(rawForm);
  const asked = await headers();
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (!isOwnOrigin(asked.get('origin'))) return { attempt, error: 'foreign_origin' };
  const proved = await proveSecondStep(field('code'), asked);
  if (!proved.ok) return { attempt, error: proved.error };
  await setCookies(proved.value.cookies);
  const locale = field('locale');
  redirect(ownPath(field('next')) ?? `/${isLocale(locale) ? locale : 'en'}/newsroom`);
}
