import { headers } from 'next/headers';
import { currentPerson, type SignedIn } from '#app/_server/accounts/session.ts';
import { settings } from '#lib/env.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** True when a request's Origin header is our own. A missing or «null» Origin is not: every browser sends it on a write. */
export function isOwnOrigin(origin: string | null): boolean {
  return origin !== null && origin === settings().origin;
}

/**
 * Asked first by every route handler that changes something: a 403 to hand back when the request does not come from one
 * of our own pages, else undefined. Says nothing about who asks; that is `currentActor()`.
 */
export function guardMutation(request: Request): Response | undefined {
  if (isOwnOrigin(request.headers.get('origin'))) return undefined;
  return Response.json(
    { ok: false, error: 'foreign_origin' },
    { status: 403, headers: { 'Cache-Control': 'private, no-store' } },
  );
}

/**
 * Who asks for a server action: refused as `foreign_origin` when it does not come from one of our own pages, as
 * `signed_out` when nobody is signed in (or no longer may be).
 */
export async function personForAction(): Promise<Result<SignedIn, 'foreign_origin' | 'signed_out'>> {
  if (!isOwnOrigin((await headers()).get('origin'))) return refuse('foreign_origin');
  const person = await currentPerson();
  return person ? ok(person) : refuse('signed_out');
}
