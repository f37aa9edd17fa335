import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/assignment/assignment.module.css';
import type { AssignmentView } from '#app/_newsroom/editor/store/translation-view.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

/** Whose something is, and by when, in a sentence; in words and red once that has passed. */
export function Whose({ assignment }: { assignment: AssignmentView }) {
  const t = useTranslations('Assignments');
  const { day, time, locale } = useTimes();
  const { scope, person, dueAt, isOverdue } = assignment;
  if (!person) return <span>{t('nobody', { scope })}</span>;
  const at = dueAt === null ? undefined : new Date(dueAt);
  const said = { scope, name: person[locale], day: at ? day(at) : '', time: at ? time(at) : '' };
  return (
    <span className={isOverdue ? classes.late : undefined}>
      {t(at === undefined ? 'has' : isOverdue ? 'hasLate' : 'hasUntil', said)}
    </span>
  );
}
