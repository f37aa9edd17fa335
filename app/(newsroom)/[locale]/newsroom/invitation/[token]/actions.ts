'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isOwnOrigin } from '#app/_server/answers/guard.ts';
import { readForm, readShown } from '#app/_server/answers/read-form.ts';
import { setCookies } from '#app/_server/accounts/set-cookies.ts';
import { signIn } from '#app/_server/accounts/sign-in.ts';
import { acceptInvitation } from '#db/commands/person/accept-invitation.ts';
import { findOpenInvitation } from '#db/load/find-open-invitation.ts';
import { HashingBusyError } from '#db/password-hash.ts';
import { perform } from '#db/perform.ts';
import { type PasswordFault, passwordFault } from '#lib/people/password-fault.ts';
import { eitherName } from '#lib/people/person-name.ts';
import { isLocale } from '#lib/locale.ts';

/** What the form shows after a refusal. */
export type SetPasswordState = {
  attempt: number;
  errors: ('foreign_origin' | 'busy' | 'invitation_over' | 'again_missing' | 'passwords_differ' | PasswordFault)[];
};

/** Sets the password by the invitation's token and signs the person in with it. */
export async function acceptInvitationAction(
  token: string,
  locale: string,
  before: SetPasswordState,
  rawForm: FormData,
): Promise<SetPasswordState> {
  const attempt = readShown(before).attempt + 1;
  const form = readForm(rawForm);
  const asked = await headers();
  if (!isOwnOrigin(asked.get('origin'))) return { attempt, errors: ['foreign_origin'] };
  const password = form.get('password');
  const again = form.get('again');
  if (typeof token !== 'string' || typeof password !== 'string' || password.length > 1024)
    return { attempt, errors: ['password_long'] };
  if (again === '' || password !== again) {
    const invited = await findOpenInvitation(token, new Date());
    if (!invited) return { attempt, errors: ['invitation_over'] };
    const fault = passwordFault(password, { email: invited.email, name: eitherName(invited.name) });
    return { attempt, errors: [...(fault ? [fault] : []), again === '' ? 'again_missing' : 'passwords_differ'] };
  }
  const accepted = await perform(acceptInvitation, { token, password }, 'machine', new Date()).catch(
    (error: unknown) => {
      if (error instanceof HashingBusyError) return { ok: false as const, error: 'busy' as const };
      throw error;
    },
  );
  if (!accepted.ok) return { attempt, errors: [accepted.error] };
  const signedIn = await signIn({ email: accepted.value.email, password }, asked);
  const home = `/${isLocale(locale) ? locale : 'en'}/newsroom`;
  if (!signedIn.ok) redirect(`${home}/sign-in`);
  await setCookies(signedIn.value.cookies);
  redirect(signedIn.value.needsCode ? `${home}/sign-in/code` : home);
}
