import { index, integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { articles } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';
import type { NotificationKind } from '#lib/notifications/notification.ts';
import type { Locale } from '#lib/locale.ts';

/** What concerns one person of what happened: written with the change itself, kept for sixty days. */
export const notifications = table(
  'notifications',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NotificationKind>().notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Null: the story as a whole. */
    locale: text('locale').$type<Locale>(),
    /** Where in the story: the conversation's or the note's number; null where the kind needs none. */
    placeId: integer('place_id'),
    /** The moment it is about (UTC): by when something is to be done, when a text was to go live; null for none. */
    moment: text('moment'),
    /** Null: the machine. */
    byId: text('by_id').references(() => users.id),
    at: text('at').notNull(),
    /** Null: unread. */
    readAt: text('read_at'),
  },
  (t) => [
    index('notifications_person').on(t.personId, t.id),
    index('notifications_unread').on(t.personId, t.readAt, t.kind),
    index('notifications_at').on(t.at),
  ],
);
