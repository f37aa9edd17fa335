'use client';

import { Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TranslationView } from '#app/_newsroom/editor/pane/translation-view.ts';
import type { TranslationState } from '#app/_newsroom/editor/pane/use-translation-state.client.ts';
import { StepDialog } from '#app/_newsroom/editor/publish/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/publish/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  translation: TranslationView;
  state: TranslationState;
  withdraw: TranslationActions['withdraw'];
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Takes one language of the story off the site, with what readers are told in its place. */
export function WithdrawDialog({ opened, onClose, translation, state, withdraw, onAsked }: Props) {
  const t = useTranslations('Withdraw');
  const language = useTranslations('Languages')(translation.language);
  const [notice, setNotice] = useState('');
  const step = useStep(withdraw, state);
  useOpening(opened, step.reset);
  const submit = async () => {
    const answer = await step.take(() => ({ ...state.standing(), notice }));
    onAsked();
    if (!answer.ok) return;
    state.movedOn(answer.value.version);
    onClose();
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('title', { language })}
      words={{ cancel: t('cancel'), submit: t('withdraw') }}
      step={step}
      tone="danger"
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t('intro')}</Text>
      <Textarea
        label={t('notice', { language })}
        description={t('noticeHint')}
        lang={translation.language}
        spellCheck
        autosize
        minRows={3}
        value={notice}
        data-autofocus
        onChange={(event) => setNotice(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
