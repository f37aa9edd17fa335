import { cookies } from 'next/headers';
import type { NewCookie } from '#app/_server/accounts/ask-auth.ts';

/** Gives this browser the cookies of a sign-in; only in a server action, where there is still an answer to put them on. */
export async function setCookies(fresh: readonly NewCookie[]): Promise<void> {
  const store = await cookies();
  for (const { name, value, options } of fresh) store.set(name, value, options);
}
