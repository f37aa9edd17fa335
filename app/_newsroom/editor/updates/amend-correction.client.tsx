'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import type { CorrectionView } from '#app/_newsroom/editor/store/translation-view.ts';
import { rewordCorrectionAction, withdrawCorrectionAction } from '#app/_newsroom/editor/updates/actions.ts';
import classes from '#app/_newsroom/editor/updates/updates.module.css';
import { fits, CountedWords } from '#app/_newsroom/counted-words.client.tsx';
import { notices } from '#app/_newsroom/notices/notices.ts';
import { CORRECTION_LIMIT, REASON_LIMIT } from '#lib/article/limits.ts';

/** What is to become of a correction that readers see. */
export type Amending = { how: 'reword' | 'withdraw'; correction: CorrectionView };

type Props = {
  opened: boolean;
  amending: Amending | undefined;
  onClose(): void;
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

type Wish = Amending & { words: string };

const ask = async ({ how, correction: { id: correctionId, version }, words }: Wish) =>
  how === 'reword'
    ? rewordCorrectionAction({ correctionId, version, text: words })
    : withdrawCorrectionAction({ correctionId, version, reason: words });

/** Puts a correction into other words, or takes it from readers for a reason. */
export function AmendCorrection({ opened, amending, onClose, onAsked }: Props) {
  const { language } = usePane().translation;
  const t = useTranslations('Corrections');
  const name = useTranslations('Languages')(language);
  const [words, setWords] = useState('');
  const step = useStep(ask);
  useOpening(opened, () => {
    step.reset();
    setWords(amending?.how === 'reword' ? amending.correction.text : '');
  });
  if (!amending) return null;
  const isRewording = amending.how === 'reword';
  const submit = async () => {
    const done = await step.take(() => ({ ...amending, words }));
    onAsked();
    if (!done.ok) return;
    onClose();
    notices.show({ tone: 'good', message: t(isRewording ? 'reworded' : 'withdrawn') });
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t(isRewording ? 'rewordTitle' : 'withdrawTitle')}
      submit={t(isRewording ? 'rewordSubmit' : 'withdrawSubmit')}
      tone={isRewording ? undefined : 'danger'}
      step={step}
      sentence={step.refusal?.error === 'conflict' ? t('meanwhile') : undefined}
      isReady={words.trim() !== '' && fits(words, isRewording ? CORRECTION_LIMIT : REASON_LIMIT)}
      onSubmit={() => void submit()}
    >
      {isRewording ? (
        <CountedWords
          label={t('text')}
          hint={t('textHint', { language: name })}
          language={language}
          limit={CORRECTION_LIMIT}
          value={words}
          onChange={setWords}
          required
          isFirst
          minRows={3}
        />
      ) : (
        <>
          <Text size="sm">{t('withdrawIntro')}</Text>
          <blockquote className={classes.quoted} lang={language}>
            {amending.correction.text}
          </blockquote>
          <CountedWords
            label={t('withdrawReason')}
            limit={REASON_LIMIT}
            value={words}
            onChange={setWords}
            required
            isFirst
          />
        </>
      )}
    </StepDialog>
  );
}
