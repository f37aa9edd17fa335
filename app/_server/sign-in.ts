import { parseSetCookieHeader, splitSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { z } from 'zod';
import { ADDRESS_HEADER } from '#app/_server/address-header.ts';
import { auth } from '#app/_server/auth.ts';
import { rememberBrowser } from '#app/_server/known-browser.ts';
import { DatabaseBusyError } from '#db/engine/database.ts';
import { HashingBusyError } from '#db/password-hash.ts';
import { settings } from '#lib/env.ts';
import { emailField } from '#lib/people/person-order.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What a person types to sign in. */
export const signInOrder = z.strictObject({ email: z.string().max(254), password: z.string().min(1).max(1024) });

/** A cookie to set, as Next's cookie store and `Set-Cookie` both can say it. */
export type NewCookie = {
  name: string;
  value: string;
  options: { maxAge?: number; secure: boolean; httpOnly: true; sameSite: 'lax'; path: '/' };
};

/**
 * Signs a person in: the address's limit, the account's limit, then the password, always in this order and always with
 * one hash, whether the account exists or not. Wrong password, unknown e-mail and deactivated account are all
 * `wrong_credentials`. `from` are the headers of the request that asks.
 * Refusals: `too_many_attempts` with the seconds to wait; `busy` when too many others sign in at this moment.
 */
export async function signIn(
  order: z.infer<typeof signInOrder>,
  from: Headers,
): Promise<Result<{ cookies: NewCookie[] }, 'wrong_credentials' | 'too_many_attempts' | 'busy', { waitS: number }>> {
  const email = emailField.safeParse(order.email);
  if (!email.success) return refuse('wrong_credentials');
  const response = await answer(email.data, order.password, from);
  if (response === 'busy' || response.status >= 500) return refuse('busy', { waitS: 5 });
  if (response.status === 429) {
    const waitS = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? 60);
    return refuse('too_many_attempts', { waitS: Number.isFinite(waitS) ? waitS : 60 });
  }
  if (!response.ok) return refuse('wrong_credentials');
  const { secure } = settings();
  const fixed = { secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  const cookies: NewCookie[] = response.headers
    .getSetCookie()
    .flatMap(splitSetCookieHeader)
    .flatMap((line) => [...parseSetCookieHeader(line)])
    .map(([name, attributes]) => {
      const { maxAge } = toCookieOptions(attributes);
      return { name, value: attributes.value, options: { ...fixed, ...(maxAge !== undefined && { maxAge }) } };
    });
  const known = rememberBrowser(from.get('cookie') ?? '', email.data);
  cookies.push({ name: known.name, value: known.value, options: { ...fixed, maxAge: known.maxAge } });
  return ok({ cookies });
}

/** A cookie as one `Set-Cookie` line. */
export function setCookieLine({ name, value, options }: NewCookie): string {
  const age = options.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`;
  return `${name}=${encodeURIComponent(value)}; Path=/${age}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
}

// Through better-auth's own door, not its functions: only there do its limits per address and its origin check stand.
async function answer(email: string, password: string, from: Headers): Promise<Response | 'busy'> {
  const { origin } = settings();
  const headers = new Headers({ 'content-type': 'application/json', origin });
  for (const name of [ADDRESS_HEADER, 'user-agent', 'cookie']) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  const request = new Request(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  try {
    return await auth().handler(request);
  } catch (error) {
    if (error instanceof HashingBusyError || error instanceof DatabaseBusyError) return 'busy';
    throw error;
  }
}
