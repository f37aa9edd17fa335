import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { findNote } from '#db/load/story/notes.ts';
import { storyNotes } from '#db/schema.ts';
import type { DeleteNoteInput } from '#lib/notes/note.ts';
import { ok, refuse } from '#lib/result.ts';

/** Takes away one's own note, a chief editor any; what it said stays on record. Refuses 'conflict' where somebody has changed it since. */
export const deleteNote: Command<DeleteNoteInput, { noteId: number }, 'not_found' | 'not_allowed' | 'conflict'> =
  command({
    name: 'deleteNote',
    permission: 'note.change',
    find: (tx, { noteId }) => findNote(tx, noteId),
    async run(tx, { noteId, version }, _by, _now, { note }) {
      if (note.version !== version) return refuse('conflict');
      await tx.delete(storyNotes).where(eq(storyNotes.id, noteId));
      const { articleId, text, forId, deadline } = note;
      return ok({
        value: { noteId },
        touched: [],
        events: [
          {
            kind: 'note.delete',
            subject: 'article',
            id: articleId,
            detail: { noteId, text, forId, deadline },
          },
        ],
      });
    },
  });
