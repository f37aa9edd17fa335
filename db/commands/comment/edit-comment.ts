import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import type { CommentCode } from '#db/commands/comment/start-thread.ts';
import { callsIn, ofThread } from '#db/commands/comment/write-comment.ts';
import { findComment } from '#db/load/comments.ts';
import { comments } from '#db/schema.ts';
import type { EditCommentInput } from '#lib/comments/inputs.ts';
import { readComment } from '#lib/comments/read-comment.ts';
import { ok, refuse } from '#lib/result.ts';

/** Changes the words of one's own comment. The same words again are no change. Refuses 'conflict' on another version than the newest. */
export const editComment: Command<EditCommentInput, { version: number }, CommentCode | 'conflict'> = command({
  name: 'editComment',
  permission: 'comment.edit',
  async prepare(_db, input) {
    const text = readComment(input.text);
    return text.ok ? ok({ ...input, text: text.value }) : text;
  },
  find: (tx, { commentId }) => findComment(tx, commentId),
  async run(tx, { commentId, version, text }, by, now, { comment, thread }) {
    if (comment.text === text) return ok({ value: { version: comment.version }, touched: [], events: [] });
    if (comment.version !== version) return refuse('conflict');
    const next = version + 1;
    await tx
      .update(comments)
      .set({ text, version: next, editedAt: now.toISOString() })
      .where(eq(comments.id, commentId));
    return ok({
      value: { version: next },
      touched: [],
      events: [
        {
          kind: 'comment.edit',
          subject: 'comment_thread',
          id: thread.id,
          detail: { ...ofThread(thread), commentId },
        },
        ...(await callsIn(tx, thread, { commentId, text, before: comment.text, by })),
      ],
    });
  },
});
