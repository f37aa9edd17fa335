'use client';

import { Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StepDialog } from '#app/_newsroom/editor/publish/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useWordedStep } from '#app/_newsroom/editor/publish/use-worded-step.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  withdraw: TranslationActions['withdraw'];
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Takes one language of the story off the site, with what readers are told in its place. */
export function WithdrawDialog({ opened, onClose, withdraw, onAsked }: Props) {
  const { translation } = usePane();
  const t = useTranslations('Withdraw');
  const language = useTranslations('Languages')(translation.language);
  const { step, words, setWords, take } = useWordedStep('notice', withdraw, {
    opened,
    onClose,
    onAsked,
    done: t('done', { language }),
  });
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('title', { language })}
      submit={t('withdraw')}
      step={step}
      tone="danger"
      onSubmit={() => void take()}
    >
      <Text size="sm">{t('intro')}</Text>
      <Textarea
        label={t('notice', { language })}
        description={t('noticeHint')}
        lang={translation.language}
        spellCheck
        autosize
        minRows={3}
        value={words}
        data-autofocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
