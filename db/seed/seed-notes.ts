import { addNote } from '#db/commands/note/add-note.ts';
import { settleNote } from '#db/commands/note/settle-note.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { perform } from '#db/perform.ts';
import { expectOk } from '#db/seed/expect-ok.ts';
import { quickTime } from '#lib/article/publishing/schedule.ts';
import type { Actor } from '#lib/people/roles.ts';

/** What the demo's desk has to do about its stories: by whom it was noted, for whom, whether by tomorrow morning, whether done. */
const DEMO_NOTES: { story: string; by: string; text: string; for?: string; isUrgent?: true; doneBy?: string }[] = [
  {
    story: 'ropeway-audit',
    by: 'editor',
    text: 'रिपोर्ट जारी होने से पहले विभाग से एक बार और पुष्टि करें।',
    for: 'reporter',
    isUrgent: true,
  },
  { story: 'ropeway-audit', by: 'reporter', text: 'Who took the picture? It has no credit.' },
  {
    story: 'ropeway-audit',
    by: 'chief_editor',
    text: 'Check the rescue times with both operators.',
    for: 'reporter',
    doneBy: 'reporter',
  },
];

/** Writes the notes of the demo's desk. `actor` knows people by key, `idOf` the stories. */
export async function seedNotes(
  db: Database,
  { now, actor, idOf }: { now: Date; actor: (key: string) => Actor; idOf: (key: string) => number },
): Promise<void> {
  for (const [index, note] of DEMO_NOTES.entries()) {
    const deadline = note.isUrgent ? quickTime('tomorrow_morning', now).toISOString() : null;
    const forId = note.for === undefined ? null : actor(note.for).id;
    const input = { articleId: idOf(note.story), text: note.text, forId, deadline, key: `demo-note-${index}` };
    const added = expectOk(await perform(addNote, input, actor(note.by), now, db), note.text);
    if (note.doneBy === undefined) continue;
    expectOk(await perform(settleNote, { ...added, isDone: true }, actor(note.doneBy), now, db), note.text);
  }
}
