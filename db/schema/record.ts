import { index, integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { users } from '#db/schema/people.ts';
import type { Tag } from '#lib/article/tags.ts';
import type { Event, EventKind, EventSubject } from '#lib/events/events.ts';

/**
 * Every allowed change: who, what, to which, when. Rows are added; only autosaves of one sitting, and wrong passwords right
 * after one another, are folded into one. Triggers on both engines refuse any other UPDATE and every DELETE
 * (docs/decisions/037-the-record-is-kept-as-it-is.md).
 */
export const auditLog = table(
  'audit_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    /** Null when the machine did it (start-up, the command line). */
    actorId: text('actor_id').references(() => users.id),
    /** What happened; lib/events/events.ts says what `detail` holds of it. */
    event: text('event').$type<EventKind>().notNull(),
    subjectType: text('subject_type').$type<EventSubject>().notNull(),
    subjectId: text('subject_id').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>(),
    /** How many times it happened from `at` on, and when last (null: once). */
    times: integer('times').notNull().default(1),
    lastAt: text('last_at'),
    /** Where it was asked from, an IP address as our own front says: of the kinds that say so (lib/events/event-kinds.ts), else null. */
    address: text('address'),
  },
  (t) => [
    index('audit_log_subject').on(t.subjectType, t.subjectId, t.id),
    // The list of what was done is read newest first, a page at a time, whatever it is narrowed to.
    index('audit_log_at').on(t.at, t.id),
    index('audit_log_actor').on(t.actorId, t.at, t.id),
    index('audit_log_event').on(t.event, t.at, t.id),
    index('audit_log_actor_event').on(t.actorId, t.event, t.at, t.id),
  ],
);

/**
 * Every change in the order of its commit, with what it touched and what happened, for those who want to hear of it: the
 * live desk, later other servers. Written with the change, kept for three days.
 */
export const outbox = table('outbox', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  /** Null: the machine. No reference: a row outlives nobody, and is gone in three days. */
  actorId: text('actor_id'),
  touched: text('touched', { mode: 'json' }).$type<readonly Tag[]>().notNull(),
  events: text('events', { mode: 'json' }).$type<readonly Event[]>().notNull(),
  /** Ids of the people whom something of it concerns, and who were notified. */
  notified: text('notified', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
});

/** Small facts of the installation, by name («demo_seeded», «first_run_done»). What the server is told at start are its settings: lib/env.ts. */
export const installationFacts = table('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
