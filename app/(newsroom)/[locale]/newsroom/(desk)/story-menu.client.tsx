'use client';

import { ActionIcon } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowBackUp,
  IconCopy,
  IconDots,
  IconEye,
  IconTrash,
} from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { Menu, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { useStoryDeeds } from '#app/_newsroom/story/use-story-deeds.client.ts';
import type { Locale } from '#lib/locale.ts';

type Props = {
  articleId: number;
  /** What the story is called in its row. */
  headline: string;
  /** The languages that have been begun, that of the interface first. */
  begun: Locale[];
  isBinned: boolean;
  isArchived: boolean;
  may: { duplicate: boolean; bin: boolean; archive: boolean };
};

/** What can be done with a story from its row in the list. */
export function StoryMenu({ articleId, headline, begun, isBinned, isArchived, may }: Props) {
  const t = useTranslations('StoryDeeds');
  const locale = useLocale();
  const deeds = useStoryDeeds();
  const label = t('menu', { headline });
  return (
    <Menu
      target={
        <ActionIcon variant="subtle" color="gray" aria-label={label} title={label}>
          <IconDots size={18} />
        </ActionIcon>
      }
    >
      {!isBinned &&
        begun.map((language) => (
          <MenuItem
            key={language}
            icon={<IconEye size={16} aria-hidden />}
            href={`/${locale}/newsroom/articles/${articleId}/${language}/preview`}
          >
            {t('preview', { language })}
          </MenuItem>
        ))}
      {!isBinned && may.duplicate && (
        <MenuItem icon={<IconCopy size={16} aria-hidden />} onChoose={() => void deeds.duplicate(articleId)}>
          {t('duplicate')}
        </MenuItem>
      )}
      {!isBinned && may.archive && !isArchived && (
        <MenuItem icon={<IconArchive size={16} aria-hidden />} onChoose={() => void deeds.archive(articleId)}>
          {t('archive')}
        </MenuItem>
      )}
      {!isBinned && may.archive && isArchived && (
        <MenuItem icon={<IconArchiveOff size={16} aria-hidden />} onChoose={() => void deeds.unarchive(articleId)}>
          {t('unarchive')}
        </MenuItem>
      )}
      {!isBinned && may.bin && (
        <MenuItem tone="danger" icon={<IconTrash size={16} aria-hidden />} onChoose={() => void deeds.bin(articleId)}>
          {t('bin')}
        </MenuItem>
      )}
      {isBinned && may.bin && (
        <MenuItem icon={<IconArrowBackUp size={16} aria-hidden />} onChoose={() => void deeds.unbin(articleId)}>
          {t('unbin')}
        </MenuItem>
      )}
    </Menu>
  );
}
