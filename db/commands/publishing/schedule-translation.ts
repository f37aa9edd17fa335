import { type Command, command, together } from '#db/command.ts';
import type { PublishCode, PublishRefusal } from '#db/commands/publishing/publish-translation.ts';
import { partLanguages } from '#db/commands/publishing/rows/part-languages.ts';
import { type Scheduled, scheduleText } from '#db/commands/publishing/rows/publish-text.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { ScheduleInput } from '#lib/article/inputs.ts';
import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import { ok } from '#lib/result.ts';

/** Why a text was not scheduled. */
export type ScheduleCode = PublishCode | 'in_past' | 'too_far';

/**
 * Has the newest text of one language go live by itself at `publishAt`: exactly as it stands and as the editor saw it. It is
 * frozen; what is written after this does not go live with it unless somebody who publishes schedules again. Readers see
 * nothing of it before. Takes the place of an earlier schedule, one that failed too; where that was one of both languages
 * together, the other is taken off it. Refuses an instant that is past, more than a year ahead or before the embargo ends,
 * and whatever publishing would be refused for.
 */
export const scheduleTranslation: Command<ScheduleInput, Scheduled, ScheduleCode, PublishRefusal> = command({
  name: 'scheduleTranslation',
  permission: 'translation.publish',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { publishAt, ...input }, by, now, found) {
    const at = readPublishAt(publishAt, now);
    if (!at.ok) return at;
    const done = await scheduleText(tx, input, { at: at.value, together: false, by, now }, found);
    if (!done.ok) return done;
    return ok(together(done.value.value, done.value, await partLanguages(tx, found, now)));
  },
});
