import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { By, Command } from '#db/command.ts';
import { emptyDatabase } from '#db/commands/demo/empty-database.ts';
import { markDemo } from '#db/commands/demo/mark-demo.ts';
import { addImage } from '#db/commands/image/add-image.ts';
import { deleteImage } from '#db/commands/image/delete-image.ts';
import { saveImage } from '#db/commands/image/save-image.ts';
import { acceptInvitation } from '#db/commands/person/accept-invitation.ts';
import { changePassword } from '#db/commands/person/change-password.ts';
import { changeRole } from '#db/commands/person/change-role.ts';
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
import { recordTwoSteps } from '#db/commands/person/record-two-steps.ts';
import { renamePerson, renameSelf } from '#db/commands/person/rename-person.ts';
import { resetTwoSteps } from '#db/commands/person/reset-two-steps.ts';
import { setPersonActive } from '#db/commands/person/set-person-active.ts';
import { settleTwoSteps } from '#db/commands/person/settle-two-steps.ts';
import { takeCodeOnce } from '#db/commands/person/take-code-once.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { createStory } from '#db/commands/story/create-story.ts';
import { discardDraft } from '#db/commands/story/discard-draft.ts';
import { duplicateStory } from '#db/commands/story/duplicate-story.ts';
import { emptyBin } from '#db/commands/story/empty-bin.ts';
import { indexTexts } from '#db/commands/story/index-texts.ts';
import { publishTranslation } from '#db/commands/story/publish-translation.ts';
import { returnTranslation } from '#db/commands/story/return-translation.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { saveDraft } from '#db/commands/story/save-draft.ts';
import { startTranslation } from '#db/commands/story/start-translation.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { takeBackTranslation } from '#db/commands/story/take-back-translation.ts';
import { unbinStory } from '#db/commands/story/unbin-story.ts';
import { withdrawTranslation } from '#db/commands/story/withdraw-translation.ts';
import { askForName } from '#db/commands/taxonomy/ask-for-name.ts';
import { acceptAskedName, declineAskedName } from '#db/commands/taxonomy/decide-asked-name.ts';
import { deleteTaxonomyItem } from '#db/commands/taxonomy/delete-taxonomy-item.ts';
import { reorderSections } from '#db/commands/taxonomy/reorder-sections.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { hashPassword } from '#db/password-hash.ts';
import { perform } from '#db/perform.ts';
import { accounts, articles, sections, sessions, storyTexts, twoFactors, users, verifications } from '#db/schema.ts';
import {
  addImageRow,
  addPerson,
  addStory,
  minutesLater,
  TEST_NOW,
  type TestNewsroom,
  sampleText,
} from '#db/testing-newsroom.ts';
import type { Tag } from '#lib/article/tags.ts';
import { KNOWN_BROWSER } from '#lib/people/attempt-bucket.ts';
import type { Actor, Role } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

/** When every example is performed: an hour after its newsroom was set up. */
export const EXAMPLE_NOW = minutesLater(60);

/** One command, ready to be performed: what it is asked, by whom it may be, and what it must touch. */
type Prepared = { input: unknown; by: By; touches?: readonly Tag[] };

/**
 * A command with a way to set up one allowed call of it in any newsroom, as often as wanted. `alone`: it wants a database
 * of its own, with the test newsroom in it or `empty`.
 */
export type Example = {
  command: Command<never, unknown, string, unknown, unknown, never>;
  alone?: 'newsroom' | 'empty';
  given(desk: TestNewsroom): Promise<Prepared>;
};

const PASSWORD = 'chai aur samose at four';
// Not from 0: two processes, one after the other, may work on one database.
let made = Date.now();
const firstRunCode = { hash: 'right', expiresAt: minutesLater(120).toISOString(), triesLeft: 20 };
let hashed: Promise<string> | undefined;

/** Checks an example's input against its command, and forgets both types. */
function example<I, V, E extends string, D, R, B extends By>(
  command: Command<I, V, E, D, R, B>,
  given: (desk: TestNewsroom) => Promise<{ input: I; by: B; touches?: readonly Tag[] }>,
  alone?: Example['alone'],
): Example {
  return { command: command as unknown as Example['command'], given, ...(alone && { alone }) };
}

/** A person nobody else is, with a password and two open sessions, one of them theirs to ask from. */
async function signedIn(db: Database, role: Role = 'reporter'): Promise<Actor & { sessionId: string }> {
  const person = await addPerson(db, role, null, `person-${(made += 1)}`);
  const dates = { createdAt: TEST_NOW, updatedAt: TEST_NOW };
  const password = await (hashed ??= hashPassword(PASSWORD));
  const account = { id: randomUUID(), accountId: person.id, providerId: 'credential', userId: person.id };
  await db.writer.insert(accounts).values({ ...account, password, ...dates });
  const sessionId = `session-${made}`;
  for (const id of [sessionId, `${sessionId}-elsewhere`]) {
    const expiresAt = minutesLater(600);
    await db.writer.insert(sessions).values({ id, userId: person.id, token: `token-${id}`, expiresAt, ...dates });
  }
  await db.writer
    .insert(verifications)
    .values({ id: randomUUID(), identifier: `2fa-${made}`, value: person.id, expiresAt: minutesLater(600), ...dates });
  return { ...person, sessionId };
}

/** A story with an English translation, as an input. */
async function begun(desk: TestNewsroom, wish: Parameters<typeof addStory>[1]) {
  const { articleId, en } = await addStory(desk, wish);
  if (!en) throw new Error('The story has no English');
  return { articleId, translationId: en.translationId, version: en.version };
}

const draft = (desk: TestNewsroom) => begun(desk, { en: {}, hi: {}, by: desk.reporter });
const live = (desk: TestNewsroom) => begun(desk, { en: { publish: true } });

/** A story in review, with its English translation as an input. */
async function sent(desk: TestNewsroom) {
  const { translationId, version } = await draft(desk);
  const input = { translationId, version, note: 'For tonight' };
  const now = granted(await perform(submitTranslation, input, desk.reporter, minutesLater(30), desk.db));
  return { translationId, version: now.version };
}

/** A topic that a story asks for, as its number. */
async function askedFor(desk: TestNewsroom) {
  const { articleId } = await draft(desk);
  const input = { articleId, kind: 'topic' as const, locale: 'en' as const, name: `Topic ${(made += 1)}` };
  return granted(await perform(askForName, input, desk.reporter, minutesLater(30), desk.db)).id;
}

/** A topic as it stands, as an input. */
async function savedTopic({ db, chief }: TestNewsroom) {
  const input = { kind: 'topic' as const, names: names(String((made += 1))) };
  return { ...input, ...granted(await perform(saveTaxonomyItem, input, chief, TEST_NOW, db)) };
}

/** Everything a command's page tags can be for a story in World. */
const storyTags = ({ worldId }: TestNewsroom, articleId: number): Tag[] => [
  `article:${articleId}:en`,
  'front:en',
  `section:${worldId}:en`,
  `alternates:${articleId}`,
  // The pages of those whose names it carries.
  'contributor:1:en',
  'topic:1:en',
];

const names = (word: string) => ({
  en: { name: `Topic ${word}`, slug: `topic-${word}` },
  hi: { name: `विषय ${word}`, slug: `vishay-${word}` },
});

const newcomer = () => ({
  email: `newcomer-${(made += 1)}@example.in`,
  name: 'अनुज तिवारी',
  role: 'reporter' as const,
  locale: null,
});

const imageKey = () => (made += 1).toString(16).padStart(32, '0');

/** Every command there is; every-command.test.ts fails for one that is missing here. */
export const EXAMPLES: readonly Example[] = [
  example(createStory, async ({ reporter }) => ({ input: { locale: 'hi' as const, headline: 'बारिश' }, by: reporter })),
  example(startTranslation, async (desk) => {
    const { articleId } = await live(desk);
    return { input: { articleId, locale: 'hi', copyBlocks: true }, by: desk.translatorHi };
  }),
  example(saveDraft, async (desk) => {
    const { translationId, version } = await draft(desk);
    return { input: { translationId, version, text: sampleText('en', { headline: 'Another' }) }, by: desk.editor };
  }),
  example(saveDetails, async (desk) => {
    const { articleId } = await draft(desk);
    return {
      input: { articleId, version: 2, details: { ...desk.details, sectionId: desk.indiaId } },
      by: desk.reporter,
    };
  }),
  example(submitTranslation, async (desk) => {
    const { translationId, version } = await draft(desk);
    return { input: { translationId, version, note: 'For tonight' }, by: desk.reporter };
  }),
  example(returnTranslation, async (desk) => ({
    input: { ...(await sent(desk)), note: 'Who says so?' },
    by: desk.editor,
  })),
  example(takeBackTranslation, async (desk) => ({ input: await sent(desk), by: desk.reporter })),
  example(publishTranslation, async (desk) => {
    const { articleId, translationId, version } = await draft(desk);
    return {
      input: { translationId, version, substantive: true },
      by: desk.editor,
      touches: storyTags(desk, articleId),
    };
  }),
  example(withdrawTranslation, async (desk) => {
    const { articleId, translationId, version } = await live(desk);
    return {
      input: { translationId, version, notice: '' },
      by: desk.chief,
      touches: [...storyTags(desk, articleId), `teaser:${articleId}:en`],
    };
  }),
  example(discardDraft, async (desk) => {
    const { translationId, version } = await live(desk);
    const input = {
      translationId,
      version,
      text: sampleText('en', { headline: 'Not this', slug: `not-this-${(made += 1)}` }),
    };
    const saved = granted(await perform(saveDraft, input, desk.editor, minutesLater(30), desk.db));
    return { input: { translationId, version: saved.version }, by: desk.editor };
  }),
  example(binStory, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId }, by: desk.reporter };
  }),
  example(unbinStory, async (desk) => {
    const { articleId } = await draft(desk);
    granted(await perform(binStory, { articleId }, desk.reporter, minutesLater(30), desk.db));
    return { input: { articleId }, by: desk.editor };
  }),
  example(duplicateStory, async (desk) => {
    const { articleId } = await draft(desk);
    return { input: { articleId }, by: desk.editor };
  }),
  example(indexTexts, async (desk) => {
    await draft(desk);
    await desk.db.writer.delete(storyTexts);
    return { input: { most: 20 }, by: 'machine' };
  }),
  example(
    emptyBin,
    async (desk) => {
      const { articleId } = await draft(desk);
      granted(await perform(binStory, { articleId }, desk.reporter, minutesLater(30), desk.db));
      const binnedAt = minutesLater(-60 * 24 * 40).toISOString();
      await desk.db.writer.update(articles).set({ binnedAt }).where(eq(articles.id, articleId));
      return { input: null, by: 'machine' };
    },
    'newsroom',
  ),

  example(addImage, async ({ reporter }) => {
    const none = { caption: '', alt: '' };
    const metadata = {
      credit: 'PTI',
      creator: '',
      copyright: '',
      takenAt: '',
      place: '',
      texts: { en: none, hi: none },
    };
    const picture = { key: imageKey(), width: 8, height: 6, focalX: 50, focalY: 50 };
    return { input: { picture, metadata, fileName: 'a.png', format: 'png', byteSize: 99 }, by: reporter };
  }),
  example(saveImage, async ({ db, editor }) => {
    const said = (caption: string, alt: string, credit = '') => ({ caption, alt, credit });
    const texts = { en: said('Rain', 'Wet cars'), hi: said('बारिश', 'गाड़ियाँ', 'एपी') };
    const input = { imageId: await addImageRow(db, imageKey()), version: 1, focalX: 10, focalY: 20, regions: {} };
    return { input: { ...input, credit: 'AP', creator: '', copyright: '', place: 'Pune', texts }, by: editor };
  }),
  example(deleteImage, async ({ db, chief }) => ({
    input: { imageId: await addImageRow(db, imageKey()), version: 1 },
    by: chief,
  })),

  example(saveTaxonomyItem, async (desk) => {
    const topic = await savedTopic(desk);
    return { input: { ...topic, names: names(`new-${topic.id}`) }, by: desk.chief, touches: [`topic:${topic.id}`] };
  }),
  example(deleteTaxonomyItem, async (desk) => {
    const { kind, id, version } = await savedTopic(desk);
    return { input: { kind, id, version }, by: desk.chief, touches: [`topic:${id}`] };
  }),
  example(askForName, async (desk) => {
    const { articleId } = await draft(desk);
    const name = `Ropeway safety ${(made += 1)}`;
    return { input: { articleId, kind: 'topic' as const, locale: 'en' as const, name }, by: desk.reporter };
  }),
  example(acceptAskedName, async (desk) => {
    const [askedId, item] = [await askedFor(desk), await savedTopic(desk)];
    return { input: { askedId, item }, by: desk.chief, touches: [`topic:${item.id}`] };
  }),
  example(declineAskedName, async (desk) => ({ input: { askedId: await askedFor(desk) }, by: desk.chief })),
  example(reorderSections, async ({ db, chief }) => {
    const rows = await db.reader.select({ id: sections.id }).from(sections).orderBy(sections.position, sections.id);
    return { input: { ids: rows.map(({ id }) => id).toReversed() }, by: chief, touches: ['sections'] };
  }),

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
  example(changeRole, async ({ db, administrator }) => {
    const { id: userId } = await signedIn(db);
    return { input: { userId, role: 'editor' as const, locale: null }, by: administrator };
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
  example(takeCodeOnce, async () => ({ input: { key: `code-${(made += 1)}`, rememberMs: 60_000 }, by: 'machine' })),
  example(takeSignInAttempt, async () => ({
    input: { key: `try-${(made += 1)}`, rule: KNOWN_BROWSER },
    by: 'machine',
  })),
  example(returnSignInAttempt, async ({ db }) => {
    const input = { key: `try-${(made += 1)}`, rule: KNOWN_BROWSER };
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
    input: { server: `server-${(made += 1)}`, ...firstRunCode },
    by: 'machine',
  })),
  example(tryFirstRunCode, async ({ db }) => {
    await perform(keepFirstRunCode, { server: `server-${(made += 1)}`, ...firstRunCode }, 'machine', TEST_NOW, db);
    return { input: { hash: 'wrong' }, by: 'machine' };
  }),
  example(endFirstRunCodes, async () => ({ input: null, by: 'machine' })),
  example(markDemo, async () => ({ input: 'begun', by: 'machine' })),
  example(emptyDatabase, async () => ({ input: null, by: 'machine' }), 'newsroom'),
];
