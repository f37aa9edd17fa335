'use client';

import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePane, usePaneState } from '#app/_newsroom/editor/pane/pane-context.client.ts';
import { TextCompare } from '#app/_newsroom/editor/recovery/text-compare.client.tsx';
import { formatTime } from '#lib/format.ts';

/**
 * Shown when a save came too late: both texts side by side, and the writer's choice between them. Whichever goes is set
 * aside on this device; another person's text stays as a revision on the server besides.
 */
export function ConflictDialog({
  opened,
}: {
  opened: boolean;
  /** Never asked: the dialog stays until a choice is made, at most out of the way. */
  onClose(): void;
}) {
  const t = useTranslations('Conflict');
  const { translation, store } = usePane();
  const saving = usePaneState(({ textSaving }) => textSaving.state);
  const [later, setLater] = useState<number>();
  if (saving.kind !== 'conflict') return null;
  const { theirs } = saving;
  const time = formatTime(new Date(theirs.savedAt));
  const by = theirs.savedBy ?? t('somebody');
  return (
    <>
      {later === theirs.version && (
        <Alert color="red" title={t('openTitle')} mb="md">
          <Group justify="space-between">
            <Text size="sm">{t('openText')}</Text>
            <Button size="xs" onClick={() => setLater(undefined)}>
              {t('compare')}
            </Button>
          </Group>
        </Alert>
      )}
      <Modal
        opened={opened && later !== theirs.version}
        onClose={() => setLater(theirs.version)}
        title={t('title')}
        size="80rem"
        closeButtonProps={{ 'aria-label': t('later') }}
        closeOnClickOutside={false}
      >
        <Text size="sm" mb="md">
          {t('intro', { name: by, time })}
        </Text>
        <TextCompare
          language={translation.language}
          left={{ title: t('theirs', { name: by, time }), text: theirs.text }}
          right={{ title: t('mine'), text: store.readText() }}
        />
        <Group justify="end" mt="lg">
          <Button variant="subtle" onClick={() => setLater(theirs.version)}>
            {t('later')}
          </Button>
          <Button variant="default" onClick={() => void store.takeTheirs()}>
            {t('takeTheirs')}
          </Button>
          <Button onClick={() => void store.keepMine()}>{t('keepMine')}</Button>
        </Group>
      </Modal>
    </>
  );
}
