import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { articles } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';
import type { Place } from '#lib/comments/place.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * A conversation of the desk about a place in a story. No body of a text knows of it, so nothing of it can reach readers:
 * docs/decisions/031.
 */
export const commentThreads = table(
  'comment_threads',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The language in whose text it stands; null for what the languages share. */
    locale: text('locale').$type<Locale>(),
    /** Where it stands in the newest text. Each save that changes the text takes it along. */
    place: text('place', { mode: 'json' }).$type<Place>().notNull(),
    /** What it stood on is gone from the text; `place` is where that was last. */
    isLost: integer('is_lost', { mode: 'boolean' }).notNull().default(false),
    /** The words it was begun on, or the first of them. */
    quote: text('quote').notNull(),
    version: integer('version').notNull().default(1),
    createdById: text('created_by_id').references(() => users.id),
    createdAt: text('created_at').notNull(),
    /** Not null: resolved. */
    resolvedAt: text('resolved_at'),
    resolvedById: text('resolved_by_id').references(() => users.id),
  },
  (t) => [index('comment_threads_story').on(t.articleId, t.locale)],
);

/** One comment of a thread. People it calls stand in its text as «@{id}» (lib/comments/mentions.ts). */
export const comments = table(
  'comments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    threadId: integer('thread_id')
      .notNull()
      .references(() => commentThreads.id, { onDelete: 'cascade' }),
    /** Who wrote it; null for the machine. */
    byId: text('by_id').references(() => users.id),
    at: text('at').notNull(),
    text: text('text').notNull(),
    /** When its words were last changed. */
    editedAt: text('edited_at'),
    version: integer('version').notNull().default(1),
    /** The browser's own name for it. */
    key: text('key').notNull(),
  },
  (t) => [index('comments_thread').on(t.threadId), uniqueIndex('comments_key').on(t.key)],
);
