import { STATUS_CONDITIONS, type StatusFacts } from '#lib/article/workflow.ts';

/** What the story list can be narrowed to: the badges of lib/article/workflow.ts, and `none`, a language nobody has begun. */
export const LIST_STATES = ['draft', 'in_review', 'scheduled', 'live', 'live_draft', 'withdrawn', 'none'] as const;

/** One of {@link LIST_STATES}. */
export type ListState = (typeof LIST_STATES)[number];

/** When a translation is found under a state: its badge, but «in review» also finds the newer text of a live story. */
export const LIST_STATE_CONDITIONS: Record<Exclude<ListState, 'none'>, Partial<StatusFacts>> = {
  ...STATUS_CONDITIONS,
  in_review: { withdrawn: false, stage: 'in_review' },
};
