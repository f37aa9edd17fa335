import { eq } from 'drizzle-orm';
import { relist } from '#db/commands/story/rows/relist.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articleContributors, articles, articleTopics } from '#db/schema.ts';
import type { StoryDetails } from '#lib/article/text.ts';

/** Writes what the languages of a story share, as of `savedAt`, and lists the story anew. */
export async function writeDetails(
  tx: Queryable,
  articleId: number,
  { details, version, savedAt }: { details: StoryDetails; version: number; savedAt: string },
): Promise<void> {
  const { sectionId, agencyId, leadImageId, contributorIds, topicIds } = details;
  await tx
    .update(articles)
    .set({ sectionId, agencyId, leadImageId, version, updatedAt: savedAt })
    .where(eq(articles.id, articleId));
  await tx.delete(articleContributors).where(eq(articleContributors.articleId, articleId));
  await tx.delete(articleTopics).where(eq(articleTopics.articleId, articleId));
  if (contributorIds.length > 0) {
    await tx
      .insert(articleContributors)
      .values(contributorIds.map((contributorId, position) => ({ articleId, contributorId, position })));
  }
  if (topicIds.length > 0) {
    await tx.insert(articleTopics).values(topicIds.map((topicId, position) => ({ articleId, topicId, position })));
  }
  await relist(tx, articleId);
}
