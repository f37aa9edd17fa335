import { index, integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/table.ts';
import { users } from '#db/schema/people.ts';

/** Every allowed change: who, what, to which, when. Only ever appended to. */
export const auditLog = table(
  'audit_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    /** Null when the machine did it (start-up, the command line). */
    actorId: text('actor_id').references(() => users.id),
    deed: text('deed').notNull(),
    /** 'article' | 'translation' | 'image' | 'section' | 'topic' | 'contributor' | 'agency' | 'user' */
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [index('audit_log_subject').on(t.subjectType, t.subjectId)],
);

/** Small facts of the installation, by name («seeded», «first_run_done»). */
export const settings = table('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
