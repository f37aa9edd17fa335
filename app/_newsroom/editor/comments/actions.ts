'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { deleteComment } from '#db/commands/comment/delete-comment.ts';
import { editComment } from '#db/commands/comment/edit-comment.ts';
import { replyToThread } from '#db/commands/comment/reply-to-thread.ts';
import { reopenThread, resolveThread } from '#db/commands/comment/settle-thread.ts';
import { startThread } from '#db/commands/comment/start-thread.ts';
import {
  deleteCommentInput,
  editCommentInput,
  replyInput,
  startThreadInput,
  threadInput,
} from '#lib/comments/inputs.ts';

/** Begins a conversation. Input: `startThreadInput`. */
export async function startThreadAction(raw: unknown) {
  return runAction(raw, startThreadInput, startThread);
}

/** Answers in a conversation. Input: `replyInput`. */
export async function replyAction(raw: unknown) {
  return runAction(raw, replyInput, replyToThread);
}

/** Changes one's own comment. Input: `editCommentInput`. */
export async function editCommentAction(raw: unknown) {
  return runAction(raw, editCommentInput, editComment);
}

/** Deletes a comment. Input: `deleteCommentInput`. */
export async function deleteCommentAction(raw: unknown) {
  return runAction(raw, deleteCommentInput, deleteComment);
}

/** Resolves a conversation. Input: `threadInput`. */
export async function resolveThreadAction(raw: unknown) {
  return runAction(raw, threadInput, resolveThread);
}

/** Opens a resolved conversation again. Input: `threadInput`. */
export async function reopenThreadAction(raw: unknown) {
  return runAction(raw, threadInput, reopenThread);
}
