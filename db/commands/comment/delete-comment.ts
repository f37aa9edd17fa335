import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { ofThread } from '#db/commands/comment/write-comment.ts';
import { findComment } from '#db/load/comments.ts';
import { comments, commentThreads } from '#db/schema.ts';
import type { DeleteCommentInput } from '#lib/comments/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Deletes a comment, and with the last one its conversation. Refuses 'conflict' where its words were changed since they were
 * looked at.
 */
export const deleteComment: Command<DeleteCommentInput, null, 'not_found' | 'not_allowed' | 'conflict'> = command({
  name: 'deleteComment',
  permission: 'comment.delete',
  find: (tx, { commentId }) => findComment(tx, commentId),
  async run(tx, { commentId, version }, _by, _now, { comment, thread }) {
    if (comment.version !== version) return refuse('conflict');
    await tx.delete(comments).where(eq(comments.id, commentId));
    const [left] = await tx.select({ id: comments.id }).from(comments).where(eq(comments.threadId, thread.id)).limit(1);
    if (left) {
      await tx
        .update(commentThreads)
        .set({ version: thread.version + 1 })
        .where(eq(commentThreads.id, thread.id));
    } else await tx.delete(commentThreads).where(eq(commentThreads.id, thread.id));
    return ok({
      value: null,
      touched: [],
      events: [
        {
          kind: 'comment.delete',
          subject: 'comment_thread',
          id: thread.id,
          detail: { ...ofThread(thread), commentId },
        },
      ],
    });
  },
});
