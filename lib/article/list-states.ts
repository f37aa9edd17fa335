import { type Stage, type Status, statusOf } from '#lib/article/workflow.ts';

/**
 * What the story list can be narrowed to: the badges of lib/article/workflow.ts, `none`, a language nobody has begun, and
 * what the other language asks of one: `behind` what that was updated to, `correction` still to be issued in it.
 */
export const LIST_STATES = [
  'draft', 'in_review', 'ready', 'scheduled', 'live', 'live_draft', 'withdrawn', 'none', 'behind', 'correction',
] as const satisfies readonly (Status | 'none' | Asked)[]; // prettier-ignore

/** What the other language asks of one. */
type Asked = 'behind' | 'correction';

/** One of {@link LIST_STATES}. */
export type ListState = (typeof LIST_STATES)[number];

/** What {@link listStatesOf} goes by: where the draft of one language stands, and what readers have of it. */
export type StateFacts = {
  stage: Stage;
  draftRevisionId: number | null;
  liveRevisionId: number | null;
  withdrawnAt: string | null;
  /** The other language was updated substantively, and this one has not taken that in. */
  isBehind?: boolean;
  /** A correction of the other language is asked for in this one. */
  asksCorrection?: boolean;
};

/**
 * Under which states the story list finds one language of a story; `undefined` is a language nobody has begun. It is its
 * badge, and besides «in review» or «ready» where the newer text of a live story is with the desk, and what the other
 * language asks of it.
 */
export function listStatesOf(translation: StateFacts | undefined): ListState[] {
  return translation ? statesBeside({ ...translation, status: statusOf(translation) }) : ['none'];
}

/** The same of a language of which the badge is known. */
export function statesBeside({
  status,
  stage,
  isBehind,
  asksCorrection,
}: { status: Status; stage: Stage } & Pick<StateFacts, 'isBehind' | 'asksCorrection'>): ListState[] {
  const waits = (stage === 'in_review' || stage === 'ready') && (status === 'live' || status === 'live_draft');
  return [
    status,
    ...(waits ? [stage] : []),
    ...(isBehind ? (['behind'] as const) : []),
    ...(asksCorrection ? (['correction'] as const) : []),
  ];
}
