import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { findNote } from '#db/load/story/notes.ts';
import { storyNotes } from '#db/schema.ts';
import type { SettleNoteInput } from '#lib/notes/note.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Says that a note is done, or that it is not after all; whoever does it may say so. Refuses 'conflict' where somebody has
 * changed it, or said the same, since.
 */
export const settleNote: Command<SettleNoteInput, { version: number }, 'not_found' | 'not_allowed' | 'conflict'> =
  command({
    name: 'settleNote',
    permission: 'story.note',
    find: (tx, { noteId }) => findNote(tx, noteId),
    async run(tx, { noteId, version, isDone }, by, now, { note }) {
      if (note.version !== version || (note.doneAt !== null) === isDone) return refuse('conflict');
      const next = version + 1;
      const done = isDone ? { doneAt: now.toISOString(), doneById: idOf(by) } : { doneAt: null, doneById: null };
      await tx
        .update(storyNotes)
        .set({ ...done, version: next })
        .where(eq(storyNotes.id, noteId));
      const { articleId, text, forId, deadline } = note;
      return ok({
        value: { version: next },
        touched: [],
        events: [
          {
            kind: isDone ? 'note.done' : 'note.reopen',
            subject: 'article',
            id: articleId,
            detail: { noteId, text, forId, deadline },
          },
        ],
      });
    },
  });
