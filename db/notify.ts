import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findAssignees } from '#db/load/story/assignments.ts';
import type { Happened } from '#db/record.ts';
import { articles, comments, grants, notifications, reviews, schedules, translations, users } from '#db/schema.ts';
import type { Event } from '#lib/events/events.ts';
import { localeOfPart } from '#lib/article/holds/parts.ts';
import { type Scope } from '#lib/assignments/assignment.ts';
import { type Locale } from '#lib/locale.ts';
import { reaches } from '#lib/people/grants.ts';

/** How long a notification is kept, in ms. */
export const NOTIFICATION_KEPT_MS = 60 * 24 * 60 * 60_000;
/** So many old ones go with each that comes: whoever was away for long holds nobody up. */
const PRUNED_AT_ONCE = 50;

type Row = typeof notifications.$inferInsert;
type Told = Pick<Row, 'kind' | 'articleId'> & Partial<Pick<Row, 'locale' | 'placeId' | 'moment'>>;

/**
 * Notifies the people whom an event concerns, in its own transaction, and answers who they are. Nobody is told of what they
 * did themselves, nor after their account was closed, nor twice of one note.
 */
export async function writeNotifications(tx: Queryable, happened: Happened): Promise<string[]> {
  const wanted: Row[] = [];
  for (const event of happened.events) {
    const told = await concerned(tx, event, happened);
    for (const { people, ...about } of [told ?? []].flat()) {
      for (const personId of new Set(people)) {
        if (personId !== null && personId !== undefined && personId !== happened.byId)
          wanted.push({ ...about, personId, byId: happened.byId, at: happened.at });
      }
    }
  }
  if (wanted.length === 0) return [];
  const inUse = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, [...new Set(wanted.map(({ personId }) => personId))]), isNull(users.deactivatedAt)));
  const rows = wanted.filter(({ personId }) => inUse.some(({ id }) => id === personId));
  if (rows.length === 0) return [];
  await tx.insert(notifications).values(rows);
  await prune(tx, happened.at);
  return [...new Set(rows.map(({ personId }) => personId))];
}

type Concerned = Told & { people: readonly (string | null | undefined)[] };

/** Whom an event concerns, and what they are told; undefined where it concerns nobody in particular. */
async function concerned(
  tx: Queryable,
  event: Event,
  { at, events }: Happened,
): Promise<Concerned | Concerned[] | undefined> {
  switch (event.kind) {
    case 'work.assign': {
      const { scope, personId, fromId, dueAt } = event.detail;
      const work = ofWork(event.id, scope);
      return [
        { kind: 'assigned', ...work, moment: dueAt, people: [personId] },
        { kind: 'unassigned', ...work, people: fromId === personId ? [] : [fromId] },
      ];
    }
    case 'work.unassign': {
      const { scope, fromId } = event.detail;
      return { kind: 'unassigned', ...ofWork(event.id, scope), people: [fromId] };
    }
    case 'work.hand_back': {
      const { scope, assignedById } = event.detail;
      return { kind: 'handed_back', ...ofWork(event.id, scope), people: [assignedById] };
    }
    case 'note.add':
    case 'note.change': {
      const { noteId: placeId, forId, deadline } = event.detail;
      const people = forId !== null && (await isTold(tx, forId, placeId)) ? [] : [forId];
      return { kind: 'noted', articleId: Number(event.id), placeId, moment: deadline, people };
    }
    case 'comment.mention': {
      const { articleId, locale, personId } = event.detail;
      return { kind: 'mentioned', articleId, locale, placeId: Number(event.id), people: [personId] };
    }
    case 'comment.reply': {
      const { articleId, locale } = event.detail;
      const called = events.flatMap((one) => (one.kind === 'comment.mention' ? one.detail.personId : []));
      const people = (await listSpeakers(tx, Number(event.id))).filter((id) => id === null || !called.includes(id));
      return { kind: 'replied', articleId, locale, placeId: Number(event.id), people };
    }
    case 'translation.return':
    case 'translation.approve': {
      const { articleId, locale } = event.detail;
      const kind = event.kind === 'translation.return' ? 'returned' : 'approved';
      // An editor may have sent what another has to write.
      const assignees = await findAssignees(tx, articleId);
      return {
        kind,
        ...{ articleId, locale },
        people: [await findSender(tx, Number(event.id)), assignees[locale], assignees.story],
      };
    }
    case 'translation.publish': {
      const { articleId, locale } = event.detail;
      // Of an update only those hear who make it: a story that is written on all day would ring all day.
      const people = (await isFirst(tx, Number(event.id), at)) ? await listWriters(tx, articleId, locale) : [];
      return { kind: 'published', articleId, locale, people };
    }
    case 'translation.schedule_failed': {
      const { articleId, locale, publishAt: moment } = event.detail;
      const people = [
        await findScheduler(tx, Number(event.id)),
        ...(await listWriters(tx, articleId, locale)),
        ...(await listChiefs(tx, { articleId, locale })),
      ];
      return { kind: 'failed', articleId, locale, moment, people };
    }
    case 'translation.withdraw': {
      const { articleId, locale } = event.detail;
      return { kind: 'withdrawn', articleId, locale, people: await listWriters(tx, articleId, locale) };
    }
    case 'hold.take_over': {
      const { part, fromId } = event.detail;
      const locale = localeOfPart(part) ?? null;
      return { kind: 'taken_over', articleId: Number(event.id), locale, people: [fromId] };
    }
    default:
      return undefined;
  }
}

const ofWork = (id: Event['id'], scope: Scope) => ({
  articleId: Number(id),
  locale: scope === 'story' ? null : scope,
});

async function isTold(tx: Queryable, personId: string, placeId: number): Promise<boolean> {
  const rows = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(eq(notifications.personId, personId), eq(notifications.kind, 'noted'), eq(notifications.placeId, placeId)),
    )
    .limit(1);
  return rows.length > 0;
}

async function listSpeakers(tx: Queryable, threadId: number): Promise<(string | null)[]> {
  const rows = await tx.selectDistinct({ byId: comments.byId }).from(comments).where(eq(comments.threadId, threadId));
  return rows.map(({ byId }) => byId);
}

async function findSender(tx: Queryable, translationId: number): Promise<string | null | undefined> {
  const [row] = await tx
    .select({ sentById: reviews.sentById })
    .from(reviews)
    .where(eq(reviews.translationId, translationId))
    .limit(1);
  return row?.sentById;
}

async function isFirst(tx: Queryable, translationId: number, at: string): Promise<boolean> {
  const [row] = await tx
    .select({ firstPublishedAt: translations.firstPublishedAt })
    .from(translations)
    .where(eq(translations.id, translationId))
    .limit(1);
  return row?.firstPublishedAt === at;
}

/** Who began the story and this language, and whose they are. */
async function listWriters(tx: Queryable, articleId: number, locale: Locale): Promise<(string | null | undefined)[]> {
  const [row] = await tx
    .select({ storyBy: articles.createdById, textBy: translations.createdById })
    .from(articles)
    .innerJoin(translations, and(eq(translations.articleId, articles.id), eq(translations.locale, locale)))
    .where(eq(articles.id, articleId))
    .limit(1);
  const assignees = await findAssignees(tx, articleId);
  return [row?.storyBy, row?.textBy, assignees.story, assignees[locale]];
}

async function findScheduler(tx: Queryable, translationId: number): Promise<string | null | undefined> {
  const [row] = await tx
    .select({ byId: schedules.byId })
    .from(schedules)
    .where(eq(schedules.translationId, translationId))
    .limit(1);
  return row?.byId;
}

/** The chief editors whose bounds take in this language of the story. */
async function listChiefs(tx: Queryable, text: { articleId: number; locale: Locale }): Promise<string[]> {
  const [story] = await tx
    .select({ sectionId: articles.sectionId })
    .from(articles)
    .where(eq(articles.id, text.articleId))
    .limit(1);
  const rows = await tx.select().from(grants).where(eq(grants.role, 'chief_editor')).orderBy(grants.userId);
  const place = { locale: text.locale, sectionId: story?.sectionId ?? null };
  return [...new Set(rows.filter((grant) => reaches(grant, place)).map(({ userId }) => userId))];
}

async function prune(tx: Queryable, at: string): Promise<void> {
  const old = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(lt(notifications.at, new Date(Date.parse(at) - NOTIFICATION_KEPT_MS).toISOString()))
    .limit(PRUNED_AT_ONCE);
  if (old.length === 0) return;
  await tx.delete(notifications).where(
    inArray(
      notifications.id,
      old.map(({ id }) => id),
    ),
  );
}
