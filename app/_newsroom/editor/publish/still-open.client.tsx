'use client';

import { IconMessageCircle, IconNote, IconArrowBackUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/publish/publish-sheet.module.css';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

/**
 * What the desk has said of the text and nobody has settled: that it was returned, open comments, open notes of the story.
 * None of it stops a publication; whoever publishes is to have seen it.
 */
export function StillOpen() {
  const t = useTranslations('PublishSheet');
  const reviews = useTranslations('Review');
  const { translation, comments } = usePane();
  const { open } = useSyncExternalStore(comments.subscribe, comments.getSnapshot, comments.getSnapshot);
  const { day, time, locale } = useTimes();
  const { review, stage, notes } = translation;
  const returned = review?.kind === 'returned' && stage === 'draft' ? review : undefined;
  const openNotes = notes.filter(({ isDone }) => !isDone).length;
  if (!returned && open + openNotes === 0) return null;
  const at = returned && new Date(returned.at);
  return (
    <section aria-labelledby="still-open" data-still-open>
      <h3 id="still-open" className={classes.kind}>
        {t('stillOpen')}
      </h3>
      <ul className={classes.open}>
        {returned && at && (
          <li>
            <IconArrowBackUp size={16} aria-hidden />
            <span>
              {reviews('returned', {
                name: returned.by?.[locale] ?? reviews('somebody'),
                day: day(at),
                time: time(at),
              })}{' '}
              <q lang={hasDevanagari(returned.note) ? 'hi' : 'en'}>{returned.note}</q>
            </span>
          </li>
        )}
        {open > 0 && (
          <li>
            <IconMessageCircle size={16} aria-hidden />
            <span>{t('openComments', { count: open })}</span>
          </li>
        )}
        {openNotes > 0 && (
          <li>
            <IconNote size={16} aria-hidden />
            <span>{t('openNotes', { count: openNotes })}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
