import { type Command, command, idOf } from '#db/command.ts';
import { freezeText } from '#db/commands/story/rows/freeze-text.ts';
import { pointDraftAt } from '#db/commands/story/rows/move-translation.ts';
import { writeSchedule } from '#db/commands/story/rows/write-schedule.ts';
import type { PublishCode, PublishRefusal } from '#db/commands/story/publish-translation.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { ScheduleInput } from '#lib/article/inputs.ts';
import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import { advance } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';

/** A text that goes live by itself at the instant `publishAt` (UTC). */
type Scheduled = { version: number; publishAt: string };

/** Why a text was not scheduled. */
type ScheduleCode = PublishCode | 'in_past' | 'too_far' | 'invalid';

/**
 * Has the newest text of one language go live by itself at `publishAt`: exactly as it stands and as the editor saw it. It is
 * frozen; what is written after this does not go live with it unless somebody who publishes schedules again. Readers see
 * nothing of it before. Takes the place of an earlier schedule, one that failed too. Refuses an instant that is past,
 * more than a year ahead or before the embargo ends, and whatever publishing would be refused for.
 */
export const scheduleTranslation: Command<ScheduleInput, Scheduled, ScheduleCode, PublishRefusal> = command({
  name: 'scheduleTranslation',
  permission: 'translation.publish',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version, substantive, seen, publishAt: typed }, by, now, found) {
    const { translation, article } = found;
    if (translation.version !== version) return refuse('conflict');
    const at = readPublishAt(typed, now);
    if (!at.ok) return at;
    const { embargoedUntil, locale } = translation;
    const step = advance(translation.stage, 'schedule', { now: at.value, embargoedUntil });
    if (!step.ok) return step;
    const frozen = await freezeText(tx, found, { seen, now });
    if (!frozen.ok) return frozen;
    const { revisionId, text } = frozen.value;
    const { headline, slug } = text;
    const publishAt = at.value.toISOString();
    await writeSchedule(tx, { translationId, revisionId, publishAt, substantive, byId: idOf(by), now });
    const moved = await pointDraftAt(tx, translation, { id: revisionId, headline, slug }, { stage: step.value, now });
    return ok({
      value: { version: moved.version, publishAt },
      touched: [],
      events: [
        {
          kind: 'translation.schedule',
          subject: 'translation',
          id: translationId,
          detail: {
            articleId: article.id,
            locale,
            revisionId,
            version: moved.version,
            headline,
            publishAt,
            substantive,
          },
        },
      ],
    });
  },
});
