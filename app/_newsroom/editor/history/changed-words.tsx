import classes from '#app/_newsroom/editor/history/revision-compare.module.css';
import { type DiffRun, diffWords, inPhrases } from '#lib/text/word-diff.ts';

/** Which state of the words is shown: the old or the new with what only it has marked, or both in one. */
export type Side = 'old' | 'now' | 'both';

/** Words as they were and are; what went is a deletion and what came an insertion to a screen reader too. */
export function ChangedWords({ old, now, side }: { old: string; now: string; side: Side }) {
  const hidden: DiffRun['kind'] | undefined = side === 'old' ? 'only_new' : side === 'now' ? 'only_old' : undefined;
  return inPhrases(diffWords(old, now))
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, text }, index) => {
      if (kind === 'same') return <span key={index}>{text}</span>;
      return kind === 'only_old' ? (
        <del key={index} className={classes.del}>
          {text}
        </del>
      ) : (
        <ins key={index} className={classes.ins}>
          {text}
        </ins>
      );
    });
}
