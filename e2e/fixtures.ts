import { type BrowserContext, test as base } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PASSWORD, EMAILS, type TestPerson } from './people.ts';
import { makeStory, type Story, type StoryWish } from './stories.ts';

type Newsroom = {
  /** Signs somebody in, in this test's browser or the one given, by the session they got when the run began. */
  signIn(person: TestPerson, context?: BrowserContext): Promise<void>;
  /** Signs somebody in by their password, with a session of this test's own that has just had it. */
  signInAnew(person: TestPerson): Promise<void>;
  /** A story of its own for this test, made by the newsroom's commands without a click. */
  story(wish?: StoryWish): Promise<Story>;
};

type State = { cookies: Parameters<BrowserContext['addCookies']>[0] };

/** The server under test, as an address without a slash at its end. */
export function origin(): string {
  const found = process.env.SETU_E2E_ORIGIN;
  if (found === undefined) throw new Error('e2e/global-setup.ts has not started the server');
  return found;
}

/** Playwright's test with the newsroom at hand. */
export const test = base.extend<{ newsroom: Newsroom }>({
  newsroom: async ({ context }, provide) => {
    await provide({
      async signIn(person, where = context) {
        const file = path.join(process.env.SETU_E2E_STATES ?? '', `${person}.json`);
        await where.addCookies((JSON.parse(readFileSync(file, 'utf8')) as State).cookies);
      },
      async signInAnew(person) {
        const answer = await context.request.post('/api/auth/sign-in/email', {
          headers: { origin: origin() },
          data: { email: EMAILS[person], password: PASSWORD },
        });
        if (!answer.ok()) throw new Error(`${person} cannot sign in: ${answer.status()}`);
      },
      story: (wish) => makeStory(wish),
    });
  },
});

export { expect } from '@playwright/test';
