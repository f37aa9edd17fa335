import { desc, eq, inArray } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { assignWork } from '#db/commands/assignment/assign-work.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import { issueCorrection } from '#db/commands/correction/issue-correction.ts';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { addNote } from '#db/commands/note/add-note.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { scheduleTranslation } from '#db/commands/publishing/schedule-translation.ts';
import { withdrawTranslation } from '#db/commands/publishing/withdraw-translation.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { revokeShare } from '#db/commands/share/revoke-share.ts';
import { approveTranslation } from '#db/commands/story/approve-translation.ts';
import { binStory } from '#db/commands/story/bin-story.ts';
import { saveDetails } from '#db/commands/story/save-details.ts';
import { submitTranslation } from '#db/commands/story/submit-translation.ts';
import { saveTaxonomyItem } from '#db/commands/taxonomy/save-taxonomy-item.ts';
import { perform } from '#db/perform.ts';
import {
  articles,
  assignments,
  auditLog,
  comments,
  commentThreads,
  corrections,
  embargoes,
  images,
  revisions,
  schedules,
  sectionNames,
  shares,
  storyNotes,
  topics,
  translations,
} from '#db/schema.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';
import { granted } from '#lib/testing-result.ts';
import { origin } from '../../fixtures.ts';
import { makePicture } from '../../make-picture.ts';
import type { TestPerson } from '../../people.ts';
import { actorOf, anyImageId, makeStory, serverDatabase, uniqueMark, versionOf } from '../../stories.ts';
import type { Thing } from './rights.ts';

/** How far both languages of a story have come. */
export const STANDINGS = [
  'draft',
  'in review',
  'ready',
  'scheduled',
  'live',
  'withdrawn',
  'in the bin',
  'under embargo',
] as const;
/** One of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** A story that is asked about, with what hangs on it: a conversation, a note and a link of its owner's, a correction where it is live. */
export type AskedStory = {
  called: string;
  standing: Standing;
  articleId: number;
  translationIds: Record<Locale, number>;
  ownerId: string;
  sectionId: number;
  liveSectionId?: number;
  sentById?: string;
  givenTo: string[];
  threadId: number;
  commentId: number;
  commentKey: string;
  noteId: number;
  shareId: number;
  correctionId?: number;
};

type Wish = {
  standing: Standing;
  by: TestPerson;
  sectionId: number;
  /** Who sends it for review; the chief editor unless said. */
  sentBy?: TestPerson;
  /** Who is given the whole story. */
  givenTo?: TestPerson;
  /** The section it is moved to once it is live. */
  movedTo?: number;
};

/** The number of a section of the demo newsroom. */
export async function sectionCalled(slug: string): Promise<number> {
  const [row] = await serverDatabase()
    .reader.select({ id: sectionNames.sectionId })
    .from(sectionNames)
    .where(eq(sectionNames.slug, slug));
  if (!row) throw new Error(`There is no section ${slug}`);
  return row.id;
}

const later = (hours: number) => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

/** Makes a story by the newsroom's own commands. */
export async function makeAsked({
  standing,
  by,
  sectionId,
  sentBy = 'chief',
  givenTo,
  movedTo,
}: Wish): Promise<AskedStory> {
  const db = serverDatabase();
  const [owner, chief] = [await actorOf(by), await actorOf('chief')];
  const at = new Date();
  const story = await makeStory({
    standing: { en: 'draft', hi: 'draft' },
    by,
    details: { sectionId },
    publishedAt: at,
  });
  const articleId = story.id;
  const translationIds = { en: story.translationIds.en ?? 0, hi: story.translationIds.hi ?? 0 };
  const commentKey = randomUUID();
  const place = { kind: 'field' as const, field: 'headline' as const };
  const said = { articleId, locale: 'en' as const, place, quote: '', text: 'Shorter?', key: commentKey };
  const thread = granted(await perform(startThread, said, owner, at, db));
  const wish = { articleId, text: 'Ask for the report', forId: null, deadline: null, key: randomUUID() };
  const note = granted(await perform(addNote, wish, owner, at, db));
  const link = { translationId: translationIds.en, number: null, hours: 24, forWhom: '' };
  const { shareId } = granted(await perform(shareDraft, link, owner, at, db));
  // Over already: revoking it again is allowed and changes nothing.
  granted(await perform(revokeShare, { shareId }, chief, at, db));
  const given = givenTo && (await actorOf(givenTo)).id;
  if (given) {
    const order = { articleId, scope: 'story' as const, version: 0, personId: given, dueAt: null };
    granted(await perform(assignWork, order, chief, at, db));
  }
  if (standing === 'under embargo')
    granted(await perform(setEmbargo, { articleId, version: 0, until: later(200) }, chief, at, db));
  const sender = await actorOf(sentBy);
  for (const locale of LOCALES) {
    const translationId = translationIds[locale];
    const now = async () => ({ translationId, version: await versionOf(translationId) });
    const readers = async () => ({ ...(await now()), substantive: true });
    if (standing === 'in review' || standing === 'ready')
      granted(await perform(submitTranslation, { ...(await now()), note: '' }, sender, at, db));
    if (standing === 'ready') granted(await perform(approveTranslation, await now(), chief, at, db));
    if (standing === 'scheduled')
      granted(await perform(scheduleTranslation, { ...(await readers()), publishAt: later(200) }, chief, at, db));
    if (standing === 'live' || standing === 'withdrawn')
      granted(await perform(publishTranslation, await readers(), chief, at, db));
  }
  const issue = { translationId: translationIds.en, text: `It was ${uniqueMark()}.`, twinOfId: null };
  const correctionId =
    standing === 'live' ? granted(await perform(issueCorrection, issue, chief, at, db)).correctionId : undefined;
  if (standing === 'withdrawn')
    for (const translationId of Object.values(translationIds)) {
      const input = { translationId, version: await versionOf(translationId), notice: '', reason: 'Wrong' };
      granted(await perform(withdrawTranslation, input, chief, at, db));
    }
  if (standing === 'in the bin') granted(await perform(binStory, { articleId }, chief, at, db));
  if (movedTo !== undefined) {
    const [row] = await db.reader.select().from(articles).where(eq(articles.id, articleId));
    const changes = { sectionId: { from: [sectionId], to: movedTo } };
    const move = { articleId, version: row?.version ?? 0, changes, wordedIn: [...LOCALES] };
    granted(await perform(saveDetails, move, chief, at, db));
  }
  const called = [
    standing,
    `by the ${by}`,
    `in section ${movedTo ?? sectionId}`,
    ...(movedTo === undefined ? [] : [`live in ${sectionId}`]),
    ...(givenTo ? [`given to the ${givenTo}`] : []),
    ...(sentBy === 'chief' ? [] : [`sent by the ${sentBy}`]),
  ].join(', ');
  return {
    called,
    standing,
    articleId,
    translationIds,
    ownerId: owner.id,
    sectionId: movedTo ?? sectionId,
    ...(standing === 'live' && { liveSectionId: sectionId }),
    ...((standing === 'in review' || standing === 'ready') && { sentById: sender.id }),
    givenTo: given ? [given] : [],
    ...thread,
    commentKey,
    noteId: note.noteId,
    shareId,
    ...(correctionId !== undefined && { correctionId }),
  };
}

/** What is of no story: a topic that nothing names, and pictures, each with whose it is. */
export type HouseThings = {
  topicId: number;
  topicName: string;
  images: { id: number; ownerId: string | undefined }[];
};

/** Finds or makes what is of no story. `reporter` is asked to bring a picture of their own. */
export async function makeHouseThings(reporter: { id: string; cookie: string }): Promise<HouseThings> {
  const db = serverDatabase();
  const topicName = `Topic ${uniqueMark()}`;
  const names = { en: { name: topicName, slug: '' }, hi: { name: `विषय ${uniqueMark()}`, slug: '' } };
  const topic = { kind: 'topic' as const, names };
  const { id: topicId } = granted(await perform(saveTaxonomyItem, topic, await actorOf('chief'), new Date(), db));
  const [anothers] = await db.reader
    .select()
    .from(images)
    .where(eq(images.id, await anyImageId(db)));
  const answer = await fetch(`${origin()}/api/newsroom/images`, {
    method: 'POST',
    headers: { origin: origin(), cookie: reporter.cookie, 'x-file-name': 'walk.jpg' },
    body: new Uint8Array(await makePicture()),
  });
  if (!answer.ok) throw new Error(`A picture was not taken: ${answer.status} ${await answer.text()}`);
  const [own] = await db.reader
    .select()
    .from(images)
    .where(eq(images.createdById, reporter.id))
    .orderBy(desc(images.id));
  if (!own || !anothers || anothers.id === own.id) throw new Error('Two pictures, of two people, are needed');
  const ownerOf = ({ id, createdById }: typeof own) => ({ id, ownerId: createdById ?? undefined });
  return { topicId, topicName, images: [ownerOf(anothers), ownerOf(own)] };
}

/** One language of a story, as rights are asked about it. */
export const textOf = (story: AskedStory, locale: Locale): Thing => ({ ...wholeOf(story), locale });

/** What all languages of a story share. */
export const wholeOf = ({ ownerId, sectionId, liveSectionId, givenTo }: AskedStory): Thing => ({
  ownerId,
  sectionId,
  liveSectionId,
  givenTo,
});

/** Every row of these stories and of what hangs on them, and how many rows of the record are about them. */
export async function everythingOf(
  stories: readonly AskedStory[],
  { topicId, images: pictures }: HouseThings,
): Promise<unknown> {
  const { reader } = serverDatabase();
  const ids = stories.map(({ articleId }) => articleId);
  const texts = stories.flatMap(({ translationIds }) => Object.values(translationIds));
  const threads = stories.map(({ threadId }) => threadId);
  const about = new Set([
    ...ids.map((id) => `article ${id}`),
    ...texts.map((id) => `translation ${id}`),
    ...threads.map((id) => `comment_thread ${id}`),
    `topic ${topicId}`,
    ...pictures.map(({ id }) => `image ${id}`),
  ]);
  const record = await reader.select({ type: auditLog.subjectType, id: auditLog.subjectId }).from(auditLog);
  return {
    articles: await reader.select().from(articles).where(inArray(articles.id, ids)).orderBy(articles.id),
    translations: await reader
      .select()
      .from(translations)
      .where(inArray(translations.articleId, ids))
      .orderBy(translations.id),
    revisions: await reader
      .select()
      .from(revisions)
      .where(inArray(revisions.translationId, texts))
      .orderBy(revisions.id),
    schedules: await reader
      .select()
      .from(schedules)
      .where(inArray(schedules.translationId, texts))
      .orderBy(schedules.translationId),
    threads: await reader
      .select()
      .from(commentThreads)
      .where(inArray(commentThreads.articleId, ids))
      .orderBy(commentThreads.id),
    comments: await reader.select().from(comments).where(inArray(comments.threadId, threads)).orderBy(comments.id),
    notes: await reader.select().from(storyNotes).where(inArray(storyNotes.articleId, ids)).orderBy(storyNotes.id),
    shares: await reader.select().from(shares).where(inArray(shares.translationId, texts)).orderBy(shares.id),
    assignments: await reader
      .select()
      .from(assignments)
      .where(inArray(assignments.articleId, ids))
      .orderBy(assignments.articleId, assignments.scope),
    embargoes: await reader
      .select()
      .from(embargoes)
      .where(inArray(embargoes.articleId, ids))
      .orderBy(embargoes.articleId),
    corrections: await reader
      .select()
      .from(corrections)
      .where(inArray(corrections.translationId, texts))
      .orderBy(corrections.id),
    topic: await reader.select().from(topics).where(eq(topics.id, topicId)),
    images: await reader
      .select()
      .from(images)
      .where(
        inArray(
          images.id,
          pictures.map(({ id }) => id),
        ),
      )
      .orderBy(images.id),
    record: record.filter(({ type, id }) => about.has(`${type} ${id}`)).length,
  };
}
