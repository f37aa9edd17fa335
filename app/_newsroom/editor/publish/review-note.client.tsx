'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/publish/review-note.module.css';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

/** Who sent the text for review, or returned it, when and with which words; and for the sender the way back. */
export function ReviewNote({ onTakeBack, isBusy }: { onTakeBack(): void; isBusy: boolean }) {
  const { review, stage, rights } = usePane().translation;
  const t = useTranslations('Review');
  const { day, time, locale } = useTimes();
  const isShown = review && (review.kind === 'sent' ? stage === 'in_review' : stage === 'draft');
  if (!isShown) return null;
  const at = new Date(review.at);
  return (
    <section className={classes.review} data-kind={review.kind} aria-label={t('label')}>
      <p className={classes.who}>
        {t(review.kind, { name: review.by?.[locale] ?? t('somebody'), day: day(at), time: time(at) })}
      </p>
      {review.note !== '' && (
        <p className={classes.note} lang={hasDevanagari(review.note) ? 'hi' : 'en'}>
          {review.note}
        </p>
      )}
      {rights.takeBack && review.kind === 'sent' && (
        <Button size="compact-sm" variant="default" loading={isBusy} onClick={onTakeBack}>
          {t('takeBack')}
        </Button>
      )}
    </section>
  );
}
