import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { ofThread } from '#db/commands/comment/write-comment.ts';
import { findThread } from '#db/load/comments.ts';
import { commentThreads } from '#db/schema.ts';
import type { ThreadInput } from '#lib/comments/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

type SettleCode = 'not_found' | 'not_allowed' | 'conflict';

/** Says that nothing is left to do about a conversation. Refuses 'conflict' where somebody has answered, resolved or reopened it since. */
export const resolveThread: Command<ThreadInput, { version: number }, SettleCode> = settle('resolveThread', true);

/** Opens a resolved conversation again. Refuses 'conflict' where somebody has answered or reopened it since. */
export const reopenThread: Command<ThreadInput, { version: number }, SettleCode> = settle('reopenThread', false);

function settle(name: string, isResolved: boolean): Command<ThreadInput, { version: number }, SettleCode> {
  return command({
    name,
    permission: 'story.comment',
    find: (tx, { threadId }) => findThread(tx, threadId),
    async run(tx, { threadId, version }, by, now, { thread }) {
      if (thread.version !== version || (thread.resolvedAt !== null) === isResolved) return refuse('conflict');
      const next = version + 1;
      const resolved = isResolved
        ? { resolvedAt: now.toISOString(), resolvedById: idOf(by) }
        : { resolvedAt: null, resolvedById: null };
      await tx
        .update(commentThreads)
        .set({ ...resolved, version: next })
        .where(eq(commentThreads.id, threadId));
      return ok({
        value: { version: next },
        touched: [],
        events: [
          {
            kind: isResolved ? 'comment.resolve' : 'comment.reopen',
            subject: 'comment_thread',
            id: threadId,
            detail: ofThread(thread),
          },
        ],
      });
    },
  });
}
