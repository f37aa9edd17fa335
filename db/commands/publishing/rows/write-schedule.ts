import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { schedules } from '#db/schema.ts';
import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';

/** A text and the instant (UTC, ISO 8601) at which it is to go live. */
type NewSchedule = {
  translationId: number;
  revisionId: number;
  publishAt: string;
  substantive: boolean;
  /** What readers will be told has changed; '' for nothing. */
  note: string;
  /** With the other language of its story, or not at all. */
  together: boolean;
  byId: string | null;
  now: Date;
};

/** Keeps when a text is to go live, in the place of what was to go live before. */
export async function writeSchedule(tx: Queryable, { translationId, now, ...wish }: NewSchedule): Promise<void> {
  const row = { ...wish, setAt: now.toISOString(), failure: null };
  await tx
    .insert(schedules)
    .values({ translationId, ...row })
    .onConflictDoUpdate({ target: schedules.translationId, set: row });
}

/** Keeps why a text did not go live; the clock leaves it alone from here on. */
export async function writeFailure(tx: Queryable, translationId: number, failure: ScheduleFailure): Promise<void> {
  await tx.update(schedules).set({ failure }).where(eq(schedules.translationId, translationId));
}
