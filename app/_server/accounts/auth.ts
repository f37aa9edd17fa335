import { APIError, createAuthMiddleware } from 'better-auth/api';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { authAdapter } from '#db/accounts/auth-adapter.ts';
import { knownBrowser, throttleKey } from '#app/_server/accounts/known-browser.ts';
import { returnSignInAttempt, takeSignInAttempt } from '#db/commands/person/count-sign-in-attempt.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { hashPassword, verifyPassword } from '#db/password-hash.ts';
import { isActive } from '#db/queries/person/people.ts';
import { settings } from '#lib/env.ts';
import { KNOWN_BROWSER, UNKNOWN_BROWSER } from '#lib/people/attempt-bucket.ts';
import { PASSWORD_LENGTH } from '#lib/people/password-fault.ts';

/** A session ends this long after it began, in seconds, whatever happens in it. */
const SESSION_ABSOLUTE_S = 7 * 24 * 60 * 60;

/** Between the password and the code no more than this may pass, in seconds. */
const SECOND_STEP_S = 10 * 60;

const SIGN_IN = '/sign-in/email';

// Same answer as for a wrong password: who is, was or may be a member is nobody's business.
const refusedSignIn = () =>
  new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' });

function make() {
  const { origin, secret, secure } = settings();
  const db = database();
  const options = {
    appName: 'Setu',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // Refusals are answers, not events: logged, they would let anybody fill the log. The rest is a fault of ours.
    onAPIError: { onError: (error: unknown) => void (error instanceof APIError || console.error(error)) },
    database: authAdapter(db),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: {
      additionalFields: {
        nameHi: { type: 'string', required: false, input: false },
        deactivatedAt: { type: 'string', required: false, input: false },
        interfaceLocale: { type: 'string', required: false, input: false },
        isDemo: { type: 'boolean', input: false },
      },
    },
    session: {
      expiresIn: SESSION_ABSOLUTE_S,
      // The end stays where it was set at sign-in; how long nobody used it is judged in session.ts.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { provedAt: { type: 'date', required: false, input: false } },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: {
        // Behind a proxy that names nobody all share one address, and a stranger's thirty guesses would keep everybody
        // out. Whoever has signed in here before is counted by account alone; see attemptOf.
        [SIGN_IN]: async (request) => ((await isOfKnownBrowser(request)) ? false : { window: 60, max: 30 }),
        // A code belongs to a password that was right just now, and ten wrong ones lock it.
        '/two-factor/*': false as const,
      },
    },
    advanced: {
      // The prefix below is ours: better-auth would write __Secure-, which lets a sibling host set the cookie.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: {
        session_token: { name: secure ? '__Host-setu.session' : 'setu.session' },
        dont_remember: { name: secure ? '__Host-setu.short' : 'setu.short' },
        two_factor: { name: secondStepCookie() },
      },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await isActive(session.userId, db))) throw refusedSignIn();
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== SIGN_IN) return;
        const attempt = attemptOf(context);
        const taken = await perform(takeSignInAttempt, attempt, 'machine', new Date());
        if (taken.ok) return;
        const waitS = Math.ceil((taken.detail?.waitMs ?? attempt.rule.refillMs) / 1000);
        throw new APIError(
          'TOO_MANY_REQUESTS',
          { code: 'TOO_MANY_ATTEMPTS', message: 'Too many attempts' },
          { 'Retry-After': String(waitS) },
        );
      }),
      after: createAuthMiddleware(async (context) => {
        if (context.path !== SIGN_IN || !context.context.newSession) return;
        await perform(returnSignInAttempt, attemptOf(context), 'machine', new Date());
      }),
    },
    plugins: [
      twoFactor({ twoFactorCookieMaxAge: SECOND_STEP_S, backupCodeOptions: { storeBackupCodes: 'encrypted' } }),
      nextCookies(),
    ],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

/** The cookie between the two steps: which sign-in waits for its code. It does not sign anyone in. */
export function secondStepCookie(): string {
  return settings().secure ? '__Host-setu.second' : 'setu.second';
}

function attemptOf({ body, headers }: { body?: { email?: unknown }; headers?: Headers | undefined }) {
  const email = typeof body?.email === 'string' ? body.email : '';
  const browser = knownBrowser(headers?.get('cookie') ?? '', email);
  return { key: throttleKey(email, browser), rule: browser ? KNOWN_BROWSER : UNKNOWN_BROWSER };
}

async function isOfKnownBrowser(request: Request): Promise<boolean> {
  const body = (await request
    .clone()
    .json()
    .catch(() => undefined)) as { email?: unknown } | undefined;
  const email = typeof body?.email === 'string' ? body.email : '';
  return email !== '' && knownBrowser(request.headers.get('cookie') ?? '', email) !== undefined;
}

let made: ReturnType<typeof make> | undefined;

/** better-auth over our tables, made on first use: by then the settings are parsed and the database is migrated. */
export function auth() {
  return (made ??= make());
}
