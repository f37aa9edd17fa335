import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { database } from '#db/engine/database.ts';
import { revisions, sectionNames, translations } from '#db/schema.ts';
import { storyAddress } from '#lib/article/address.ts';
import type { Locale } from '#lib/locale.ts';

/** As much of a story's standing as can be said without its text; `address` is its right path, unencoded. */
type ShortStanding = { kind: 'live'; address: string } | { kind: 'gone' } | { kind: 'none' };

const standing = keptQuery((db) =>
  db
    .select({
      liveRevisionId: translations.liveRevisionId,
      withdrawnAt: translations.withdrawnAt,
      slug: revisions.slug,
      section: sectionNames.slug,
    })
    .from(translations)
    .leftJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .leftJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, translations.liveSectionId), eq(sectionNames.locale, translations.locale)),
    )
    .where(
      and(eq(translations.articleId, sql.placeholder('articleId')), eq(translations.locale, sql.placeholder('locale'))),
    )
    .limit(1),
);

/**
 * Where a story stands in one language, by one small question: enough to send away whoever made up an address. It says
 * what standingAt says; a draft is nothing.
 */
export async function findShortStanding(
  { locale, articleId }: { locale: Locale; articleId: number },
  db: Queryable = database().reader,
): Promise<ShortStanding> {
  const [row] = await standing(db, { articleId, locale });
  if (row && row.slug !== null && row.section !== null)
    return { kind: 'live', address: storyAddress({ locale, section: row.section, slug: row.slug, articleId }) };
  return { kind: row && row.withdrawnAt !== null ? 'gone' : 'none' };
}
