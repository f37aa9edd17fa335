'use client';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useBackCloses } from '#app/_newsroom/over/use-back-closes.client.ts';

type Props = { name: string; onDeactivate: () => void; onClose: () => void };

/** The question before somebody is shut out: one wrong line of a menu is soon hit, and signs a person out everywhere. */
export function AskDeactivation({ name, onDeactivate, onClose }: Props) {
  useBackCloses(true, onClose);
  const t = useTranslations('People');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deactivateTitle', { name })}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('deactivateIntro')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" onClick={onDeactivate}>
            {t('deactivate')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
