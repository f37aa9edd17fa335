import { eq, inArray } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { moveStage } from '#db/commands/story/rows/move-translation.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import { findPartner, findSchedule, scheduledSubject } from '#db/load/schedules.ts';
import { revisions, schedules } from '#db/schema.ts';
import type { MoveScheduleInput } from '#lib/article/inputs.ts';
import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import { advance } from '#lib/article/workflow.ts';
import { can } from '#lib/policy/can.ts';
import { ok, refuse } from '#lib/result.ts';

type Text = { found: FoundTranslation; schedule: NonNullable<Awaited<ReturnType<typeof findSchedule>>> };

/** The text with what is planned for it, and the other language where that goes live with it. */
async function findTexts(tx: Queryable, translationId: number): Promise<Text[] | undefined> {
  const found = await findTranslation(tx, translationId);
  if (!found) return undefined;
  const schedule = await findSchedule(tx, translationId);
  if (!schedule) return [];
  const partner =
    schedule.together && schedule.failure === null
      ? await findPartner(tx, { articleId: found.article.id, translationId, publishAt: schedule.publishAt })
      : undefined;
  const other = partner && (await findTranslation(tx, partner.translationId));
  return [{ found, schedule }, ...(partner && other ? [{ found: other, schedule: partner }] : [])];
}

/**
 * Has what is to go live by itself do so at another instant: the same frozen text, and the other language with it where both
 * go live together. Refuses 'conflict' where it is not planned for `from` any more, 'step_not_allowed' for what failed at its
 * moment, 'restore_by_chief' for what was withdrawn, and an instant that is past, more than a year ahead or before the embargo ends.
 */
export const moveSchedule: Command<
  MoveScheduleInput,
  { publishAt: string },
  | 'not_found'
  | 'not_allowed'
  | 'conflict'
  | 'step_not_allowed'
  | 'restore_by_chief'
  | 'embargoed'
  | 'in_past'
  | 'too_far'
  | 'invalid'
> = command({
  name: 'moveSchedule',
  permission: 'translation.publish',
  async find(tx, { translationId }) {
    const texts = await findTexts(tx, translationId);
    if (!texts) return undefined;
    const own = await findTranslation(tx, translationId);
    if (!own) return undefined;
    const subjects = texts.map(({ found, schedule }) => scheduledSubject(tx, found.subject, schedule));
    return { texts, subject: subjects.length > 0 ? await Promise.all(subjects) : own.subject };
  },
  async run(tx, { from, publishAt: wanted }, by, now, { texts }) {
    if (texts[0]?.schedule.publishAt !== from) return refuse('conflict');
    if (texts[0].schedule.failure !== null) return refuse('step_not_allowed');
    for (const { found } of texts)
      if (found.translation.withdrawnAt !== null && by !== 'machine' && !can(by, 'translation.restore', found.subject))
        return refuse('restore_by_chief');
    const at = readPublishAt(wanted, now);
    if (!at.ok) return at;
    for (const { found } of texts) {
      const step = advance(found.translation.stage, 'schedule', {
        now: at.value,
        embargoedUntil: found.embargoedUntil,
      });
      if (!step.ok) return step;
    }
    const publishAt = at.value.toISOString();
    if (publishAt === from) return ok({ value: { publishAt }, touched: [], events: [] });
    await tx
      .update(schedules)
      .set({ publishAt, byId: idOf(by), setAt: now.toISOString() })
      .where(
        inArray(
          schedules.translationId,
          texts.map(({ schedule }) => schedule.translationId),
        ),
      );
    const events = [];
    for (const { found, schedule } of texts) {
      const { translation, article } = found;
      const { revisionId, substantive, note, together } = schedule;
      const [frozen] = await tx
        .select({ headline: revisions.headline })
        .from(revisions)
        .where(eq(revisions.id, revisionId))
        .limit(1);
      const version = await moveStage(tx, translation, { stage: translation.stage, now });
      const detail = {
        articleId: article.id,
        locale: translation.locale,
        revisionId,
        version,
        headline: frozen?.headline ?? '',
        publishAt,
        substantive,
        ...(note !== '' && { note }),
        together,
      };
      events.push({ kind: 'translation.schedule', subject: 'translation', id: translation.id, detail } as const);
    }
    return ok({ value: { publishAt }, touched: [], events });
  },
});
