'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/review/review-note.module.css';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

/** The longest a timer of a browser waits. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Above the text, while the story is under embargo: until when, what that means, who wants it so, and where one may the way
 * to move it. At its moment `onLapse` asks the server how the story stands then: this device's clock may be wrong.
 */
export function EmbargoNote({ onChange, onLapse }: { onChange(): void; onLapse(): void }) {
  const { embargo, rights } = usePane().translation;
  const t = useTranslations('Embargo');
  const { locale } = useTimes();
  const { embargoedUntil, by } = embargo;
  const lapse = useEffectEvent(onLapse);
  useEffect(() => {
    if (embargoedUntil === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const leftMs = Date.parse(embargoedUntil) - Date.now();
      timer = leftMs > 0 ? setTimeout(wait, Math.min(leftMs + 1_000, LONGEST_MS)) : setTimeout(lapse, 0);
    };
    wait();
    return () => clearTimeout(timer);
  }, [embargoedUntil]);
  if (embargoedUntil === null) return null;
  return (
    <section className={classes.review} data-kind="failed" aria-label={t('label')}>
      <EmbargoLine until={embargoedUntil} />
      <p className={classes.who}>
        {t('explained')} {by && t('by', { name: by[locale] })}
      </p>
      {(rights.embargo || rights.liftEmbargo) && (
        <Button size="compact-sm" variant="default" onClick={onChange}>
          {t('change')}
        </Button>
      )}
    </section>
  );
}
