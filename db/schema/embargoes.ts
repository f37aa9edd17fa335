import { integer, primaryKey, text } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { articles } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';

/**
 * Until when nothing of a story may appear, in whatever language. The row stays when the embargo is lifted or has lapsed, so
 * that its version goes on; a story that never had one has none.
 */
export const embargoes = table(
  'embargoes',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** IPTC `embargoed`: at this very instant the story is free. Null: lifted. */
    embargoedUntil: text('embargoed_until'),
    /** Catches two people who move it at once; it has nothing to do with the versions of texts and details. */
    version: integer('version').notNull(),
    /** Who wants it so; null for the machine. */
    byId: text('by_id').references(() => users.id),
    setAt: text('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId] })],
);
