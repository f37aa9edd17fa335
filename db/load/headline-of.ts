import { and, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { type articles, revisions, translations } from '#db/schema.ts';

/** The newest headline of a story in its source language, '' where it has none. What the record calls a story by. */
export async function headlineOf(
  tx: Queryable,
  { id, sourceLocale }: Pick<typeof articles.$inferSelect, 'id' | 'sourceLocale'>,
): Promise<string> {
  const [row] = await tx
    .select({ headline: revisions.headline })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .where(and(eq(translations.articleId, id), eq(translations.locale, sourceLocale)))
    .limit(1);
  return row?.headline ?? '';
}
