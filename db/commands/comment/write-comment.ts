import { eq } from 'drizzle-orm';
import { type By, type Done, idOf } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { listCallable } from '#db/load/comments.ts';
import { comments, type commentThreads } from '#db/schema.ts';
import { mentionedIn } from '#lib/comments/mentions.ts';

type Thread = typeof commentThreads.$inferSelect;
type CommentEvent = Done<unknown>['events'][number];

/** What every event of a conversation says of it. */
export const ofThread = ({ articleId, locale }: Pick<Thread, 'articleId' | 'locale'>) => ({ articleId, locale });

/** One event for each person that `text` calls and `before` did not; nobody calls themselves. */
export async function callsIn(
  tx: Queryable,
  thread: Pick<Thread, 'id' | 'articleId' | 'locale'>,
  { commentId, text, before = '', by }: { commentId: number; text: string; before?: string; by: By },
): Promise<CommentEvent[]> {
  const known = mentionedIn(before);
  const called = mentionedIn(text).filter((id) => id !== idOf(by) && !known.includes(id));
  return (await listCallable(tx, called)).map((personId) => ({
    kind: 'comment.mention',
    subject: 'comment_thread',
    id: thread.id,
    detail: { ...ofThread(thread), commentId, personId },
  }));
}

/** Adds a comment to a conversation. Answers its number. */
export async function insertComment(
  tx: Queryable,
  { threadId, text, key, by, now }: { threadId: number; text: string; key: string; by: By; now: Date },
): Promise<number> {
  const [row] = await tx
    .insert(comments)
    .values({ threadId, byId: idOf(by), at: now.toISOString(), text, key })
    .returning({ id: comments.id });
  if (!row) throw new Error('A comment was not written');
  return row.id;
}

/**
 * The comment this browser has sent under `key` before, when nobody heard that it came: undefined where there is none, null
 * where it is somebody else's.
 */
export async function findSentBefore(
  tx: Queryable,
  key: string,
  by: By,
): Promise<{ threadId: number; commentId: number } | null | undefined> {
  const [row] = await tx.select().from(comments).where(eq(comments.key, key)).limit(1);
  if (!row) return undefined;
  return row.byId === idOf(by) ? { threadId: row.threadId, commentId: row.id } : null;
}
