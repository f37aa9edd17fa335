'use client';

import { Button, Group, Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { KeptText } from '#app/_newsroom/editor/recovery/read-kept.ts';
import { TextCompare } from '#app/_newsroom/editor/recovery/text-compare.client.tsx';
import type { TranslationText } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  opened: boolean;
  onClose(): void;
  language: Locale;
  /** The text on screen. */
  now(): TranslationText;
  kept: KeptText | undefined;
  onRestore(kept: KeptText): void;
};

/** The text on screen beside the one this device kept. */
export function RecoveryCompare({ opened, onClose, language, now, kept, onRestore }: Props) {
  const t = useTranslations('Recovery');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="80rem"
      title={t('compareTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {kept?.part === 'text' && (
        <>
          <TextCompare
            language={language}
            left={{ title: t('onServer'), text: now() }}
            right={{ title: t('onDevice'), text: kept.text }}
          />
          <Group justify="end" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button onClick={() => onRestore(kept)}>{t('restore')}</Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
