'use client';

import { Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/publish/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/publish/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';
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
  const { store } = usePane();
  const t = useTranslations('Review');
  const [note, setNote] = useState('');
  const step = useStep(giveBack, store);
  useOpening(opened, () => {
    step.reset();
    setNote('');
  });
  const submit = async () => {
    const answer = await step.take(() => ({ ...store.standing(), note }));
    onAsked();
    if (!answer.ok) return;
    store.movedOn(answer.value.version);
    onClose();
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('returnTitle')}
      submit={t('return')}
      step={step}
      isReady={note.trim() !== ''}
      onSubmit={() => void submit()}
    >
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        required
        spellCheck
        autosize
        minRows={2}
        maxLength={NOTE_LIMIT}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
