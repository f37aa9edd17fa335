import { z } from 'zod';
import { askAuth, cookieOptions, type NewCookie } from '#app/_server/accounts/ask-auth.ts';
import { rememberBrowser } from '#app/_server/accounts/known-browser.ts';
import { canReadStep } from '#app/_server/accounts/can-read-step.ts';
import { recordNoSignIn, recordOrEnd } from '#app/_server/accounts/sign-in-record.ts';
import { endOvertakenSignIn } from '#db/commands/person/end-overtaken-sign-in.ts';
import { perform } from '#db/perform.ts';
import { findSignInKeys } from '#db/queries/person/people.ts';
import { emailField } from '#lib/people/person-inputs.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What a person types to sign in. */
export const signInInput = z.strictObject({ email: z.string().max(254), password: z.string().min(1).max(1024) });

/**
 * Signs a person in: the address's limit, the account's limit, then the password, always in this order and always with
 * one hash, whether the account exists or not. Wrong password, unknown e-mail and deactivated account are all
 * `wrong_credentials`. `from` are the headers of the request that asks. Where `needsCode` is true nobody is signed in yet:
 * the cookies say only which sign-in waits for {@link proveSecondStep}.
 * Refusals: `too_many_attempts` with the seconds to wait; `busy` when too many others sign in at this moment, or the
 * password or the second step was changed during this very sign-in; `step_unreadable` when the password is right and the
 * second step cannot be asked for, because the server's secret is no longer the one that encrypted it.
 */
export async function signIn(
  input: z.infer<typeof signInInput>,
  from: Headers,
): Promise<
  Result<
    { cookies: NewCookie[]; needsCode: boolean },
    'wrong_credentials' | 'too_many_attempts' | 'busy' | 'step_unreadable',
    { waitS: number }
  >
> {
  const email = emailField.safeParse(input.email);
  if (!email.success) return refuse('wrong_credentials');
  const before = await findSignInKeys(email.data);
  const answer = await askAuth('/sign-in/email', { email: email.data, password: input.password }, from);
  if (!answer.ok) {
    if (answer.error === 'busy') return refuse('busy', { waitS: 5 });
    if (answer.status === 429) return refuse('too_many_attempts', { waitS: answer.waitS ?? 60 });
    // Whether there is such an account or not: an answer that takes longer for one of them would tell.
    await recordNoSignIn({ userId: before?.userId ?? null, reason: 'password' }, from);
    return refuse('wrong_credentials');
  }
  const needsCode = answer.body.twoFactorRedirect === true;
  // Asked again: whoever changes the password or turns the second step on ends every session there is at that moment,
  // and this one may have begun after it with what was true before.
  const now = await findSignInKeys(email.data);
  if (!now || now.password !== before?.password || now.hasTwoSteps !== needsCode) {
    const { token } = answer.body;
    const userId = now?.userId ?? before?.userId;
    if (userId !== undefined) {
      const begun = { userId, token: typeof token === 'string' ? token : undefined };
      await perform(endOvertakenSignIn, begun, 'machine', new Date());
    }
    return refuse('busy', { waitS: 1 });
  }
  const { token } = answer.body;
  if (!needsCode && !(await recordOrEnd(now.userId, typeof token === 'string' ? token : '', from)))
    return refuse('busy', { waitS: 5 });
  if (needsCode && now.stepSecret !== null && !(await canReadStep(now.stepSecret))) return refuse('step_unreadable');
  const known = rememberBrowser(from.get('cookie') ?? '', email.data);
  return ok({
    cookies: [...answer.cookies, { name: known.name, value: known.value, options: cookieOptions(known.maxAge) }],
    needsCode,
  });
}
