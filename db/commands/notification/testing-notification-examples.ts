import { addNote } from '#db/commands/note/add-note.ts';
import { readNotifications } from '#db/commands/notification/read-notifications.ts';
import { saveQuietHours } from '#db/commands/notification/save-quiet-hours.ts';
import { type Example, example, nextNumber } from '#db/commands/testing-example.ts';
import { draft } from '#db/commands/testing-example-stories.ts';
import { perform } from '#db/perform.ts';
import { minutesLater } from '#db/testing-newsroom.ts';
import { granted } from '#lib/testing-result.ts';

/** The commands on what one is told of. */
export const NOTIFICATION_EXAMPLES: readonly Example[] = [
  example(readNotifications, async (desk) => {
    const { articleId } = await draft(desk);
    const key = `told-key-${nextNumber()}`;
    const note = { articleId, text: 'Ring the collector', forId: desk.editor.id, deadline: null, key };
    granted(await perform(addNote, note, desk.chief, minutesLater(30), desk.db));
    return { input: { upTo: Number.MAX_SAFE_INTEGER }, by: desk.editor };
  }),
  example(saveQuietHours, async (desk) => ({ input: { quiet: { from: 1350, until: 420 } }, by: desk.reporter })),
];
