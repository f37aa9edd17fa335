import type { DiffRun } from '#lib/text/word-diff.ts';

/** One side of a comparison: everything but the runs of the kind that is `hidden` there; what only this side has is marked. */
export function DiffRuns({ runs, hidden }: { runs: DiffRun[]; hidden: DiffRun['kind'] }) {
  return runs
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, text }, index) =>
      kind === 'same' ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
    );
}
