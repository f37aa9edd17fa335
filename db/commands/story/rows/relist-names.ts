import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { namedStories, nameCounts, revisions, translations } from '#db/schema.ts';
import { namesOf } from '#lib/article/names-of.ts';

type Row = typeof namedStories.$inferSelect;

/**
 * Brings the lists of topics, contributors and agencies in line with a story as readers see it now, and counts it there.
 * Writes what differs and nothing else. A part of relist().
 */
export async function relistNames(tx: Queryable, articleId: number): Promise<void> {
  const live = await tx
    .select({
      locale: translations.locale,
      firstPublishedAt: translations.firstPublishedAt,
      details: revisions.details,
    })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .where(eq(translations.articleId, articleId));
  const wanted = live.flatMap(({ locale, firstPublishedAt, details }) =>
    firstPublishedAt === null || details === null
      ? []
      : namesOf(details).map(({ kind, id }): Row => ({ articleId, locale, kind, nameId: id, firstPublishedAt })),
  );
  const standing = await tx.select().from(namedStories).where(eq(namedStories.articleId, articleId));
  const isSame = (one: Row) => (other: Row) => keyOf(one) === keyOf(other);
  for (const row of standing.filter((one) => !wanted.some(isSame(one)))) {
    await tx
      .delete(namedStories)
      .where(
        and(
          eq(namedStories.articleId, articleId),
          eq(namedStories.locale, row.locale),
          eq(namedStories.kind, row.kind),
          eq(namedStories.nameId, row.nameId),
        ),
      );
    await tx
      .update(nameCounts)
      .set({ stories: sql`${nameCounts.stories} - 1` })
      .where(and(eq(nameCounts.kind, row.kind), eq(nameCounts.nameId, row.nameId), eq(nameCounts.locale, row.locale)));
  }
  const missing = wanted.filter((one) => !standing.some(isSame(one)));
  if (missing.length > 0) await tx.insert(namedStories).values(missing);
  for (const { kind, nameId, locale } of missing) {
    await tx
      .insert(nameCounts)
      .values({ kind, nameId, locale, stories: 1 })
      .onConflictDoUpdate({
        target: [nameCounts.kind, nameCounts.nameId, nameCounts.locale],
        set: { stories: sql`${nameCounts.stories} + 1` },
      });
  }
}

const keyOf = ({ locale, kind, nameId, firstPublishedAt }: Row) => [locale, kind, nameId, firstPublishedAt].join(' ');
