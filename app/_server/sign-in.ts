import { z } from 'zod';
import { askAuth, cookieOptions, type NewCookie } from '#app/_server/auth-door.ts';
import { rememberBrowser } from '#app/_server/known-browser.ts';
import { emailField } from '#lib/people/person-order.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What a person types to sign in. */
export const signInOrder = z.strictObject({ email: z.string().max(254), password: z.string().min(1).max(1024) });

/**
 * Signs a person in: the address's limit, the account's limit, then the password, always in this order and always with
 * one hash, whether the account exists or not. Wrong password, unknown e-mail and deactivated account are all
 * `wrong_credentials`. `from` are the headers of the request that asks. Where `needsCode` is true nobody is signed in yet:
 * the cookies say only which sign-in waits for {@link proveSecondStep}.
 * Refusals: `too_many_attempts` with the seconds to wait; `busy` when too many others sign in at this moment.
 */
export async function signIn(
  order: z.infer<typeof signInOrder>,
  from: Headers,
): Promise<
  Result<
    { cookies: NewCookie[]; needsCode: boolean },
    'wrong_credentials' | 'too_many_attempts' | 'busy',
    { waitS: number }
  >
> {
  const email = emailField.safeParse(order.email);
  if (!email.success) return refuse('wrong_credentials');
  const answer = await askAuth('/sign-in/email', { email: email.data, password: order.password }, from);
  if (!answer.ok) {
    if (answer.error === 'busy') return refuse('busy', { waitS: 5 });
    return answer.status === 429
      ? refuse('too_many_attempts', { waitS: answer.waitS ?? 60 })
      : refuse('wrong_credentials');
  }
  const known = rememberBrowser(from.get('cookie') ?? '', email.data);
  return ok({
    cookies: [...answer.cookies, { name: known.name, value: known.value, options: cookieOptions(known.maxAge) }],
    needsCode: answer.body.twoFactorRedirect === true,
  });
}
