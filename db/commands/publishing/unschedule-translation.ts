import { type Command, command, type Done, together } from '#db/command.ts';
import { moveStage } from '#db/commands/story/rows/move-translation.ts';
import { partLanguages } from '#db/commands/publishing/rows/part-languages.ts';
import { findSchedule, scheduledSubject } from '#db/load/schedules.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import { advance } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why a text goes on being scheduled. */
type UnscheduleCode = 'not_found' | 'not_allowed' | 'conflict' | 'step_not_allowed' | 'embargoed';

/**
 * Lets a text not go live by itself any more: scheduled → draft; the other language too where both were to go live together.
 * Refuses 'step_not_allowed' where none was to.
 */
export const unscheduleTranslation: Command<TranslationInput, { version: number }, UnscheduleCode> = command({
  name: 'unscheduleTranslation',
  permission: 'translation.publish',
  async find(tx, { translationId }) {
    const found = await findTranslation(tx, translationId);
    if (!found) return undefined;
    return { ...found, subject: await scheduledSubject(tx, found.subject, await findSchedule(tx, translationId)) };
  },
  async run(tx, { translationId, version }, _by, now, found) {
    const { translation, article, draft, embargoedUntil } = found;
    if (translation.version !== version) return refuse('conflict');
    const { locale } = translation;
    const step = advance(translation.stage, 'unschedule', { now, embargoedUntil });
    if (!step.ok) return step;
    const schedule = await findSchedule(tx, translationId);
    const next = await moveStage(tx, translation, { stage: step.value, now });
    const { headline } = draft;
    const publishAt = schedule?.publishAt ?? now.toISOString();
    const detail = { articleId: article.id, locale, revisionId: draft.id, version: next, headline, publishAt };
    const own: Done<undefined> = {
      value: undefined,
      touched: [],
      events: [{ kind: 'translation.unschedule', subject: 'translation', id: translationId, detail }],
    };
    return ok(together({ version: next }, own, await partLanguages(tx, found, now)));
  },
});
