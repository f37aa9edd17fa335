import { index, integer, primaryKey, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { articles } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';
import type { Scope } from '#lib/assignments/assignment.ts';

/**
 * Who has a story, or one of its languages, to write. A language can be somebody's before it is begun. The row stays when it
 * is nobody's any more, so that its version goes on.
 */
export const assignments = table(
  'assignments',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** 'story', or a language. */
    scope: text('scope').$type<Scope>().notNull(),
    /** Whose it is; null for nobody's. */
    personId: text('person_id').references(() => users.id),
    /** By when (UTC); null for no moment. */
    dueAt: text('due_at'),
    version: integer('version').notNull(),
    /** Who wants it so; null for the machine. */
    byId: text('by_id').references(() => users.id),
    at: text('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.scope] }), index('assignments_due').on(t.dueAt)],
);
