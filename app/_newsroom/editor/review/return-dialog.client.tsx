'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useWordedStep } from '#app/_newsroom/editor/steps/use-worded-step.client.ts';
import { NOTE_LIMIT } from '#lib/article/limits.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  giveBack: TranslationActions['return'];
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Gives a text in review back to whoever sent it, and says why. */
export function ReturnDialog({ opened, onClose, giveBack, onAsked }: Props) {
  const t = useTranslations('Review');
  const { step, words, setWords, take } = useWordedStep('note', giveBack, {
    opened,
    onClose,
    onAsked,
    done: t('returnedNow'),
  });
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('returnTitle')}
      submit={t('return')}
      step={step}
      sentence={step.refusal?.error === 'conflict' ? t('changed') : undefined}
      isReady={words.trim() !== ''}
      onSubmit={() => void take()}
    >
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        required
        spellCheck
        autosize
        minRows={2}
        maxLength={NOTE_LIMIT}
        value={words}
        data-autofocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
