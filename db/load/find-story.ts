import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findAssignees } from '#db/load/story/assignments.ts';
import { articles } from '#db/schema.ts';
import type { Subject } from '#lib/policy/can.ts';

/** A story as a command loads it before it decides anything. */
type FoundStory = { article: typeof articles.$inferSelect; /** For can(). */ subject: Subject };

/** The story, read inside the transaction `tx`; undefined when there is none, or it lies in the bin. */
export async function findStory(tx: Queryable, articleId: number): Promise<FoundStory | undefined> {
  const found = await findStoryOrBinned(tx, articleId);
  return found?.article.binnedAt === null ? found : undefined;
}

/** The story wherever it lies; undefined when there is none. */
export async function findStoryOrBinned(tx: Queryable, articleId: number): Promise<FoundStory | undefined> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).limit(1);
  if (!article) return undefined;
  const assignees = await findAssignees(tx, articleId);
  return { article, subject: { ownerId: article.createdById, sectionId: article.sectionId, assignees } };
}
