'use client';

import { Radio, Stack, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { StepDialog } from '#app/_newsroom/editor/steps/step-dialog.client.tsx';
import type { TranslationActions } from '#app/_newsroom/editor/publish/translation-actions.ts';
import { useOpening } from '#app/_newsroom/editor/steps/use-opening.client.ts';
import { type Unsaved, useStep } from '#app/_newsroom/editor/steps/use-step.client.ts';
import { hasOwnEntry } from '#app/_newsroom/over/use-back-closes.client.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  locale: Locale;
  articleId: number;
  /** Saves what is on screen, which a copy is made of; left out where nothing is. */
  unsaved?: Unsaved;
  start: TranslationActions['start'];
};

/** Begins the story in another language: empty, or over a copy of the blocks to write into. */
export function StartTranslationDialog({ opened, onClose, locale, articleId, unsaved, start }: Props) {
  const t = useTranslations('StartTranslation');
  const interfaceLocale = useLocale();
  const router = useRouter();
  const [way, setWay] = useState('copy');
  const step = useStep(start, way === 'copy' ? unsaved : undefined);
  useOpening(opened, step.reset);
  const submit = async () => {
    const answer = await step.take(() => ({ articleId, locale, copyBlocks: way === 'copy' }));
    if (answer.ok || answer.error === 'already_started')
      (hasOwnEntry() ? router.replace : router.push)(`/${interfaceLocale}/newsroom/articles/${articleId}/${locale}`);
  };
  return (
    <StepDialog
      opened={opened}
      onClose={onClose}
      title={t(`title.${locale}`)}
      submit={t(`begin.${locale}`)}
      step={step}
      onSubmit={() => void submit()}
    >
      <Radio.Group value={way} onChange={setWay} label={t('how')}>
        <Stack gap="xs" mt="xs">
          <Radio value="copy" label={t('copy')} description={t('copyHint')} />
          <Radio value="empty" label={t('empty')} description={t('emptyHint')} />
        </Stack>
      </Radio.Group>
      <Text size="xs" c="dimmed">
        {t('shared')}
      </Text>
    </StepDialog>
  );
}
