import type { Actor } from '#lib/article/roles.ts';

/** Who is signed in, from the session cookie and the database, or undefined. Asked anew at every request. */
export async function currentActor(): Promise<Actor | undefined> {
  return undefined;
}
