'use client';

import { Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
import { EmbargoLine } from '#app/_newsroom/embargo/embargo-line.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { liftEmbargoAction, setEmbargoAction } from '#app/_newsroom/editor/embargo/actions.ts';
import { chosenTime, type Later } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { MomentField } from '#app/_newsroom/editor/moment/moment-field.client.tsx';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { useErrorSentence } from '#app/_newsroom/refusals/use-error-sentence.client.ts';
import { useTimes } from '#app/_newsroom/use-times.client.ts';
import { NOTE_LIMIT } from '#lib/article/limits.ts';
import { quickTime, toIndianField } from '#lib/article/publishing/schedule.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** What is wanted: another moment, or none (null) and why it ends earlier. */
type Wish = { articleId: number; version: number; until: string | null; reason: string | undefined };

const ask = async ({ reason, until, ...input }: Wish) =>
  reason !== undefined || until === null
    ? liftEmbargoAction({ ...input, until, reason: reason ?? '' })
    : setEmbargoAction({ ...input, until });

/** Puts the story under embargo until a moment, moves that to later, or, for a chief editor and a reason, to earlier or away. */
export function EmbargoDialog({ opened, onClose, onAsked }: Props) {
  const { articleId, embargo, rights } = usePane().translation;
  const t = useTranslations('Embargo');
  const languages = useTranslations('Languages');
  const sentence = useErrorSentence();
  const { day, time } = useTimes();
  const what = useId();
  const { embargoedUntil, version } = embargo;
  const [later, setLater] = useState<Later>(() => chosenTime(''));
  const [isLifting, setIsLifting] = useState(false);
  const [reason, setReason] = useState('');
  const step = useStep(ask);
  useOpening(opened, () => {
    step.reset();
    setIsLifting(false);
    const at = embargoedUntil === null ? quickTime('evening', new Date()) : new Date(embargoedUntil);
    setLater(chosenTime(toIndianField(at)));
  });
  const { at } = later;
  const isEarlier = embargoedUntil !== null && at !== undefined && at.getTime() < Date.parse(embargoedUntil);
  const isSame = embargoedUntil !== null && at?.getTime() === Date.parse(embargoedUntil);
  const needsReason = isLifting || isEarlier;
  const moment = (instant: Date) => ({ day: day(instant), time: time(instant) });

  const submit = async () => {
    const until = isLifting ? null : (at?.toISOString() ?? null);
    const answer = await step.take(() => ({ articleId, version, until, reason: needsReason ? reason : undefined }));
    onAsked();
    if (!answer.ok) return;
    const { embargoedUntil: next } = answer.value;
    setReason('');
    onClose();
    notices.show({ tone: 'good', message: next === null ? t('lifted') : t('done', moment(new Date(next))) });
  };
  const { refusal } = step;
  const inTheWay = refusal?.detail;
  const refused = () => {
    if (refusal?.error === 'conflict') return t('movedMeanwhile');
    if (!inTheWay || !refusal) return undefined;
    const language = languages(inTheWay.locale);
    return inTheWay.publishAt === null
      ? t('live', { language })
      : t('scheduled', { language, ...moment(new Date(inTheWay.publishAt)) });
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('title')}
      submit={t(isLifting ? 'lift' : isEarlier ? 'shorten' : embargoedUntil === null ? 'set' : 'move')}
      tone={needsReason ? 'danger' : undefined}
      step={step}
      sentence={refused()}
      isReady={
        needsReason
          ? rights.liftEmbargo &&
            reason.trim() !== '' &&
            fits(reason, NOTE_LIMIT) &&
            (isLifting || later.fault === undefined)
          : rights.embargo && later.fault === undefined && !isSame
      }
      onSubmit={() => void submit()}
    >
      <EmbargoLine until={embargoedUntil} look="bar" />
      <Text size="sm">{t('intro')}</Text>
      {embargoedUntil !== null && rights.liftEmbargo && (
        <Stack gap={4} align="flex-start">
          <Input.Label labelElement="div" id={what}>
            {t('what')}
          </Input.Label>
          <SegmentedControl
            aria-labelledby={what}
            value={isLifting ? 'lift' : 'move'}
            onChange={(value) => setIsLifting(value === 'lift')}
            data={[
              { value: 'move', label: t('otherMoment') },
              { value: 'lift', label: t('now') },
            ]}
          />
        </Stack>
      )}
      {!isLifting && <MomentField later={later} onChange={setLater} says={(words) => t('until', words)} />}
      {isEarlier && !rights.liftEmbargo && (
        <Text size="sm" c="red" role="status">
          {sentence('embargo_only_later')}
        </Text>
      )}
      {needsReason && rights.liftEmbargo && (
        <CountedWords
          label={t('reason')}
          hint={t('reasonHint')}
          limit={NOTE_LIMIT}
          value={reason}
          onChange={setReason}
          required
        />
      )}
    </StepDialog>
  );
}
