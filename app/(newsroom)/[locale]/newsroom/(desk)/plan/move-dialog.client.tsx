'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { chosenTime } from '#app/_newsroom/editor/moment/chosen-time.ts';
import { MomentField } from '#app/_newsroom/editor/moment/moment-field.client.tsx';
import { toIndianField } from '#lib/article/publishing/schedule.ts';

type Props = {
  opened: boolean;
  /** What is moved. */
  name: string;
  /** Where it stands (UTC). */
  at: string;
  onMove(at: string): void;
  onClose(): void;
};

/** Asks for another moment for something of the plan. */
export function MoveDialog({ opened, name, at, onMove, onClose }: Props) {
  const t = useTranslations('Plan');
  const [later, setLater] = useState(() => chosenTime(toIndianField(new Date(at))));
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (later.at) onMove(later.at.toISOString());
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('moveTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          <Text size="sm">{name}</Text>
          <MomentField later={later} onChange={setLater} says={({ day, time }) => t('moves', { day, time })} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!later.at}>
              {t('move')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
