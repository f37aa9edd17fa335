'use server';

import { runAction } from '#app/_server/answers/run-action.ts';
import { addNote } from '#db/commands/note/add-note.ts';
import { changeNote } from '#db/commands/note/change-note.ts';
import { deleteNote } from '#db/commands/note/delete-note.ts';
import { settleNote } from '#db/commands/note/settle-note.ts';
import { addNoteInput, changeNoteInput, deleteNoteInput, settleNoteInput } from '#lib/notes/note.ts';

/** Writes a note of the desk on a story. Input: `addNoteInput`. */
export async function addNoteAction(raw: unknown) {
  return runAction(raw, addNoteInput, addNote);
}

/** Changes a note. Input: `changeNoteInput`. */
export async function changeNoteAction(raw: unknown) {
  return runAction(raw, changeNoteInput, changeNote);
}

/** Says that a note is done, or not after all. Input: `settleNoteInput`. */
export async function settleNoteAction(raw: unknown) {
  return runAction(raw, settleNoteInput, settleNote);
}

/** Takes a note away. Input: `deleteNoteInput`. */
export async function deleteNoteAction(raw: unknown) {
  return runAction(raw, deleteNoteInput, deleteNote);
}
