'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import type { CorrectionView } from '#app/_newsroom/editor/store/translation-view.ts';
import { waiveCorrectionAction } from '#app/_newsroom/editor/updates/actions.ts';
import classes from '#app/_newsroom/editor/updates/updates.module.css';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { REASON_LIMIT } from '#lib/article/limits.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
  /** The other language's. */
  correction: CorrectionView & { locale: Locale };
};

/** Says that a correction of the other language does not concern this one, and why. */
export function WaiveDialog({ opened, onClose, onAsked, correction }: Props) {
  const { translationId, language } = usePane().translation;
  const t = useTranslations('Owed');
  const corrections = useTranslations('Corrections');
  const name = useTranslations('Languages')(language);
  const [reason, setReason] = useState('');
  const step = useStep(waiveCorrectionAction);
  useOpening(opened, () => {
    step.reset();
    setReason('');
  });
  const submit = async () => {
    const done = await step.take(() => ({ translationId, correctionId: correction.id, reason }));
    onAsked();
    if (!done.ok) return;
    onClose();
    notices.show({ tone: 'good', message: t('waived', { language: name }) });
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('waiveTitle', { language: name })}
      submit={t('waiveSubmit')}
      step={step}
      sentence={step.refusal?.error === 'conflict' ? corrections('meanwhile') : undefined}
      isReady={reason.trim() !== '' && fits(reason, REASON_LIMIT)}
      onSubmit={() => void submit()}
    >
      <blockquote className={classes.quoted} lang={correction.locale}>
        {correction.text}
      </blockquote>
      <CountedWords
        label={t('waiveReason')}
        hint={t('waiveHint')}
        limit={REASON_LIMIT}
        value={reason}
        onChange={setReason}
        required
        isFirst
      />
    </StepDialog>
  );
}
