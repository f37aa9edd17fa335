import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/editor/notes/desk-notes.module.css';
import type { NoteView } from '#app/_newsroom/editor/store/translation-view.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

/** What a note says, for whom, by when, and in words whether that has passed, or who has done it. */
export function NoteWords({ note }: { note: NoteView }) {
  const t = useTranslations('DeskNotes');
  const { day, time, locale } = useTimes();
  const { text, for: wanted, by, deadline, isDone, doneBy, isOverdue } = note;
  const at = deadline === null ? undefined : new Date(deadline);
  const moment = at && { day: day(at), time: time(at) };
  return (
    <>
      <span className={classes.text} data-done={isDone || undefined} lang={hasDevanagari(text) ? 'hi' : 'en'}>
        {text}
      </span>
      <span className={classes.facts}>
        {wanted && <span>{t('for', { name: wanted[locale] })}</span>}
        {moment && !isDone && (
          <span className={isOverdue ? classes.overdue : undefined}>{t(isOverdue ? 'overdue' : 'until', moment)}</span>
        )}
        <span>
          {isDone
            ? t('doneBy', { name: doneBy?.[locale] ?? t('server') })
            : t('by', { name: by?.[locale] ?? t('server') })}
        </span>
      </span>
    </>
  );
}
