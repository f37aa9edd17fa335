'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { checkFirstRunCode, retireFirstRunCode } from '#app/_server/accounts/first-run-code.ts';
import { isOwnOrigin } from '#app/_server/answers/guard.ts';
import { readForm, readShown } from '#app/_server/answers/read-form.ts';
import { setCookies } from '#app/_server/accounts/set-cookies.ts';
import { signIn } from '#app/_server/accounts/sign-in.ts';
import { createFirstAdministrator } from '#db/commands/person/create-first-administrator.ts';
import { HashingBusyError } from '#db/password-hash.ts';
import { perform } from '#db/perform.ts';
import { isLocale } from '#lib/locale.ts';
import { everywhere } from '#lib/people/grants.ts';
import { type NewPersonFault, readNewPerson } from '#lib/people/read-new-person.ts';
import { allFaults } from '#lib/result.ts';

/** What the form shows after a refusal: what was typed (never the password), and why. */
export type FirstRunState = {
  attempt: number;
  code: string;
  name: string;
  nameHi: string;
  email: string;
  errors: (
    | 'foreign_origin'
    | 'wrong_code'
    | 'no_code'
    | 'not_empty'
    | 'busy'
    | 'again_missing'
    | 'passwords_differ'
    | NewPersonFault
  )[];
};

/** Makes the first administrator, by the code from the console, and signs them in. */
export async function firstRunAction(before: FirstRunState, rawForm: FormData): Promise<FirstRunState> {
  const form = readForm(rawForm);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 1024) : '';
  };
  const typed = {
    attempt: readShown(before).attempt + 1,
    code: field('code'),
    name: field('name'),
    nameHi: field('nameHi'),
    email: field('email'),
  };
  const asked = await headers();
  if (!isOwnOrigin(asked.get('origin'))) return { ...typed, errors: ['foreign_origin'] };
  const opened = await checkFirstRunCode(typed.code, new Date());
  if (!opened.ok) return { ...typed, errors: [opened.error] };
  const password = field('password');
  const again = field('again');
  const { name, nameHi, email } = typed;
  if (again === '' || password !== again) {
    const read = readNewPerson({ name, nameHi, email, grants: everywhere('administrator'), password });
    const faults = read.ok ? [] : allFaults(read);
    return { ...typed, errors: [...faults, again === '' ? 'again_missing' : 'passwords_differ'] };
  }
  const administrator = { name, nameHi, email, password };
  const created = await perform(createFirstAdministrator, administrator, 'machine', new Date()).catch(
    (error: unknown) => {
      if (error instanceof HashingBusyError) return { ok: false as const, error: 'busy' as const };
      throw error;
    },
  );
  if (!created.ok) return { ...typed, errors: [...allFaults(created)] };
  await retireFirstRunCode(new Date());
  const locale = field('locale');
  const home = `/${isLocale(locale) ? locale : 'en'}/newsroom`;
  const signedIn = await signIn({ email, password }, asked);
  if (!signedIn.ok) redirect(`${home}/sign-in`);
  await setCookies(signedIn.value.cookies);
  redirect(`${home}/people`);
}
