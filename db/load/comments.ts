import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { articles, comments, commentThreads, users } from '#db/schema.ts';
import type { Subject } from '#lib/policy/can.ts';

/** A conversation as a command loads it before it decides anything. */
type FoundThread = { thread: typeof commentThreads.$inferSelect; /** For can(). */ subject: Subject };

/** The conversation, read inside the transaction `tx`; undefined when there is none, or its story lies in the bin. */
export async function findThread(tx: Queryable, threadId: number): Promise<FoundThread | undefined> {
  const [row] = await tx
    .select({ thread: commentThreads, ownerId: articles.createdById, sectionId: articles.sectionId })
    .from(commentThreads)
    .innerJoin(articles, eq(articles.id, commentThreads.articleId))
    .where(and(eq(commentThreads.id, threadId), isNull(articles.binnedAt)))
    .limit(1);
  return row && { thread: row.thread, subject: { ownerId: row.ownerId, sectionId: row.sectionId } };
}

/** A comment with its conversation; whose it is, is asked of who wrote it. */
type FoundComment = FoundThread & { comment: typeof comments.$inferSelect };

/** The comment, read inside the transaction `tx`; undefined when there is none, or its story lies in the bin. */
export async function findComment(tx: Queryable, commentId: number): Promise<FoundComment | undefined> {
  const [comment] = await tx.select().from(comments).where(eq(comments.id, commentId)).limit(1);
  const found = comment && (await findThread(tx, comment.threadId));
  return found && { ...found, comment, subject: { ...found.subject, ownerId: comment.byId } };
}

/** Those of `ids` who have an account that is in use: nobody else can be called. */
export async function listCallable(tx: Queryable, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, [...ids]), isNull(users.deactivatedAt)))
    .orderBy(users.id);
  return rows.map(({ id }) => id);
}
