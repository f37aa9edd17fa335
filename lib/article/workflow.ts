import { ok, refuse, type Result } from '#lib/result.ts';

/** Where the draft stands. What readers see is another fact (`liveRevisionId`), so a live story can be back in review. */
export const STAGES = ['draft', 'in_review', 'scheduled'] as const;

/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number];

/** What can be done to a draft. */
export type Step = 'submit' | 'return' | 'publish';

const NEXT: Record<Stage, Partial<Record<Step, Stage>>> = {
  draft: { submit: 'in_review', publish: 'draft' },
  in_review: { return: 'draft', publish: 'draft' },
  scheduled: { publish: 'draft' },
};

/** The moment of the step, and the instant (UTC, ISO 8601; IPTC `embargoed`) before which nothing may appear. */
export type Moment = { now: Date; embargoedUntil: string | null };

/** The stage after `step`. At the instant `embargoedUntil` the story is free. */
export function advance(
  from: Stage,
  step: Step,
  { now, embargoedUntil }: Moment,
): Result<Stage, 'step_not_allowed' | 'embargoed'> {
  const to = NEXT[from][step];
  if (!to) return refuse('step_not_allowed');
  if (step === 'publish' && embargoedUntil !== null && now.getTime() < Date.parse(embargoedUntil))
    return refuse('embargoed');
  return ok(to);
}

/**
 * What readers of one translation get, with whether a newer draft waits. Derived, never stored:
 * - `draft`, `in_review`, `scheduled`: never published, named after its stage
 * - `live`: readers see it and no newer text waits
 * - `live_draft`: readers see it while a newer text is being written
 * - `withdrawn`: it was live and answers 410 now
 */
export type Status = 'draft' | 'in_review' | 'scheduled' | 'live' | 'live_draft' | 'withdrawn';

/** The badge of a translation, from its row alone. */
export function statusOf(t: {
  stage: Stage;
  draftRevisionId: number | null;
  liveRevisionId: number | null;
  withdrawnAt: string | null;
}): Status {
  if (t.withdrawnAt !== null) return 'withdrawn';
  if (t.liveRevisionId === null) return t.stage;
  return t.draftRevisionId === null || t.draftRevisionId === t.liveRevisionId ? 'live' : 'live_draft';
}
