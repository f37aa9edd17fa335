import { type Command, command, together } from '#db/command.ts';
import type { RefusedLanguage } from '#db/commands/publishing/publish-together.ts';
import type { ScheduleCode } from '#db/commands/publishing/schedule-translation.ts';
import { type Scheduled, scheduleText } from '#db/commands/publishing/rows/publish-text.ts';
import { findLanguages } from '#db/load/find-languages.ts';
import type { ScheduleTogetherInput } from '#lib/article/inputs.ts';
import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import { ok, refuse } from '#lib/result.ts';

/**
 * Has the newest texts of several languages of one story go live by themselves at the same instant, or, where one of them
 * cannot then, none. Each is frozen and refused as by scheduleTranslation, and the refusal says which one it was; whatever
 * else becomes of one of them later takes the others off the schedule. Refuses 'invalid' for translations of different
 * stories.
 */
export const scheduleTogether: Command<
  ScheduleTogetherInput,
  { translations: Scheduled[] },
  ScheduleCode,
  RefusedLanguage
> = command({
  name: 'scheduleTogether',
  permission: 'translation.publish',
  find: (tx, { translations }) => findLanguages(tx, translations),
  async run(tx, { publishAt }, by, now, { languages, areOfOneStory }) {
    if (!areOfOneStory) return refuse('invalid');
    const at = readPublishAt(publishAt, now);
    if (!at.ok) return refuse(at.error);
    const steps = [];
    for (const { input, found } of languages) {
      const { translationId } = input;
      const done = await scheduleText(tx, input, { at: at.value, together: true, by, now }, found);
      if (!done.ok) return refuse(done.error, { translationId, refusal: done.detail });
      steps.push(done.value);
    }
    return ok(together({ translations: steps.map(({ value }) => value) }, ...steps));
  },
});
