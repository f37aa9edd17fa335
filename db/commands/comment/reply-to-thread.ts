import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import type { CommentCode, Commented } from '#db/commands/comment/start-thread.ts';
import { callsIn, findSentBefore, insertComment, ofThread } from '#db/commands/comment/write-comment.ts';
import { findThread } from '#db/load/comments.ts';
import { commentThreads } from '#db/schema.ts';
import type { ReplyInput } from '#lib/comments/inputs.ts';
import { readComment } from '#lib/comments/read-comment.ts';
import { ok, refuse } from '#lib/result.ts';

/** Adds a comment to a conversation; a resolved one is open again with it, so that the answer is seen. */
export const replyToThread: Command<ReplyInput, Commented, CommentCode> = command({
  name: 'replyToThread',
  permission: 'story.comment',
  async prepare(_db, input) {
    const text = readComment(input.text);
    return text.ok ? ok({ ...input, text: text.value }) : text;
  },
  find: (tx, { threadId }) => findThread(tx, threadId),
  async run(tx, { threadId, text, key }, by, now, { thread }) {
    const before = await findSentBefore(tx, key, by);
    if (before === null) return refuse('invalid');
    if (before) return ok({ value: before, touched: [], events: [] });
    const commentId = await insertComment(tx, { threadId, text, key, by, now });
    await tx
      .update(commentThreads)
      .set({ version: thread.version + 1, resolvedAt: null, resolvedById: null })
      .where(eq(commentThreads.id, threadId));
    const about = { subject: 'comment_thread' as const, id: threadId };
    return ok({
      value: { threadId, commentId },
      touched: [],
      events: [
        { kind: 'comment.reply', ...about, detail: { ...ofThread(thread), commentId } },
        ...(thread.resolvedAt === null
          ? []
          : [{ kind: 'comment.reopen' as const, ...about, detail: ofThread(thread) }]),
        ...(await callsIn(tx, thread, { commentId, text, by })),
      ],
    });
  },
});
