import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { schedules, users } from '#db/schema.ts';
import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** When one language of a story is to go live by itself, or why it did not; undefined where nothing is planned. */
export async function findSchedule(
  tx: Queryable,
  translationId: number,
): Promise<typeof schedules.$inferSelect | undefined> {
  const [row] = await tx.select().from(schedules).where(eq(schedules.translationId, translationId)).limit(1);
  return row;
}

/** What the screen of a translation says of its schedule. `publishAt` in UTC; `by` is null for the machine. */
export type Planned = {
  publishAt: string;
  failure: ScheduleFailure | null;
  by: PersonName | null;
  /** What was written after it was scheduled does not go live with it. */
  isBehind: boolean;
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
  const { publishAt, failure, revisionId } = row.schedule;
  const by = row.name === null ? null : personName({ name: row.name, nameHi: row.nameHi });
  return { publishAt, failure, by, isBehind: revisionId !== draftRevisionId };
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
