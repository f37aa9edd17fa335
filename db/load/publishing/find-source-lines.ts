import { and, eq, inArray, or } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { revisions, translations } from '#db/schema.ts';
import { shortLines } from '#lib/body/untranslated-blocks.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * The short lines of the text that a translation was made from and of the source's newest one, in the source's language, as
 * the rule of untranslated blocks wants them (lib/body/untranslated-blocks.ts). Empty for the source itself.
 */
export async function findSourceLines(
  tx: Queryable,
  {
    articleId,
    locale,
    sourceLocale,
    madeFromRevisionId,
  }: { articleId: number; locale: Locale; sourceLocale: Locale; madeFromRevisionId: number | null },
): Promise<string[]> {
  if (locale === sourceLocale) return [];
  const newest = tx
    .select({ id: translations.draftRevisionId })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, sourceLocale)));
  const isNewest = inArray(revisions.id, newest);
  const rows = await tx
    .select({ body: revisions.body })
    .from(revisions)
    .where(madeFromRevisionId === null ? isNewest : or(isNewest, eq(revisions.id, madeFromRevisionId)));
  return [...new Set(rows.flatMap(({ body }) => shortLines(body, locale)))];
}
