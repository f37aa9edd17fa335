import { parseSetCookieHeader, splitSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { auth } from '#app/_server/accounts/auth.ts';
import { DatabaseBusyError } from '#db/engine/common/database-errors.ts';
import { HashingBusyError } from '#db/password-hash.ts';
import { settings } from '#lib/env.ts';
import { type Refusal, refuse } from '#lib/result.ts';

/** A cookie to set, as Next's cookie store and `Set-Cookie` both can say it. */
export type NewCookie = {
  name: string;
  value: string;
  options: { maxAge?: number; secure: boolean; httpOnly: true; sameSite: 'lax'; path: '/' };
};

/** better-auth's yes: what it says, and the cookies that go with it. Its no: its own code and status. */
export type AuthAnswer =
  | { ok: true; body: Record<string, unknown>; cookies: NewCookie[] }
  | { ok: false; error: 'refused'; status: number; code: string; waitS: number | undefined }
  | Refusal<'busy'>;

/**
 * Asks better-auth through its own door, not by its functions: only there do its limits per address and its origin check
 * stand. `path` is one of its addresses («/sign-in/email»), `from` the headers of the request that asks; `cookie` goes in
 * place of that request's cookies. `busy` when too many hash passwords or somebody else holds the database.
 */
export async function askAuth(
  path: string,
  body: Record<string, string>,
  from: Headers,
  cookie = from.get('cookie'),
): Promise<AuthAnswer> {
  const { origin } = settings();
  const headers = new Headers({ 'content-type': 'application/json', origin });
  for (const [name, value] of [
    [ADDRESS_HEADER, from.get(ADDRESS_HEADER)],
    ['user-agent', from.get('user-agent')],
    ['cookie', cookie],
  ] as const) {
    if (value !== null) headers.set(name, value);
  }
  const request = new Request(`${origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  try {
    const response = await auth().handler(request);
    if (response.status >= 500) return refuse('busy');
    const said = await readObject(response);
    if (response.ok) return { ok: true, body: said, cookies: cookiesOf(response) };
    const wait = response.headers.get('retry-after') ?? response.headers.get('x-retry-after');
    const waitS = wait === null ? Number.NaN : Number(wait);
    return {
      ok: false,
      error: 'refused',
      status: response.status,
      code: typeof said.code === 'string' ? said.code : '',
      waitS: Number.isFinite(waitS) ? waitS : undefined,
    };
  } catch (error) {
    if (error instanceof HashingBusyError || error instanceof DatabaseBusyError) return refuse('busy');
    throw error;
  }
}

/** How every cookie of a sign-in is kept: out of scripts' sight, for this host alone. */
export function cookieOptions(maxAge?: number): NewCookie['options'] {
  const { secure } = settings();
  return { secure, httpOnly: true, sameSite: 'lax', path: '/', ...(maxAge !== undefined && { maxAge }) };
}

/** Cookies as one `Cookie` header. */
export function cookieHeader(cookies: readonly { name: string; value: string }[]): string {
  return cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

/** A cookie as one `Set-Cookie` line. */
export function setCookieLine({ name, value, options }: NewCookie): string {
  const age = options.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`;
  return `${name}=${encodeURIComponent(value)}; Path=/${age}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
}

function cookiesOf(response: Response): NewCookie[] {
  return response.headers
    .getSetCookie()
    .flatMap(splitSetCookieHeader)
    .flatMap((line) => [...parseSetCookieHeader(line)])
    .map(([name, attributes]) => ({
      name,
      value: attributes.value,
      options: cookieOptions(toCookieOptions(attributes).maxAge),
    }));
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const said: unknown = await response.json().catch(() => undefined);
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? { ...said } : {};
}
