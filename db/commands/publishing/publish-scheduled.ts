import { eq } from 'drizzle-orm';
import { type Done, machineCommand, type MachineCommand, together } from '#db/command.ts';
import { goLive, type Published } from '#db/commands/publishing/rows/go-live.ts';
import { alignLanguages, isTold } from '#db/commands/publishing/rows/tell-update.ts';
import { writeFailure } from '#db/commands/publishing/rows/write-schedule.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { findPartner, findSchedule } from '#db/load/schedules.ts';
import { revisions, type schedules } from '#db/schema.ts';
import type { ScheduleFailure } from '#lib/article/publishing/schedule.ts';
import { advance } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';

/** What became of a text whose moment had come: live at an address, or not, and why. `nothing`: it was done already. */
export type FellDue =
  { kind: 'live'; address: string } | { kind: 'failed'; failure: ScheduleFailure } | { kind: 'nothing' };

/**
 * Publishes a text whose moment has come, as it was frozen when it was scheduled; where it is to go live with the other
 * language or not at all, both, in one transaction. Whoever asks second, on whatever server, finds nothing to do: the row is
 * read and goes in one transaction with the publication. Where something stands in the way by now, that is kept for the
 * editor, on both languages where they belong together, and the clock does not try again.
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
    const { publishAt } = schedule;
    const own = await look(tx, { schedule, found }, now);
    const partner = schedule.together
      ? await findPartner(tx, { articleId: found.article.id, translationId, publishAt })
      : undefined;
    const foundPartner = partner && (await findTranslation(tx, partner.translationId));
    const other = partner && foundPartner && (await look(tx, { schedule: partner, found: foundPartner }, now));
    const all = other ? [own, other] : [own];
    const isWhole = other !== undefined || !schedule.together;
    if (isWhole && all.every(({ ready }) => ready.ok)) {
      const published = await putLive(tx, own, now);
      const { address } = published.value;
      const rest = other ? [await putLive(tx, other, now)] : [];
      const told = all.filter((one) => isTold(one.found.translation, one.schedule.substantive));
      if (other)
        await alignLanguages(
          tx,
          found.article.id,
          told.map((one) => one.found.translation.id),
        );
      return ok(together({ kind: 'live', address }, published, ...rest));
    }
    const failed = [];
    for (const one of all) failed.push(await keepFailure(tx, one));
    return ok(together({ kind: 'failed', failure: failureOf(own) }, ...failed));
  },
});

/** A text that is due, and whether it can go live. */
type Due = { schedule: typeof schedules.$inferSelect; found: FoundTranslation };
type Looked = Due & { ready: Awaited<ReturnType<typeof readyText>> };

async function look(tx: Queryable, due: Due, now: Date): Promise<Looked> {
  return { ...due, ready: await readyText(tx, due.found, due.schedule.revisionId, now) };
}

/** Why one did not go live that could have: the other one it belongs to could not. */
const failureOf = ({ ready }: Looked): ScheduleFailure => (ready.ok ? 'other_failed' : ready.error);

async function putLive(tx: Queryable, { schedule, found, ready }: Looked, now: Date): Promise<Done<Published>> {
  if (!ready.ok) throw new Error('A text that is not ready was to go live');
  const { frozen, stage } = ready.value;
  const { substantive, note, setAt: writtenBy, publishAt: scheduledFor } = schedule;
  return goLive(tx, found, frozen, { substantive, note, writtenBy, stage, now, scheduledFor });
}

async function keepFailure(tx: Queryable, looked: Looked): Promise<Done<undefined>> {
  const { translation, article, draft } = looked.found;
  const { id: translationId, locale, version } = translation;
  const { id: revisionId, headline } = draft;
  const { publishAt } = looked.schedule;
  const reason = failureOf(looked);
  await writeFailure(tx, translationId, reason);
  const detail = { articleId: article.id, locale, revisionId, version, headline, publishAt, reason };
  return {
    value: undefined,
    touched: [],
    events: [{ kind: 'translation.schedule_failed', subject: 'translation', id: translationId, detail }],
  };
}

async function readyText(
  tx: Queryable,
  { translation, embargoedUntil }: FoundTranslation,
  revisionId: number,
  now: Date,
) {
  const { id: translationId, locale } = translation;
  const [revision] = await tx.select().from(revisions).where(eq(revisions.id, revisionId)).limit(1);
  if (!revision?.details) return refuse('not_found');
  const step = advance(translation.stage, 'publish', { now, embargoedUntil });
  if (!step.ok) return refuse(step.error === 'embargoed' ? 'embargoed' : 'not_found');
  const text = revisionText(revision);
  const claim = await claimSlug(tx, { translationId, locale, slug: text.slug });
  if (claim.taken) return refuse('slug_taken');
  return ok({ frozen: { revisionId, text, details: revision.details }, stage: step.value });
}
