'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/review/review-note.module.css';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import type { Stage } from '#lib/article/workflow.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

/** What is said of a review where the text stands now; undefined where it is of the past. */
function saidOf(
  kind: 'sent' | 'returned' | 'approved',
  stage: Stage,
): 'sent' | 'returned' | 'approved' | 'reopened' | undefined {
  if (kind === 'returned') return stage === 'draft' ? kind : undefined;
  if (kind === 'sent') return stage === 'in_review' ? kind : undefined;
  // Somebody who cannot mark it as ready wrote in it since.
  return stage === 'ready' ? kind : stage === 'in_review' ? 'reopened' : undefined;
}

/** Who sent the text for review, marked it as ready or returned it, when and with which words; and for the sender the way back. */
export function ReviewNote({ onTakeBack, isBusy }: { onTakeBack(): void; isBusy: boolean }) {
  const { review, stage, rights } = usePane().translation;
  const t = useTranslations('Review');
  const { day, time, locale } = useTimes();
  const said = review && saidOf(review.kind, stage);
  if (!review || !said) return null;
  const at = new Date(review.at);
  return (
    <section
      className={classes.review}
      data-kind={review.kind === 'returned' ? 'returned' : 'sent'}
      aria-label={t('label')}
    >
      <p className={classes.who}>
        {t(said, { name: review.by?.[locale] ?? t('somebody'), day: day(at), time: time(at) })}
      </p>
      {review.note !== '' && (
        <p className={classes.note} lang={hasDevanagari(review.note) ? 'hi' : 'en'}>
          {review.note}
        </p>
      )}
      {rights.takeBack && stage === 'in_review' && (
        <Button size="compact-sm" variant="default" loading={isBusy} onClick={onTakeBack}>
          {t('takeBack')}
        </Button>
      )}
    </section>
  );
}
