'use client';

import { Button, Group, Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import type { KeptText } from '#app/_newsroom/editor/saving/read-kept.ts';
import { TextCompare } from '#app/_newsroom/editor/recovery/text-compare.client.tsx';

type Props = {
  opened: boolean;
  onClose(): void;
  kept: KeptText | undefined;
  /** Somebody else writes in the text: it is not put in before that is taken over. */
  isHeld: boolean;
  onRestore(kept: KeptText): void;
};

/** The text on screen beside the one this device kept. */
export function RecoveryCompare({ opened, onClose, kept, isHeld, onRestore }: Props) {
  const { translation, store } = usePane();
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
            language={translation.language}
            left={{ title: t('onServer'), text: store.readText() }}
            right={{ title: t('onDevice'), text: kept.text }}
          />
          <Group justify="end" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button disabled={isHeld} onClick={() => onRestore(kept)}>
              {t('restore')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
