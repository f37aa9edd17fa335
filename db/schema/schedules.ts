import { index, integer, primaryKey, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { revisions, translations } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';
import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';

/**
 * A text that is to go live by itself: the very revision an editor looked at, frozen with its details, and the moment. The
 * row goes when the text is live or is not to go live any more.
 */
export const schedules = table(
  'schedules',
  {
    translationId: integer('translation_id')
      .notNull()
      .references(() => translations.id, { onDelete: 'cascade' }),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    publishAt: text('publish_at').notNull(),
    /** Whether it moves «last updated», as in publishTranslation. */
    substantive: integer('substantive', { mode: 'boolean' }).notNull(),
    /** What readers will be told has changed, as in publishTranslation; '' for nothing. */
    note: text('note').notNull().default(''),
    /** Both languages of the story at this moment, or neither: the other one's row says the same. */
    together: integer('together', { mode: 'boolean' }).notNull().default(false),
    /** Who wants it so; null for the machine. */
    byId: text('by_id').references(() => users.id),
    setAt: text('set_at').notNull(),
    /** Why it did not go live at its moment; the clock does not try again. Null: it is still to come. */
    failure: text('failure').$type<ScheduleFailure>(),
  },
  (t) => [primaryKey({ columns: [t.translationId] }), index('schedules_due').on(t.publishAt)],
);

/** A live text that is to be taken off the site by itself, and when. The row goes when that is done or not wanted any more. */
export const plannedWithdrawals = table(
  'planned_withdrawals',
  {
    translationId: integer('translation_id')
      .notNull()
      .references(() => translations.id, { onDelete: 'cascade' }),
    withdrawAt: text('withdraw_at').notNull(),
    /** What readers find in its place then; '' = the house's sentence. */
    notice: text('notice').notNull().default(''),
    /** Why, for the newsroom alone. */
    reason: text('reason').notNull().default(''),
    /** Who wants it so; null for the machine. */
    byId: text('by_id').references(() => users.id),
    setAt: text('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.translationId] }), index('planned_withdrawals_due').on(t.withdrawAt)],
);
