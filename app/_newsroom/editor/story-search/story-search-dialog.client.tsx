'use client';

import { Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { StoryCombobox } from '#app/_newsroom/editor/story-search/story-combobox.client.tsx';
import type { FoundStory } from '#app/_newsroom/editor/story-search/fetch-stories.ts';

/** Asks which of our stories a "Read more" card leads to. */
export function StorySearchDialog({
  opened,
  onClose,
  onPick,
}: {
  opened: boolean;
  onClose(): void;
  onPick(story: FoundStory): void;
}) {
  const t = useTranslations('StorySearch');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={false}
    >
      {opened && <StoryCombobox label={t('label')} onPick={onPick} />}
    </Modal>
  );
}
