import { z } from 'zod';
import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { nfc } from '#lib/text/nfc.ts';

/** How long a note of the desk may be, in graphemes. */
export const DESK_NOTE_LIMIT = 500;

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const version = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const written = {
  // A cheap first bound in UTF-16 units; the command counts graphemes.
  text: z.string().max(DESK_NOTE_LIMIT * 8),
  /** Who is to do it (a person's id), or null. */
  forId: z.string().min(1).max(64).nullable(),
  /** By when, ISO 8601 in UTC, or null. */
  deadline: z.string().max(40).nullable(),
};

/** For addNote; `key` is made in the browser for each note. */
export const addNoteInput = z.strictObject({
  articleId: id,
  ...written,
  key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
});
/** For changeNote: all of it as it is to be, in place of `version`. */
export const changeNoteInput = z.strictObject({ noteId: id, version, ...written });
/** For settleNote. */
export const settleNoteInput = z.strictObject({ noteId: id, version, isDone: z.boolean() });
/** For deleteNote. */
export const deleteNoteInput = z.strictObject({ noteId: id, version });

/** What {@link addNoteInput} reads. */
export type AddNoteInput = z.infer<typeof addNoteInput>;
/** What {@link changeNoteInput} reads. */
export type ChangeNoteInput = z.infer<typeof changeNoteInput>;
/** What {@link settleNoteInput} reads. */
export type SettleNoteInput = z.infer<typeof settleNoteInput>;
/** What {@link deleteNoteInput} reads. */
export type DeleteNoteInput = z.infer<typeof deleteNoteInput>;

/** What a note says, for whom, and by when (UTC, to the minute). */
export type NoteWords = { text: string; forId: string | null; deadline: string | null };

/** Why a note is not kept as it was written. */
export type NoteCode = 'note_empty' | 'note_long' | 'in_past' | 'too_far' | 'invalid';

const CONTROLS = new RegExp('[\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F]', 'g');

/**
 * A note as it is stored: NFC, well-formed, without control characters or spaces around it. Refuses 'note_empty', 'note_long'
 * beyond {@link DESK_NOTE_LIMIT}, and of a deadline that is another than `before` what a schedule refuses: a past one, one more
 * than a year ahead, and what is no instant.
 */
export function readNote(
  { text: typed, forId, deadline: wanted }: NoteWords,
  { before, now }: { before: string | null; now: Date },
): Result<NoteWords, NoteCode> {
  const text = nfc(
    typed
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(/\r\n?/g, '\n')
      .replace(CONTROLS, ''),
  ).trim();
  if (text === '') return refuse('note_empty');
  if (countGraphemes(text) > DESK_NOTE_LIMIT) return refuse('note_long');
  if (wanted === null || wanted === before) return ok({ text, forId, deadline: wanted });
  const deadline = readPublishAt(wanted, now);
  return deadline.ok ? ok({ text, forId, deadline: deadline.value.toISOString() }) : deadline;
}

/** Whether the moment by which a note was to be done has come, and it is not. */
export function isOverdue({ deadline, isDone }: { deadline: string | null; isDone: boolean }, now: Date): boolean {
  return !isDone && deadline !== null && Date.parse(deadline) <= now.getTime();
}
