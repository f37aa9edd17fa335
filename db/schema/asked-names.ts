import { integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { table } from '#db/engine/notation/table.ts';
import { articles } from '#db/schema/articles.ts';
import { users } from '#db/schema/people.ts';
import type { Locale } from '#lib/locale.ts';
import type { AskedKind } from '#lib/taxonomy/taxonomy-inputs.ts';

/** A topic or contributor that a story wants and the paper does not have: for whoever keeps the names. No reader sees it. */
export const askedNames = table(
  'asked_names',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<AskedKind>().notNull(),
    /** The language the name is in. */
    locale: text('locale').$type<Locale>().notNull(),
    name: text('name').notNull(),
    askedById: text('asked_by_id').references(() => users.id),
    at: text('at').notNull(),
  },
  (t) => [uniqueIndex('asked_names_once').on(t.kind, t.locale, t.name, t.articleId)],
);
