import { answer } from '#app/_server/answers/answer.ts';
import { guardMutation } from '#app/_server/answers/guard.ts';
import { readJson } from '#app/_server/answers/read-json.ts';
import { endStreamsOfEndedSessions } from '#app/_server/live/desk-streams.ts';
import { currentPerson, endThisSession } from '#app/_server/accounts/session.ts';
import { askAuth, type NewCookie, setCookieLine } from '#app/_server/accounts/ask-auth.ts';
import { signIn, signInInput } from '#app/_server/accounts/sign-in.ts';
import { refuse } from '#lib/result.ts';

/*
 * better-auth answers 56 addresses; these three are all that machines need of it. Everything else people do to their
 * account is a server action with its own rule and its own audit row.
 */

const PRIVATE = { 'Cache-Control': 'private, no-store' };
const STATUS = { wrong_credentials: 401, too_many_attempts: 429, busy: 503, step_unreadable: 503 } as const;

type Context = { params: Promise<{ all: string[] }> };

/** `GET /api/auth/get-session`: who this browser is signed in as, or null. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  if ((await params).all.join('/') !== 'get-session') return notFound();
  const person = await currentPerson();
  if (!person) return Response.json(null, { headers: PRIVATE });
  const { id, name } = person.actor;
  const grants = person.actor.grants.map(({ role, locale, sectionId }) => ({ role, locale, sectionId }));
  return Response.json({ user: { id, name, grants, email: person.email } }, { headers: PRIVATE });
}

/**
 * `POST /api/auth/sign-in/email` with `{email, password}`, and `POST /api/auth/sign-out`. Where a code has to follow, the
 * answer says `needsCode` and nobody is signed in yet: the code is asked for by the newsroom's own page.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = (await params).all.join('/');
  if (asked !== 'sign-in/email' && asked !== 'sign-out') return notFound();
  const foreign = guardMutation(request);
  if (foreign) return foreign;
  if (asked === 'sign-out') {
    // What was sent is nobody's business: better-auth would read it, and print what it does not like.
    await endThisSession();
    const signedOut = await askAuth('/sign-out', {}, request.headers);
    if (!signedOut.ok) return answer(refuse(signedOut.error === 'busy' ? 'busy' : 'too_many_attempts'));
    // Its streams are told nothing more.
    await endStreamsOfEndedSessions();
    return Response.json({ ok: true }, { headers: withCookies(signedOut.cookies) });
  }
  const json = await readJson(request);
  if (!json.ok) return answer(json);
  const input = signInInput.safeParse(json.value);
  if (!input.success) return answer(refuse('invalid'));
  const signedIn = await signIn(input.data, request.headers);
  if (!signedIn.ok) {
    const headers = signedIn.detail ? { ...PRIVATE, 'Retry-After': String(signedIn.detail.waitS) } : PRIVATE;
    return Response.json({ ok: false, error: signedIn.error }, { status: STATUS[signedIn.error], headers });
  }
  return Response.json(
    { ok: true, ...(signedIn.value.needsCode && { needsCode: true }) },
    { headers: withCookies(signedIn.value.cookies) },
  );
}

function withCookies(cookies: readonly NewCookie[]): Headers {
  const headers = new Headers(PRIVATE);
  for (const cookie of cookies) headers.append('Set-Cookie', setCookieLine(cookie));
  return headers;
}

function notFound(): Response {
  return answer(refuse('not_found'));
}
