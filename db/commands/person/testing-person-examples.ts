import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { acceptInvitation } from '#db/commands/person/accept-invitation.ts';
import { changePassword } from '#db/commands/person/change-password.ts';
import { changeGrants } from '#db/commands/person/change-grants.ts';
import { chooseInterfaceLocale } from '#db/commands/person/choose-interface-locale.ts';
import { returnSignInAttempt, takeSignInAttempt } from '#db/commands/person/count-sign-in-attempt.ts';
import { createFirstAdministrator } from '#db/commands/person/create-first-administrator.ts';
import { createUser } from '#db/commands/person/create-user.ts';
import { deactivateDemoPeople } from '#db/commands/person/deactivate-demo-people.ts';
import { endOvertakenSignIn } from '#db/commands/person/end-overtaken-sign-in.ts';
import { endSession, endSessions, touchSession } from '#db/commands/person/end-sessions.ts';
import { endFirstRunCodes, keepFirstRunCode, tryFirstRunCode } from '#db/commands/person/first-run-codes.ts';
import { invitePerson } from '#db/commands/person/invite-person.ts';
import { issueInvitation } from '#db/commands/person/issue-invitation.ts';
import { proveAgain } from '#db/commands/person/prove-again.ts';
import { recordFailedSignIn, recordSignIn } from '#db/commands/person/record-sign-in.ts';
import { recordTwoSteps } from '#db/commands/person/record-two-steps.ts';
import { renamePerson, renameSelf } from '#db/commands/person/rename-person.ts';
import { resetTwoSteps } from '#db/commands/person/reset-two-steps.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { settleTwoSteps } from '#db/commands/person/settle-two-steps.ts';
import { takeCodeOnce } from '#db/commands/person/take-code-once.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { hashPassword } from '#db/password-hash.ts';
import { perform } from '#db/perform.ts';
import { accounts, sessions, twoFactors, users, verifications } from '#db/schema.ts';
import { addPerson, minutesLater, TEST_NOW } from '#db/testing-newsroom.ts';
import { KNOWN_BROWSER } from '#lib/people/attempt-bucket.ts';
import { everywhere } from '#lib/people/grants.ts';
import type { Actor, Role } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';
import { type Example, example, nextNumber } from '#db/commands/testing-example.ts';

const PASSWORD = 'chai aur samose at four';
const firstRunCode = { hash: 'right', expiresAt: minutesLater(120).toISOString(), triesLeft: 20 };
let hashed: Promise<string> | undefined;

/** A person nobody else is, with a password and two open sessions, one of them theirs to ask from. */
async function signedIn(db: Database, role: Role = 'reporter'): Promise<Actor & { sessionId: string }> {
  const number = nextNumber();
  const person = await addPerson(db, role, null, `person-${number}`);
  const dates = { createdAt: TEST_NOW, updatedAt: TEST_NOW };
  const password = await (hashed ??= hashPassword(PASSWORD));
  const account = { id: randomUUID(), accountId: person.id, providerId: 'credential', userId: person.id };
  await db.writer.insert(accounts).values({ ...account, password, ...dates });
  const sessionId = `session-${number}`;
  for (const id of [sessionId, `${sessionId}-elsewhere`]) {
    const expiresAt = minutesLater(600);
    await db.writer.insert(sessions).values({ id, userId: person.id, token: `token-${id}`, expiresAt, ...dates });
  }
  await db.writer.insert(verifications).values({
    id: randomUUID(),
    identifier: `2fa-${number}`,
    value: person.id,
    expiresAt: minutesLater(600),
    ...dates,
  });
  return { ...person, sessionId };
}

const newcomer = () => ({
  email: `newcomer-${nextNumber()}@example.in`,
  name: 'अनुज तिवारी',
  grants: everywhere('reporter'),
});

/** Every command on people, each with a way to set up one allowed call of it. */
export const PERSON_EXAMPLES: readonly Example[] = [
  example(createUser, async ({ administrator }) => ({
    input: { ...newcomer(), password: PASSWORD },
    by: administrator,
  })),
  example(invitePerson, async ({ administrator }) => ({ input: newcomer(), by: administrator })),
  example(issueInvitation, async ({ db, administrator }) => ({
    input: { userId: (await signedIn(db)).id },
    by: administrator,
  })),
  example(acceptInvitation, async ({ db, administrator }) => {
    const { id: userId } = await signedIn(db);
    const { token } = granted(await perform(issueInvitation, { userId }, administrator, minutesLater(30), db));
    return { input: { token, password: 'kulhad wali chai at five' }, by: 'machine' };
  }),
  example(changeGrants, async ({ db, administrator }) => {
    const { id: userId } = await signedIn(db);
    return { input: { userId, grants: everywhere('editor') }, by: administrator };
  }),
  example(renamePerson, async ({ db, administrator }) => {
    const { id: userId } = await signedIn(db);
    return { input: { userId, name: { en: 'Anuj Tiwari', hi: 'अनुज तिवारी' } }, by: administrator };
  }),
  example(renameSelf, async ({ db }) => ({
    input: { name: { en: 'Anuj Tiwari', hi: '' } },
    by: await signedIn(db),
  })),
  example(setPersonActive, async ({ db, administrator }) => {
    const { id: userId } = await signedIn(db);
    return { input: { userId, active: false }, by: administrator };
  }),
  example(resetTwoSteps, async ({ db, administrator }) => {
    const { id: userId } = await signedIn(db, 'editor');
    await db.writer.update(users).set({ twoFactorEnabled: true }).where(eq(users.id, userId));
    await db.writer.insert(twoFactors).values({ id: randomUUID(), userId, secret: 's', backupCodes: 'b' });
    return { input: { userId }, by: administrator };
  }),
  example(changePassword, async ({ db }) => {
    const { sessionId, ...by } = await signedIn(db);
    return { input: { current: PASSWORD, next: 'kulhad wali chai at five', sessionId }, by };
  }),
  example(proveAgain, async ({ db }) => {
    const { sessionId, ...by } = await signedIn(db);
    return { input: { password: PASSWORD, sessionId }, by };
  }),
  example(chooseInterfaceLocale, async ({ db }) => ({ input: { locale: 'hi' }, by: await signedIn(db) })),
  example(endSessions, async ({ db }) => {
    const { sessionId, ...by } = await signedIn(db);
    return { input: { sessionId }, by };
  }),
  example(recordTwoSteps, async ({ db }) => ({ input: { change: 'codes' }, by: await signedIn(db) })),
  example(recordSignIn, async ({ db }) => ({ input: null, by: await signedIn(db) })),
  example(recordFailedSignIn, async ({ editor }) => ({
    input: { userId: editor.id, reason: 'password' as const, askedFrom: '203.0.113.9' },
    by: 'machine',
  })),
  example(settleTwoSteps, async ({ db }) => {
    const { sessionId, ...by } = await signedIn(db);
    return { input: { sessionId, provedAt: TEST_NOW }, by };
  }),
  example(endSession, async ({ db }) => ({
    input: { sessionId: (await signedIn(db)).sessionId },
    by: 'machine',
  })),
  example(touchSession, async ({ db }) => ({
    input: { sessionId: (await signedIn(db)).sessionId },
    by: 'machine',
  })),
  example(endOvertakenSignIn, async ({ db }) => {
    const { id, sessionId } = await signedIn(db);
    return { input: { userId: id, token: `token-${sessionId}` }, by: 'machine' };
  }),
  example(takeCodeOnce, async () => ({ input: { key: `code-${nextNumber()}`, rememberMs: 60_000 }, by: 'machine' })),
  example(takeSignInAttempt, async () => ({
    input: { key: `try-${nextNumber()}`, rule: KNOWN_BROWSER },
    by: 'machine',
  })),
  example(returnSignInAttempt, async ({ db }) => {
    const input = { key: `try-${nextNumber()}`, rule: KNOWN_BROWSER };
    granted(await perform(takeSignInAttempt, input, 'machine', minutesLater(59), db));
    return { input, by: 'machine' };
  }),
  example(deactivateDemoPeople, async ({ db }) => {
    for (const person of [await signedIn(db), await signedIn(db)]) {
      await db.writer.update(users).set({ isDemo: true }).where(eq(users.id, person.id));
    }
    return { input: null, by: 'machine' };
  }),
  example(
    createFirstAdministrator,
    async () => ({ input: { name: 'Dev Kapoor', email: 'dev@example.in', password: PASSWORD }, by: 'machine' }),
    'empty',
  ),
  example(keepFirstRunCode, async () => ({
    input: { server: `server-${nextNumber()}`, ...firstRunCode },
    by: 'machine',
  })),
  example(tryFirstRunCode, async ({ db }) => {
    await perform(keepFirstRunCode, { server: `server-${nextNumber()}`, ...firstRunCode }, 'machine', TEST_NOW, db);
    return { input: { hash: 'wrong' }, by: 'machine' };
  }),
  example(endFirstRunCodes, async () => ({ input: null, by: 'machine' })),
];
