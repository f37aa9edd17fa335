'use client';

import { Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { StorySearch } from '#app/_newsroom/editor/story-search/story-search.client.tsx';
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
  const { language, articleId } = usePane().translation;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={false}
    >
      {opened && <StorySearch label={t('label')} locale={language} exceptId={articleId} isFirst onPick={onPick} />}
    </Modal>
  );
}
