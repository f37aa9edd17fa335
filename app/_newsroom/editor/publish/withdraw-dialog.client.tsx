'use client';

import { Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/publish/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/publish/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/publish/use-step.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  withdraw: TranslationActions['withdraw'];
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Takes one language of the story off the site, with what readers are told in its place. */
export function WithdrawDialog({ opened, onClose, withdraw, onAsked }: Props) {
  const { translation, store } = usePane();
  const t = useTranslations('Withdraw');
  const language = useTranslations('Languages')(translation.language);
  const [notice, setNotice] = useState('');
  const step = useStep(withdraw, store);
  useOpening(opened, step.reset);
  const submit = async () => {
    const answer = await step.take(() => ({ ...store.standing(), notice }));
    onAsked();
    if (!answer.ok) return;
    store.movedOn(answer.value.version);
    onClose();
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('title', { language })}
      submit={t('withdraw')}
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
