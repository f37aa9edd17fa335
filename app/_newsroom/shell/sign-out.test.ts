import { ResponseCookies } from 'next/dist/compiled/@edge-runtime/cookies';
import { expect, test, vi } from 'vitest';
import { signOutAction } from '#app/_newsroom/shell/actions.ts';
import { ADDRESS_HEADER } from '#app/_server/http/address-header.ts';
import { auth } from '#app/_server/accounts/auth.ts';
import { signIn } from '#app/_server/accounts/sign-in.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { perform } from '#db/perform.ts';
import { everywhere } from '#lib/people/grants.ts';
import { useTestDatabase } from '#db/testing.ts';

const ORIGIN = 'https://setu.example.in';
const request = vi.hoisted(() => ({ headers: new Headers(), answer: new Headers() }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(request.headers),
  cookies: () => Promise.resolve(new ResponseCookies(request.answer)),
}));
vi.mock('next/navigation', () => ({ redirect: () => undefined }));
useTestDatabase({ SETU_SECRET: 'only for this test, at least 32 characters', SETU_ORIGIN: ORIGIN });

test('signing out ends the session and, over https too, takes its cookie from the browser', async () => {
  const person = { email: 'asha@example.in', name: 'Asha', grants: everywhere('reporter') } as const;
  const password = 'chai aur samose at four';
  await perform(createUser, { ...person, password }, 'machine', new Date());
  const signedIn = await signIn({ email: person.email, password }, new Headers({ [ADDRESS_HEADER]: '10.3.0.1' }));
  if (!signedIn.ok) throw new Error(signedIn.error);
  const [session] = signedIn.value.cookies.filter(({ name }) => name === '__Host-setu.session');
  const cookie = `__Host-setu.session=${encodeURIComponent(session?.value ?? '')}`;
  request.headers = new Headers({ origin: ORIGIN, cookie });
  expect(await auth().api.getSession({ headers: request.headers })).not.toBeNull();

  await signOutAction(new FormData());
  expect(await auth().api.getSession({ headers: request.headers })).toBeNull();
  const [line = ''] = request.answer.getSetCookie().filter((one) => one.startsWith('__Host-setu.session='));
  // A browser takes no line for a __Host- cookie that lacks one of these two.
  expect(line).toMatch(/^__Host-setu\.session=;.*; Secure/);
  expect(line).toContain('Path=/');
  expect(line).toContain('Max-Age=0');
});
