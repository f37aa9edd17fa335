import { eq } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createUser } from '#db/commands/person/create-user.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { perform } from '#db/perform.ts';
import { users } from '#db/schema.ts';
import type { Grant } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';
import { origin } from '../../fixtures.ts';
import { EMAILS, PASSWORD, type TestPerson } from '../../people.ts';
import { actorOf, serverDatabase, uniqueMark } from '../../stories.ts';
import type { Holder } from './rights.ts';

/** Somebody who asks: what they are called in a failure, who they are, and the cookies of a session that just had their password. */
export type Asker = Holder & { called: string; cookie: string };

/** People of whom nothing is known to the newsroom, each for a reason of their own. */
export type Stranger = { called: string; cookie: string };

/** Everybody who asks. `sections` are those that grants are bound to: Sport, and another. */
export type Askers = {
  people: Asker[];
  strangers: Stranger[];
  owing: Stranger;
  leaving: Asker[];
  dismiss(): Promise<void>;
};

const DEMO: readonly TestPerson[] = [
  'reporter',
  'hindiTranslator',
  'englishTranslator',
  'editor',
  'chief',
  'admin',
  'sportEditor',
  'sportTranslator',
];

/** Signs all of them in: the people of the demo newsroom, and some within bounds that it does not have. */
export async function findAskers(sportId: number): Promise<Askers> {
  const people: Asker[] = [];
  for (const one of DEMO) {
    const { id, grants } = await actorOf(one);
    people.push({ called: one, id, grants, cookie: await signInAnew(EMAILS[one], knownCookies(one)) });
  }
  const made: string[] = [];
  const add = async (called: string, grants: Grant[], hasTwoSteps = true): Promise<Asker> => {
    const db = serverDatabase();
    const email = `${uniqueMark()}@example.in`;
    const person = { email, name: `Asker ${uniqueMark()}`, grants, password: SECRET };
    const { id } = granted(await perform(createUser, person, 'machine', new Date(), db));
    made.push(id);
    const cookie = await signInAnew(email);
    // As if they had set it up: what it asks of them at the door is two-steps.spec.ts's matter.
    if (hasTwoSteps) await db.writer.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, id));
    return { called, id, grants, cookie };
  };
  people.push(
    await add('editor of Hindi', [{ role: 'editor', locale: 'hi', sectionId: null }]),
    await add('editor of Hindi Sport', [{ role: 'editor', locale: 'hi', sectionId: sportId }]),
    await add('chief editor of Sport', [{ role: 'chief_editor', locale: null, sectionId: sportId }]),
  );
  const everywhere: Grant[] = [{ role: 'chief_editor', locale: null, sectionId: null }];
  const suspended = await add('a suspended chief editor', everywhere);
  await perform(setPersonActive, { userId: suspended.id, active: false }, 'machine', new Date(), serverDatabase());
  return {
    people,
    strangers: [{ called: 'nobody', cookie: '' }, suspended],
    owing: await add('a chief editor without the second step', everywhere, false),
    leaving: [
      await add('a reporter who leaves', [{ role: 'reporter', locale: null, sectionId: null }], false),
      await add('another who leaves', [{ role: 'reporter', locale: null, sectionId: null }], false),
    ],
    async dismiss() {
      for (const userId of made)
        await perform(setPersonActive, { userId, active: false }, 'machine', new Date(), serverDatabase());
    },
  };
}

const SECRET = 'nadi kinare baithi chidiya';

/** The password of those who are of the demo newsroom, or not. */
export const passwordOf = ({ called }: Stranger) => (DEMO.includes(called as TestPerson) ? PASSWORD : SECRET);

/** The browser of the run, which the newsroom knows: it does not count for how many sign in from one address. */
function knownCookies(person: TestPerson): string {
  const file = path.join(process.env.SETU_E2E_STATES ?? '', `${person}.json`);
  const { cookies } = JSON.parse(readFileSync(file, 'utf8')) as { cookies: { name: string; value: string }[] };
  return cookies
    .filter(({ name }) => !name.includes('session'))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}

async function signInAnew(email: string, cookie = ''): Promise<string> {
  const password = email.endsWith('@demo.setu') ? PASSWORD : SECRET;
  for (let tries = 0; tries < 3; tries += 1) {
    const answer = await fetch(`${origin()}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin: origin(), 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ email, password }),
    });
    if (answer.ok)
      return answer.headers
        .getSetCookie()
        .map((line) => line.slice(0, line.indexOf(';')))
        .join('; ');
    // Others of the run may be signing in at this very moment.
    const waitS = Number(answer.headers.get('retry-after') ?? 0);
    if (waitS === 0) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, waitS * 1_000));
  }
  throw new Error(`${email} cannot sign in`);
}
