import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { canBeFor, findNote } from '#db/load/story/notes.ts';
import { storyNotes } from '#db/schema.ts';
import { type ChangeNoteInput, type NoteCode, readNote } from '#lib/notes/note.ts';
import { ok, refuse } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/**
 * Changes one's own note, a chief editor any: its words, for whom it is, by when. The same again is no change. Refuses
 * 'conflict' on another version than the newest, and what addNote does; a deadline that has passed may stay.
 */
export const changeNote: Command<
  ChangeNoteInput,
  { version: number },
  'not_found' | 'not_allowed' | 'conflict' | 'nobody' | NoteCode
> = command({
  name: 'changeNote',
  permission: 'note.change',
  find: (tx, { noteId }) => findNote(tx, noteId),
  async run(tx, { noteId, version, ...written }, _by, now, { note: standing }) {
    const { articleId, text, forId, deadline } = standing;
    const note = readNote(written, { before: deadline, now });
    if (!note.ok) return note;
    if (sameJson(note.value, { text, forId, deadline }))
      return ok({ value: { version: standing.version }, touched: [], events: [] });
    if (standing.version !== version) return refuse('conflict');
    if (note.value.forId !== forId && !(await canBeFor(tx, note.value.forId))) return refuse('nobody');
    const next = version + 1;
    await tx
      .update(storyNotes)
      .set({ ...note.value, version: next })
      .where(eq(storyNotes.id, noteId));
    return ok({
      value: { version: next },
      touched: [],
      events: [{ kind: 'note.change', subject: 'article', id: articleId, detail: { noteId, ...note.value } }],
    });
  },
});
