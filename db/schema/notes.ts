import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { articles } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';

/** What the desk has to do about a story as a whole: no text knows of it, and nothing readers see is made from it. */
export const storyNotes = table(
  'story_notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    /** Who is to do it; null for whoever comes. */
    forId: text('for_id').references(() => users.id),
    /** By when (UTC); null for no moment. */
    deadline: text('deadline'),
    /** Not null: done. */
    doneAt: text('done_at'),
    doneById: text('done_by_id').references(() => users.id),
    /** Who wrote it; null for the machine. */
    byId: text('by_id').references(() => users.id),
    at: text('at').notNull(),
    version: integer('version').notNull().default(1),
    /** The browser's own name for it: sent twice, it is kept once. */
    key: text('key').notNull(),
  },
  (t) => [
    index('story_notes_story').on(t.articleId),
    index('story_notes_deadline').on(t.deadline),
    uniqueIndex('story_notes_key').on(t.key),
  ],
);
