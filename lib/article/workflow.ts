import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/**
 * Where the draft stands: being written, with the desk, read and found fit for readers, or going live by itself. What readers
 * see is another fact (`liveRevisionId`), so a live story can be back in review.
 */
export const STAGES = ['draft', 'in_review', 'ready', 'scheduled'] as const;

/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number];

/** A step that some stages refuse. */
type Step = 'submit' | 'return' | 'take_back' | 'approve' | 'publish' | 'schedule' | 'unschedule';

/**
 * A step any stage allows: `save` writes the text, `polish` as well, by a person who may approve it; `discard` goes back to the live one, `withdraw` takes that one down;
 * `part`: something else became of the language it was to go live with.
 */
type FreeStep = 'save' | 'polish' | 'discard' | 'withdraw' | 'part';

const NEXT: Record<Stage, Partial<Record<Step, Stage>> & Record<FreeStep, Stage>> = {
  draft: {
    save: 'draft',
    polish: 'draft',
    submit: 'in_review',
    publish: 'draft',
    schedule: 'scheduled',
    discard: 'draft',
    withdraw: 'draft',
    part: 'draft',
  },
  in_review: {
    save: 'in_review',
    polish: 'in_review',
    return: 'draft',
    take_back: 'draft',
    approve: 'ready',
    publish: 'draft',
    schedule: 'scheduled',
    discard: 'draft',
    withdraw: 'in_review',
    part: 'in_review',
  },
  ready: {
    // What was read is not what stands there any more.
    save: 'in_review',
    polish: 'ready',
    return: 'draft',
    publish: 'draft',
    schedule: 'scheduled',
    discard: 'draft',
    withdraw: 'in_review',
    part: 'ready',
  },
  // What is withdrawn must not come back by the clock.
  scheduled: {
    save: 'scheduled',
    polish: 'scheduled',
    publish: 'draft',
    schedule: 'scheduled',
    unschedule: 'draft',
    discard: 'draft',
    withdraw: 'draft',
    part: 'draft',
  },
};

/** The moment of the step, for `schedule` the one at which it is to go live, and the instant (UTC, ISO 8601; IPTC `embargoed`) before which nothing may appear. */
type Moment = { now: Date; embargoedUntil: string | null };

/** The stage after `step`. At the instant `embargoedUntil` the story is free. */
export function advance(
  from: Stage,
  step: Step,
  { now, embargoedUntil }: Moment,
): Result<Stage, 'step_not_allowed' | 'embargoed'> {
  const to = NEXT[from][step];
  if (!to) return refuse('step_not_allowed');
  if ((step === 'publish' || step === 'schedule') && standingEmbargo(embargoedUntil, now) !== null)
    return refuse('embargoed');
  return ok(to);
}

/** The stage after a step that no stage refuses. */
export function stageAfter(from: Stage, step: FreeStep): Stage {
  return NEXT[from][step];
}

/**
 * What readers of one translation get, with whether a newer draft waits. Derived, never stored:
 * - `draft`, `in_review`, `ready`, `scheduled`: never published, named after its stage
 * - `live`: readers see it and no newer text waits
 * - `live_draft`: readers see it while a newer text is being written
 * - `withdrawn`: it was live and answers 410 now
 */
export type Status = 'draft' | 'in_review' | 'ready' | 'scheduled' | 'live' | 'live_draft' | 'withdrawn';

/** What a status is decided by: where the draft stands, which text readers see (none, the newest, an older one), withdrawal. */
type StatusFacts = { stage: Stage; readersSee: 'nothing' | 'newest' | 'older'; withdrawn: boolean };

/**
 * When a translation has which status: every fact named must be so. The one table behind the badge ({@link statusOf}) and
 * behind the list's filter (db/load/status-sql.ts). For any facts exactly one status holds.
 */
const STATUS_CONDITIONS: Record<Status, Partial<StatusFacts>> = {
  withdrawn: { withdrawn: true },
  live: { withdrawn: false, readersSee: 'newest' },
  live_draft: { withdrawn: false, readersSee: 'older' },
  draft: { withdrawn: false, readersSee: 'nothing', stage: 'draft' },
  in_review: { withdrawn: false, readersSee: 'nothing', stage: 'in_review' },
  ready: { withdrawn: false, readersSee: 'nothing', stage: 'ready' },
  scheduled: { withdrawn: false, readersSee: 'nothing', stage: 'scheduled' },
};

const STATUSES = Object.keys(STATUS_CONDITIONS) as Status[];

/** What a translation's row says of its status. */
type StatusColumns = {
  stage: Stage;
  draftRevisionId: number | null;
  liveRevisionId: number | null;
  withdrawnAt: string | null;
};

/** The badge of a translation, from its row alone. */
export function statusOf({ stage, draftRevisionId, liveRevisionId, withdrawnAt }: StatusColumns): Status {
  const readersSee =
    liveRevisionId === null
      ? 'nothing'
      : draftRevisionId === null || draftRevisionId === liveRevisionId
        ? 'newest'
        : 'older';
  const facts: StatusFacts = { stage, readersSee, withdrawn: withdrawnAt !== null };
  const status = STATUSES.find((one) => holds(STATUS_CONDITIONS[one], facts));
  if (!status) throw new Error(`No status for ${JSON.stringify(facts)}`);
  return status;
}

function holds(conditions: Partial<StatusFacts>, facts: StatusFacts): boolean {
  return (Object.keys(conditions) as (keyof StatusFacts)[]).every((fact) => conditions[fact] === facts[fact]);
}
