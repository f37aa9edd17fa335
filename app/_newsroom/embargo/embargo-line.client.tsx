'use client';

import { IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from '#app/_newsroom/embargo/embargo-line.module.css';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

type Props = {
  /** The instant (UTC) until which nothing of the story may appear; null draws nothing. */
  until: string | null;
  /** `bar`: across a screen of the story; `small`: in a row of a list; neither: among other words about it. */
  look?: 'bar' | 'small';
};

/** The red line that says until when a story is under embargo, in Indian time: on every screen of it, by a lock and words. */
export function EmbargoLine({ until, look }: Props) {
  const t = useTranslations('Embargo');
  const { day, time } = useTimes();
  if (until === null) return null;
  const at = new Date(until);
  return (
    <p className={classes.line} data-small={look === 'small' || undefined} data-bar={look === 'bar' || undefined}>
      <IconLock aria-hidden />
      <span>{t('line', { day: day(at), time: time(at) })}</span>
    </p>
  );
}
