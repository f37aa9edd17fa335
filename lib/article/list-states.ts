import { type Stage, type Status, statusOf } from '#lib/article/workflow.ts';

/** What the story list can be narrowed to: the badges of lib/article/workflow.ts, and `none`, a language nobody has begun. */
export const LIST_STATES = [
  'draft', 'in_review', 'ready', 'scheduled', 'live', 'live_draft', 'withdrawn', 'none',
] as const satisfies readonly (Status | 'none')[]; // prettier-ignore

/** One of {@link LIST_STATES}. */
export type ListState = (typeof LIST_STATES)[number];

/** What {@link listStatesOf} goes by: where the draft of one language stands, and what readers have of it. */
export type StateFacts = {
  stage: Stage;
  draftRevisionId: number | null;
  liveRevisionId: number | null;
  withdrawnAt: string | null;
};

/**
 * Under which states the story list finds one language of a story; `undefined` is a language nobody has begun. It is its
 * badge, and besides «in review» or «ready» where the newer text of a live story is with the desk.
 */
export function listStatesOf(translation: StateFacts | undefined): ListState[] {
  if (!translation) return ['none'];
  const status = statusOf(translation);
  const { stage } = translation;
  const waits = (stage === 'in_review' || stage === 'ready') && (status === 'live' || status === 'live_draft');
  return waits ? [status, stage] : [status];
}
