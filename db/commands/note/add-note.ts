import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { canBeFor } from '#db/load/story/notes.ts';
import { findStory } from '#db/load/find-story.ts';
import { storyNotes } from '#db/schema.ts';
import { type AddNoteInput, type NoteCode, readNote } from '#lib/notes/note.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Writes down what is to be done about a story, for whom and by when. Sent twice under one key it is kept once. Refuses what
 * readNote() does, and 'nobody' for a person without an account in use.
 */
export const addNote: Command<
  AddNoteInput,
  { noteId: number; version: number },
  'not_found' | 'not_allowed' | 'nobody' | NoteCode
> = command({
  name: 'addNote',
  permission: 'story.note',
  find: (tx, { articleId }) => findStory(tx, articleId),
  async run(tx, { articleId, key, ...written }, by, now) {
    const [known] = await tx.select().from(storyNotes).where(eq(storyNotes.key, key)).limit(1);
    if (known) {
      const isOwn = known.articleId === articleId && known.byId === idOf(by);
      const value = { noteId: known.id, version: known.version };
      return isOwn ? ok({ value, touched: [], events: [] }) : refuse('invalid');
    }
    const note = readNote(written, { before: null, now });
    if (!note.ok) return note;
    if (!(await canBeFor(tx, note.value.forId))) return refuse('nobody');
    const [row] = await tx
      .insert(storyNotes)
      .values({ articleId, ...note.value, key, byId: idOf(by), at: now.toISOString() })
      .returning({ id: storyNotes.id, version: storyNotes.version });
    if (!row) throw new Error('A note was not written');
    return ok({
      value: { noteId: row.id, version: row.version },
      touched: [],
      events: [{ kind: 'note.add', subject: 'article', id: articleId, detail: { noteId: row.id, ...note.value } }],
    });
  },
});
