import { addNote } from '#db/commands/note/add-note.ts';
import { changeNote } from '#db/commands/note/change-note.ts';
import { deleteNote } from '#db/commands/note/delete-note.ts';
import { settleNote } from '#db/commands/note/settle-note.ts';
import { type Example, example, nextNumber } from '#db/commands/testing-example.ts';
import { draft } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import { minutesLater, type TestNewsroom } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

/** What the translator asks of the reporter, as an order to write it down. */
async function wish(desk: TestNewsroom) {
  const { articleId } = await draft(desk);
  const deadline = minutesLater(240).toISOString();
  return { articleId, text: 'Ask for the report', forId: desk.reporter.id, deadline, key: `note-key-${nextNumber()}` };
}

/** The same, written down. */
async function written(desk: TestNewsroom) {
  const { text, forId, deadline, ...rest } = await wish(desk);
  const input = { ...rest, text, forId, deadline };
  return granted(await perform(addNote, input, desk.translatorHi, minutesLater(30), desk.db));
}

/** The commands on the notes of the desk. */
export const NOTE_EXAMPLES: readonly Example[] = [
  example(addNote, async (desk) => ({ input: await wish(desk), by: desk.translatorHi })),
  example(changeNote, async (desk) => {
    const { noteId, version } = await written(desk);
    return { input: { noteId, version, text: 'Ask again', forId: null, deadline: null }, by: desk.translatorHi };
  }),
  example(settleNote, async (desk) => ({ input: { ...(await written(desk)), isDone: true }, by: desk.reporter })),
  example(deleteNote, async (desk) => ({ input: await written(desk), by: desk.chief })),
];
