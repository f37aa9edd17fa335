import { describe, expect, it } from 'vitest';
import { addNote } from '#db/commands/note/add-note.ts';
import { changeNote } from '#db/commands/note/change-note.ts';
import { deleteNote } from '#db/commands/note/delete-note.ts';
import { settleNote } from '#db/commands/note/settle-note.ts';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { perform } from '#db/perform.ts';
import { listStoryActivity } from '#db/queries/activity.ts';
import { listNotes } from '#db/queries/notes/notes.ts';
import { listStoriesById } from '#db/queries/story-list/listed-stories.ts';
import { findOpenTranslation } from '#db/queries/translation-screen.ts';
import { testDatabase } from '#db/testing.ts';
import { addStory, minutesLater, testNewsroom } from '#db/testing-newsroom.ts';
import { isOverdue, type NoteWords } from '#lib/notes/note.ts';
import type { Actor } from '#lib/people/roles.ts';
import { granted } from '#lib/testing-result.ts';

const NOW = minutesLater(30);
const DUE = minutesLater(240).toISOString();

async function notesRoom() {
  const desk = await testNewsroom(await testDatabase());
  const { db } = desk;
  const { articleId } = await addStory(desk, { en: {}, hi: {}, by: desk.reporter });
  let keys = 0;
  const add = (words: Partial<NoteWords> = {}, by: Actor = desk.editor, key = `test-key-${(keys += 1)}`) =>
    perform(addNote, { articleId, text: 'फ़ोटो मंगाएं', forId: null, deadline: null, ...words, key }, by, NOW, db);
  const notes = () => listNotes(articleId, db.reader);
  return { desk, db, articleId, add, notes };
}

describe('the notes of the desk', () => {
  it('stand on the story in both languages, the nearest deadline first, and on its row of the list', async () => {
    const { desk, db, articleId, add, notes } = await notesRoom();
    granted(await add({ text: ' Call the ministry ' }));
    granted(await add({ forId: desk.reporter.id, deadline: DUE }, desk.translatorHi));
    for (const locale of ['en', 'hi'] as const)
      expect((await findOpenTranslation({ articleId, locale }, db.reader))?.notes).toEqual(await notes());
    expect(await notes()).toMatchObject([
      { text: 'फ़ोटो मंगाएं', for: { en: 'reporter' }, by: { en: 'translator' }, deadline: DUE, isDone: false },
      { text: 'Call the ministry', for: null, by: { en: 'editor' }, deadline: null },
    ]);
    expect(await listStoriesById([articleId], db.reader)).toMatchObject([{ notes: { open: 2, nearest: DUE } }]);
    const [first] = await notes();
    expect(isOverdue(first!, new Date(Date.parse(DUE) - 1))).toBe(false);
    expect(isOverdue(first!, new Date(DUE))).toBe(true);
    const done = { noteId: first!.noteId, version: first!.version, isDone: true };
    granted(await perform(settleNote, done, desk.reporter, NOW, db));
    expect((await notes()).map(({ isDone, doneBy }) => [isDone, doneBy?.en])).toEqual([
      [false, undefined],
      [true, 'reporter'],
    ]);
    expect(isOverdue({ deadline: DUE, isDone: true }, minutesLater(999))).toBe(false);
    expect(await listStoriesById([articleId], db.reader)).toMatchObject([{ notes: { open: 1, nearest: null } }]);
  });

  it('are refused empty, too long, for nobody, or by a moment that has passed', async () => {
    const { add, notes, desk } = await notesRoom();
    expect(await add({ text: ' \n\t ' })).toMatchObject({ error: 'note_empty' });
    expect(await add({ text: 'क्षि'.repeat(501) })).toMatchObject({ error: 'note_long' });
    granted(await add({ text: 'क्षि'.repeat(500) }));
    expect(await add({ forId: 'somebody-else' })).toMatchObject({ error: 'nobody' });
    expect(await add({ deadline: NOW.toISOString() })).toMatchObject({ error: 'in_past' });
    expect(await add({}, desk.administrator)).toMatchObject({ error: 'not_allowed' });
    expect(await notes()).toHaveLength(1);
  });

  it('are kept once, however often one is sent, and met where two change one', async () => {
    const { desk, db, add, notes } = await notesRoom();
    const first = granted(await add({}, desk.editor, 'one-key-only'));
    expect(granted(await add({}, desk.editor, 'one-key-only'))).toEqual(first);
    expect(await add({}, desk.reporter, 'one-key-only')).toMatchObject({ error: 'invalid' });
    expect(await notes()).toHaveLength(1);
    const words = { text: 'Two pictures', forId: null, deadline: null };
    granted(await perform(changeNote, { ...first, ...words }, desk.editor, NOW, db));
    // The same once more is no change; another on the old version is.
    granted(await perform(changeNote, { ...first, ...words }, desk.editor, NOW, db));
    expect(await perform(changeNote, { ...first, ...words, text: 'Three' }, desk.editor, NOW, db)).toMatchObject({
      error: 'conflict',
    });
    for (const [command, extra] of [
      [settleNote, { isDone: true }],
      [deleteNote, {}],
    ] as const)
      expect(
        await perform(command as typeof settleNote, { ...first, ...extra } as never, desk.editor, NOW, db),
      ).toEqual({
        ok: false,
        error: 'conflict',
      });
  });

  it('are changed and deleted by who wrote them and by a chief editor, and done by whoever does it', async () => {
    const { desk, db, add, notes } = await notesRoom();
    const note = granted(await add({ deadline: DUE }, desk.translatorHi));
    const words = { text: 'Otherwise', forId: null, deadline: DUE };
    for (const by of [desk.editor, desk.reporter, desk.administrator]) {
      expect(await perform(changeNote, { ...note, ...words }, by, NOW, db)).toMatchObject({ error: 'not_allowed' });
      expect(await perform(deleteNote, note, by, NOW, db)).toMatchObject({ error: 'not_allowed' });
    }
    // Long after its moment the words may change and the moment stay.
    const changed = granted(await perform(changeNote, { ...note, ...words }, desk.chief, minutesLater(999), db));
    const next = { noteId: note.noteId, ...changed };
    const done = granted(await perform(settleNote, { ...next, isDone: true }, desk.otherReporter, NOW, db));
    expect(await notes()).toMatchObject([{ isDone: true, doneBy: { en: 'other' } }]);
    const open = granted(
      await perform(settleNote, { noteId: note.noteId, ...done, isDone: false }, desk.editor, NOW, db),
    );
    granted(await perform(deleteNote, { noteId: note.noteId, ...open }, desk.translatorHi, NOW, db));
    expect(await notes()).toEqual([]);
  });

  it('stand in the history of the story with everything else, newest first, also when they are gone', async () => {
    const { desk, db, articleId, add } = await notesRoom();
    const other = await addStory(desk, { en: {} });
    const note = granted(await add({ forId: desk.reporter.id, deadline: DUE }));
    granted(await perform(deleteNote, note, desk.editor, minutesLater(31), db));
    const until = minutesLater(300).toISOString();
    granted(await perform(setEmbargo, { articleId, version: 0, until }, desk.editor, minutesLater(32), db));
    const all = await listStoryActivity({ articleId, by: 'machine', size: 500 }, db.reader);
    expect(all.deeds.slice(0, 3)).toMatchObject([
      { kind: 'story.embargo', moment: until },
      { kind: 'note.delete', note: 'फ़ोटो मंगाएं' },
      { kind: 'note.add', note: 'फ़ोटो मंगाएं', moment: DUE, whom: { en: 'reporter' }, by: { en: 'editor' } },
    ]);
    expect(all.deeds.some(({ kind, story }) => kind === 'translation.edit' && story?.locale === 'hi')).toBe(true);
    expect(all.deeds.map(({ story }) => story?.articleId)).not.toContain(other.articleId);
    const first = await listStoryActivity({ articleId, by: 'machine', size: 2 }, db.reader);
    const rest = await listStoryActivity(
      { articleId, by: 'machine', olderThan: first.older ?? undefined, size: 500 },
      db.reader,
    );
    expect([...first.deeds, ...rest.deeds]).toEqual(all.deeds);
    expect(rest.older).toBeNull();
  });
});
