'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import classes from '#app/_newsroom/editor/review/review-note.module.css';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';

type Props = {
  actions: Pick<TranslationActions, 'unschedule' | 'dropWithdrawal'>;
  /** Opens the sheet in which the time is chosen. */
  onChange(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** What happens to this text by itself, and the way out for those who may. */
export function ScheduleNote(props: Props) {
  return (
    <>
      <GoesLive {...props} />
      <GoesDown {...props} />
    </>
  );
}

/** When this text goes live by itself, what does not go live with it, or why it did not. */
function GoesLive({ actions, onChange, onAsked }: Props) {
  const { translation, store } = usePane();
  const t = useTranslations('Schedule');
  const sentence = useErrorSentence();
  const { day, time, locale } = useTimes();
  const step = useStep(actions.unschedule, store);
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
      {planned.substantive && translation.firstPublishedAt !== null && (
        <p className={classes.note}>
          {t('substantive')}
          {planned.note !== '' && (
            <>
              {' '}
              <span lang={translation.language}>{t('note', { note: planned.note })}</span>
            </>
          )}
        </p>
      )}
      {planned.together && !planned.failure && <p className={classes.note}>{t('together')}</p>}
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

/** When this text goes off the site by itself. */
function GoesDown({ actions, onAsked }: Props) {
  const { translation, store } = usePane();
  const t = useTranslations('Schedule');
  const sentence = useErrorSentence();
  const { day, time, locale } = useTimes();
  const step = useStep(actions.dropWithdrawal, store);
  const { plannedWithdrawal, rights } = translation;
  if (!plannedWithdrawal) return null;
  const at = new Date(plannedWithdrawal.withdrawAt);
  const drop = async () => {
    const answer = await step.take(store.standing);
    if (answer.ok) store.movedOn(answer.value.version);
    else notices.show({ tone: 'bad', message: sentence(answer.error) });
    onAsked();
  };
  return (
    <section className={classes.review} data-kind="scheduled" aria-label={t('withdrawalLabel')}>
      <p className={classes.who}>
        {t('withdrawal', { day: day(at), time: time(at), name: plannedWithdrawal.by?.[locale] ?? t('somebody') })}
      </p>
      {rights.withdraw && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" loading={step.isBusy} onClick={() => void drop()}>
            {t('keepUp')}
          </Button>
        </Group>
      )}
    </section>
  );
}
