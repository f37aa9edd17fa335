'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { useOwnNotices } from '#app/_newsroom/notices/use-own-notices.client.ts';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  discard: TranslationActions['discard'];
  /** The server was asked: what stands there may be another now. */
  onAsked(): void;
};

/** Goes back to the text readers see. The draft is set aside on this device, to be brought back from there. */
export function DiscardDialog({ opened, onClose, discard, onAsked }: Props) {
  const { translation, store } = usePane();
  const t = useTranslations('DiscardDraft');
  const language = useTranslations('Languages')(translation.language);
  const step = useStep(discard, store);
  const tell = useOwnNotices();
  useOpening(opened, step.reset);
  const submit = async () => {
    const before = store.readText();
    const answer = await step.take(store.standing);
    if (answer.ok) {
      await store.replacedBy(answer.value.text, answer.value.version);
      onClose();
      tell({
        tone: 'good',
        message: t('done'),
        closeMs: 15_000,
        action: { label: t('undo'), run: () => void store.takeBack(before) },
      });
    }
    onAsked();
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t('title', { language })}
      submit={t('discard')}
      step={step}
      tone="danger"
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t('intro')}</Text>
    </StepDialog>
  );
}
