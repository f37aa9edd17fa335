import { and, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findAssignees } from '#db/load/story/assignments.ts';
import { articles, embargoes, revisions, translations } from '#db/schema.ts';
import type { Subject } from '#lib/policy/can.ts';

/** A translation as a command loads it before it decides anything. */
export type FoundTranslation = {
  translation: typeof translations.$inferSelect;
  article: typeof articles.$inferSelect;
  /** Until when nothing of the story may appear (UTC), lapsed or not; null where there is no embargo. */
  embargoedUntil: string | null;
  /** The newest text. */
  draft: typeof revisions.$inferSelect;
  /** What readers see, undefined when nothing is public. */
  live: typeof revisions.$inferSelect | undefined;
  /** For can(). */
  subject: Subject;
};

/** The translation with its story and its two texts, read inside the transaction `tx`; undefined when there is none, or it lies in the bin. */
export async function findTranslation(tx: Queryable, translationId: number): Promise<FoundTranslation | undefined> {
  const [row] = await tx
    .select({
      translation: translations,
      article: articles,
      draft: revisions,
      embargoedUntil: embargoes.embargoedUntil,
    })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .leftJoin(embargoes, eq(embargoes.articleId, articles.id))
    .where(and(eq(translations.id, translationId), isNull(articles.binnedAt)))
    .limit(1);
  if (!row) return undefined;
  const { liveRevisionId } = row.translation;
  const [live] =
    liveRevisionId === null ? [] : await tx.select().from(revisions).where(eq(revisions.id, liveRevisionId)).limit(1);
  const subject = {
    ownerId: row.article.createdById,
    sectionId: row.article.sectionId,
    assignees: await findAssignees(tx, row.article.id),
    locale: row.translation.locale,
    liveSectionId: live?.details?.sectionId,
  };
  return { ...row, live, subject };
}
