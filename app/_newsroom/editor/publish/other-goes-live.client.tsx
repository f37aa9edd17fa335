'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

/** That another language of the story goes live by itself, for whoever is about to publish this one or to take it off the site. */
export function OtherGoesLive() {
  const { language, languages } = usePane().translation;
  const t = useTranslations('PublishSheet');
  const names = useTranslations('Languages');
  const { day, time } = useTimes();
  return languages.map(({ locale, goesLiveAt }) => {
    if (locale === language || goesLiveAt === null) return null;
    const at = new Date(goesLiveAt);
    return (
      <Alert key={locale} color="yellow" data-other-goes-live={locale}>
        {t('otherGoesLive', { language: names(locale), day: day(at), time: time(at) })}
      </Alert>
    );
  });
}
