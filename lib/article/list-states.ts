/** What the story list can be narrowed to: the badges of lib/article/workflow.ts, and `none`, a language nobody has begun. */
export const LIST_STATES = ['draft', 'in_review', 'scheduled', 'live', 'live_draft', 'withdrawn', 'none'] as const;

/** One of {@link LIST_STATES}. */
export type ListState = (typeof LIST_STATES)[number];
