import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { translations, updates } from '#db/schema.ts';
import type { PublishedUpdate } from '#lib/article/published-article.ts';
import type { ToldUpdate } from '#lib/article/publishing/updates.ts';
import type { Locale } from '#lib/locale.ts';

/** An update and whose it is. */
export type StoryUpdate = ToldUpdate & { translationId: number; locale: Locale };

/** Every substantive update of a story, in the order they went live. */
export function listUpdates(tx: Queryable, articleId: number): Promise<StoryUpdate[]> {
  return tx
    .select({
      translationId: updates.translationId,
      locale: translations.locale,
      revisionId: updates.revisionId,
      at: updates.at,
      note: updates.note,
    })
    .from(updates)
    .innerJoin(translations, eq(translations.id, updates.translationId))
    .where(eq(translations.articleId, articleId))
    .orderBy(asc(updates.id));
}

const noted = keptQuery((db) =>
  db
    .select({ note: updates.note, at: updates.at })
    .from(updates)
    .where(and(eq(updates.translationId, sql.placeholder('translationId')), ne(updates.note, '')))
    .orderBy(desc(updates.id)),
);

/** What readers of one language were told has changed, newest first. Instants are ISO 8601 in UTC. */
export async function listPublishedUpdates(translationId: number, db: Queryable): Promise<PublishedUpdate[]> {
  return noted(db, { translationId });
}
