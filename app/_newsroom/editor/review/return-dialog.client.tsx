'use client';

import { useTranslations } from 'next-intl';
import { CountedWords, fits } from '#app/_newsroom/counted-words.client.tsx';
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
      isReady={words.trim() !== '' && fits(words, NOTE_LIMIT)}
      onSubmit={() => void take()}
    >
      <CountedWords
        label={t('reason')}
        hint={t('reasonHint')}
        limit={NOTE_LIMIT}
        value={words}
        onChange={setWords}
        required
        isFirst
      />
    </StepDialog>
  );
}
