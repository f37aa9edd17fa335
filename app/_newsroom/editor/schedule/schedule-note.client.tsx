'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/publish/review-note.module.css';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

type Props = {
  unschedule: TranslationActions['unschedule'];
  /** Opens the sheet in which the time is chosen. */
  onChange(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** When this text goes live by itself, what does not go live with it, or why it did not; for those who publish, the way out. */
export function ScheduleNote({ unschedule, onChange, onAsked }: Props) {
  const { translation, store } = usePane();
  const t = useTranslations('Schedule');
  const sentence = useErrorSentence();
  const { day, time, locale } = useTimes();
  const step = useStep(unschedule, store);
  const { planned, rights } = translation;
  if (!planned) return null;
  const at = new Date(planned.publishAt);
  const moment = { day: day(at), time: time(at) };
  const takeOff = async () => {
    const answer = await step.take(store.standing);
    if (answer.ok) store.movedOn(answer.value.version);
    else notices.show({ tone: 'bad', message: sentence(answer.error) });
    onAsked();
  };
  return (
    <section className={classes.review} data-kind={planned.failure ? 'failed' : 'scheduled'} aria-label={t('label')}>
      <p className={classes.who}>
        {planned.failure
          ? `${t('failed', moment)} ${t(`reason.${planned.failure}`)}`
          : t('scheduled', { ...moment, name: planned.by?.[locale] ?? t('somebody') })}
      </p>
      {planned.isBehind && !planned.failure && <p className={classes.note}>{t('behind')}</p>}
      {rights.publish && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onChange}>
            {t('change')}
          </Button>
          <Button size="compact-sm" variant="default" loading={step.isBusy} onClick={() => void takeOff()}>
            {t('takeOff')}
          </Button>
        </Group>
      )}
    </section>
  );
}
