import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieHeader } from '#app/_server/accounts/ask-auth.ts';
import { auth } from '#app/_server/accounts/auth.ts';
import { askedFrom } from '#app/_server/accounts/asked-from.ts';
import { SESSION_IDLE_MS } from '#app/_server/accounts/session-times.ts';
import { endSession, endSessions, touchSession } from '#db/commands/person/end-sessions.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/common/database-errors.ts';
import { database } from '#db/engine/database.ts';
import { perform } from '#db/perform.ts';
import { grantsOf } from '#db/load/person/grants.ts';
import type { Actor, NamedGrant } from '#lib/people/roles.ts';
import { isLocale, type Locale } from '#lib/locale.ts';
import { ownPath } from '#lib/people/own-path.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import { mustUseTwoSteps } from '#lib/people/two-steps.ts';

// Writing at every request would make every page wait for the writers.
const TOUCH_AFTER_MS = 5 * 60_000;

/** The person behind a request: who they are to the rules, and what their own screens show. */
export type SignedIn = {
  actor: Omit<Actor, 'grants'> & { grants: readonly NamedGrant[] };
  name: PersonName;
  email: string;
  isDemo: boolean;
  /** Interface language last chosen, if ever. */
  interfaceLocale: Locale | null;
  /** This browser's session, not the secret in its cookie. */
  sessionId: string;
  /** When this session last had the person's password. */
  provedAt: Date;
  /** Whether signing in asks them for a code after the password. */
  hasTwoSteps: boolean;
};

/**
 * Who is signed in, with what their own screens need; undefined for nobody, for a session that is over (12 hours unused,
 * 7 days old, ended elsewhere), for a person who was deactivated, and for one who has yet to set up the second step that
 * a role of theirs asks for. Asked of the database every time. With `isUse: false` it does not count as using the session: for
 * what an open tab asks by itself, with nobody at it.
 */
export async function currentPerson(options?: { isUse: boolean }): Promise<SignedIn | undefined> {
  const person = await personOfSession(options);
  return person && !owesTwoSteps(person) ? person : undefined;
}

/** {@link currentPerson}, the one who owes the second step too: for the page that sets it up, and for nothing else. */
export async function personOfSession({ isUse = true } = {}): Promise<SignedIn | undefined> {
  const found = await auth().api.getSession({ headers: await presentHeaders(), query: { disableRefresh: true } });
  if (!found) return undefined;
  const { session, user } = found;
  const now = Date.now();
  const unusedMs = now - session.updatedAt.getTime();
  if ((user.deactivatedAt ?? null) !== null || unusedMs > SESSION_IDLE_MS) {
    await perform(endSession, { sessionId: session.id }, 'machine', new Date(now));
    return undefined;
  }
  const grants = await grantsOf(user.id, database().reader);
  if (grants.length === 0) return undefined;
  if (isUse && unusedMs > TOUCH_AFTER_MS) void touchQuietly(session.id, new Date(now));
  return {
    actor: {
      id: user.id,
      name: user.name,
      grants,
      ...askedFrom(await headers()),
    },
    name: personName({ name: user.name, nameHi: user.nameHi ?? null }),
    email: user.email,
    isDemo: user.isDemo === true,
    interfaceLocale: isLocale(user.interfaceLocale) ? user.interfaceLocale : null,
    sessionId: session.id,
    provedAt: session.provedAt ?? session.createdAt,
    hasTwoSteps: user.twoFactorEnabled === true,
  };
}

/** Whether somebody has to set up their second step before anything else. */
export function owesTwoSteps({ actor, isDemo, hasTwoSteps }: SignedIn): boolean {
  return !hasTwoSteps && mustUseTwoSteps({ grants: actor.grants, isDemo });
}

/** Who is signed in, from the session cookie and the database, or undefined. Asked anew at every request. */
export async function currentActor(): Promise<Actor | undefined> {
  return (await currentPerson())?.actor;
}

/**
 * Who is signed in, for a page that nobody else may see: otherwise leads to the sign-in page in `locale`, which leads
 * back to `from` (an own path) afterwards.
 */
export async function requireActor(locale: Locale, from?: string): Promise<Actor> {
  return (await requirePerson(locale, from)).actor;
}

/** {@link requireActor} for screens that show the person more of themselves. */
export async function requirePerson(locale: Locale, from?: string): Promise<SignedIn> {
  const person = await personOfSession();
  if (person && !owesTwoSteps(person)) return person;
  const back = ownPath(from ?? (await headers()).get('x-setu-path'));
  const entrance = person ? 'two-steps' : 'sign-in';
  redirect(`/${locale}/newsroom/${entrance}${back ? `?next=${encodeURIComponent(back)}` : ''}`);
}

// The request's headers with the cookies as they are now: a page drawn in the answer of an action that began another
// session would otherwise look for the one that is over, and lead to the sign-in page.
async function presentHeaders(): Promise<Headers> {
  const present = new Headers(await headers());
  present.set('cookie', cookieHeader((await cookies()).getAll()));
  return present;
}

/**
 * Ends the session of whoever asks, on record as everything they do; what its cookie holds is for better-auth to take back.
 * Where the database cannot write, that is for better-auth to say, which ends it too.
 */
export async function endThisSession(): Promise<void> {
  const person = await personOfSession();
  if (!person) return;
  try {
    await perform(endSessions, { sessionId: person.sessionId }, person.actor, new Date());
  } catch (error) {
    if (!(error instanceof DatabaseBusyError || error instanceof DatabaseFullError)) throw error;
  }
}

async function touchQuietly(sessionId: string, now: Date): Promise<void> {
  try {
    await perform(touchSession, { sessionId }, 'machine', now);
  } catch {
    // A busy or full database: the next request tries again, and nobody has to wait or be refused for it.
  }
}
