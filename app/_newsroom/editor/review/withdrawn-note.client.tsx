'use client';

import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/review/review-note.module.css';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { hasDevanagari } from '#lib/text/devanagari.ts';

/** Who took the text off the site, when and why; nothing where readers see it or never did. */
export function WithdrawnNote() {
  const { withdrawal, rights } = usePane().translation;
  const t = useTranslations('Withdrawn');
  const { day, time, locale } = useTimes();
  if (!withdrawal) return null;
  const at = new Date(withdrawal.at);
  return (
    <section className={classes.review} data-kind="returned" aria-label={t('label')}>
      <p className={classes.who}>
        {t('by', { name: withdrawal.by?.[locale] ?? t('somebody'), day: day(at), time: time(at) })}
      </p>
      {withdrawal.reason !== '' && (
        <p className={classes.note} lang={hasDevanagari(withdrawal.reason) ? 'hi' : 'en'}>
          {withdrawal.reason}
        </p>
      )}
      {!rights.publish && <p className={classes.who}>{t('byChief')}</p>}
    </section>
  );
}
