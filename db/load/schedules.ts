import { and, asc, eq, isNull, lte, ne } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { plannedWithdrawals, revisions, schedules, translations, users } from '#db/schema.ts';
import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';
import type { Subject } from '#lib/policy/can.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** When one language of a story is to go live by itself, or why it did not; undefined where nothing is planned. */
export async function findSchedule(
  tx: Queryable,
  translationId: number,
): Promise<typeof schedules.$inferSelect | undefined> {
  const [row] = await tx.select().from(schedules).where(eq(schedules.translationId, translationId)).limit(1);
  return row;
}

/** When one language of a story is to go off the site by itself; undefined where it is not. */
export async function findPlannedWithdrawal(
  tx: Queryable,
  translationId: number,
): Promise<typeof plannedWithdrawals.$inferSelect | undefined> {
  const [row] = await tx
    .select()
    .from(plannedWithdrawals)
    .where(eq(plannedWithdrawals.translationId, translationId))
    .limit(1);
  return row;
}

/** The same as a screen says it, with who wants it so (null for the machine); null where it is not. */
export async function findPlannedWithdrawalBy(
  translationId: number,
  tx: Queryable,
): Promise<{ withdrawAt: string; by: PersonName | null } | null> {
  const [row] = await tx
    .select({ withdrawAt: plannedWithdrawals.withdrawAt, name: users.name, nameHi: users.nameHi })
    .from(plannedWithdrawals)
    .leftJoin(users, eq(users.id, plannedWithdrawals.byId))
    .where(eq(plannedWithdrawals.translationId, translationId))
    .limit(1);
  if (!row) return null;
  const by = row.name === null ? null : personName({ name: row.name, nameHi: row.nameHi });
  return { withdrawAt: row.withdrawAt, by };
}

/** The other language that goes live with this one at its moment or not at all; undefined where none does any more. */
export async function findPartner(
  tx: Queryable,
  { articleId, translationId, publishAt }: { articleId: number; translationId: number; publishAt: string },
): Promise<typeof schedules.$inferSelect | undefined> {
  const [row] = await tx
    .select({ schedule: schedules })
    .from(schedules)
    .innerJoin(translations, eq(translations.id, schedules.translationId))
    .where(
      and(
        eq(translations.articleId, articleId),
        ne(translations.id, translationId),
        eq(schedules.together, true),
        eq(schedules.publishAt, publishAt),
        isNull(schedules.failure),
      ),
    )
    .limit(1);
  return row?.schedule;
}

/**
 * About what somebody who moves or ends a schedule is asked: the text in the section in which it is to go live, wherever the
 * desk has put the story since. A story that moves on takes what an editor has decided elsewhere into nobody else's hands.
 */
export async function scheduledSubject(
  tx: Queryable,
  subject: Subject,
  schedule: { revisionId: number } | undefined,
): Promise<Subject> {
  if (!schedule) return subject;
  const [frozen] = await tx
    .select({ details: revisions.details })
    .from(revisions)
    .where(eq(revisions.id, schedule.revisionId))
    .limit(1);
  return frozen?.details ? { ...subject, sectionId: frozen.details.sectionId } : subject;
}

/** What the screen of a translation says of its schedule. `publishAt` in UTC; `by` is null for the machine. */
export type Planned = {
  publishAt: string;
  failure: ScheduleFailure | null;
  by: PersonName | null;
  /** What was written after it was scheduled does not go live with it. */
  isBehind: boolean;
  /** With the other language or not at all. */
  together: boolean;
  /** What was said of it as an update: whether it moves «last updated», and what readers are told then. */
  substantive: boolean;
  note: string;
};

/** When this translation goes live by itself, or why it did not; null where nothing is planned. */
export async function findPlanned(
  { translationId, draftRevisionId }: { translationId: number; draftRevisionId: number },
  tx: Queryable,
): Promise<Planned | null> {
  const [row] = await tx
    .select({ schedule: schedules, name: users.name, nameHi: users.nameHi })
    .from(schedules)
    .leftJoin(users, eq(users.id, schedules.byId))
    .where(eq(schedules.translationId, translationId))
    .limit(1);
  if (!row) return null;
  const { publishAt, failure, revisionId, together, substantive, note } = row.schedule;
  const by = row.name === null ? null : personName({ name: row.name, nameHi: row.nameHi });
  return { publishAt, failure, by, isBehind: revisionId !== draftRevisionId, together, substantive, note };
}

/** The translations whose moment has come by `now`, the earliest first, at most `most`; those that failed are left alone. */
export async function listDue(tx: Queryable, now: Date, most: number): Promise<number[]> {
  const rows = await tx
    .select({ translationId: schedules.translationId })
    .from(schedules)
    .where(and(lte(schedules.publishAt, now.toISOString()), isNull(schedules.failure)))
    .orderBy(asc(schedules.publishAt), asc(schedules.translationId))
    .limit(most);
  return rows.map(({ translationId }) => translationId);
}

/** The translations that are to be off the site by `now`, the earliest first, at most `most`. */
export async function listDueWithdrawals(tx: Queryable, now: Date, most: number): Promise<number[]> {
  const rows = await tx
    .select({ translationId: plannedWithdrawals.translationId })
    .from(plannedWithdrawals)
    .where(lte(plannedWithdrawals.withdrawAt, now.toISOString()))
    .orderBy(asc(plannedWithdrawals.withdrawAt), asc(plannedWithdrawals.translationId))
    .limit(most);
  return rows.map(({ translationId }) => translationId);
}
