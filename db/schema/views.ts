import { index, integer, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { users } from '#db/schema/people.ts';

/** Views of the desk that somebody has kept for themselves: names for addresses. */
export const savedViews = table(
  'saved_views',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The query of the address, as lib/desk/story-filter.ts writes it. */
    query: text('query').notNull(),
    at: text('at').notNull(),
  },
  (t) => [index('saved_views_owner').on(t.ownerId)],
);
