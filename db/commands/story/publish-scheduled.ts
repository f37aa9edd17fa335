import { eq } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import { goLive } from '#db/commands/story/rows/go-live.ts';
import { writeFailure } from '#db/commands/story/rows/write-schedule.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { findSchedule } from '#db/load/schedules.ts';
import { revisions } from '#db/schema.ts';
import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';
import { advance } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';

/** What became of a text whose moment had come: live at an address, or not, and why. `nothing`: it was done already. */
export type FellDue =
  { kind: 'live'; address: string } | { kind: 'failed'; failure: ScheduleFailure } | { kind: 'nothing' };

/**
 * Publishes a text whose moment has come, as it was frozen when it was scheduled. Whoever asks second, on whatever server,
 * finds nothing to do: the row is read and goes in one transaction with the publication. Where something stands in the
 * way by now, that is kept for the editor and the clock does not try again.
 */
export const publishScheduled: MachineCommand<{ translationId: number }, FellDue> = machineCommand<
  { translationId: number },
  FellDue,
  never,
  undefined,
  { translationId: number }
>({
  name: 'publishScheduled',
  async run(tx, { translationId }, _by, now) {
    const schedule = await findSchedule(tx, translationId);
    const isDue = schedule && schedule.failure === null && Date.parse(schedule.publishAt) <= now.getTime();
    const found = isDue ? await findTranslation(tx, translationId) : undefined;
    if (!isDue || !found) return ok({ value: { kind: 'nothing' }, touched: [], events: [] });
    const { publishAt, substantive } = schedule;
    const ready = await readyText(tx, found, schedule.revisionId, now);
    if (!ready.ok) {
      const { translation, article, draft } = found;
      const { locale, version } = translation;
      const { id: revisionId, headline } = draft;
      await writeFailure(tx, translationId, ready.error);
      const detail = { articleId: article.id, locale, revisionId, version, headline, publishAt, reason: ready.error };
      return ok({
        value: { kind: 'failed', failure: ready.error },
        touched: [],
        events: [{ kind: 'translation.schedule_failed', subject: 'translation', id: translationId, detail }],
      });
    }
    const { frozen, stage } = ready.value;
    const done = await goLive(tx, found, frozen, { substantive, stage, now, scheduledFor: publishAt });
    return ok({ ...done, value: { kind: 'live', address: done.value.address } });
  },
});

async function readyText(tx: Queryable, { translation }: FoundTranslation, revisionId: number, now: Date) {
  const { id: translationId, locale, embargoedUntil } = translation;
  const [revision] = await tx.select().from(revisions).where(eq(revisions.id, revisionId)).limit(1);
  if (!revision?.details) return refuse('not_found');
  const step = advance(translation.stage, 'publish', { now, embargoedUntil });
  if (!step.ok) return refuse(step.error === 'embargoed' ? 'embargoed' : 'not_found');
  const text = revisionText(revision);
  const claim = await claimSlug(tx, { translationId, locale, slug: text.slug });
  if (claim.taken) return refuse('slug_taken');
  return ok({ frozen: { revisionId, text, details: revision.details }, stage: step.value });
}
