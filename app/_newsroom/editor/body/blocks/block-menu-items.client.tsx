'use client';

import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { deleteBlock, duplicateBlock, moveBlock } from '#app/_newsroom/editor/body/blocks/block-commands.ts';

/** What can be done with a whole block, as entries of a menu. `blockAt` says where the block begins when one is chosen. */
export function BlockMenuItems({ editor, blockAt }: { editor: Editor; blockAt(): number }) {
  const t = useTranslations('EditorToolbar');
  return (
    <>
      <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={() => moveBlock(editor, blockAt(), -1)}>
        {t('moveUp')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={() => moveBlock(editor, blockAt(), 1)}>
        {t('moveDown')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => duplicateBlock(editor, blockAt())}>
        {t('duplicate')}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => deleteBlock(editor, blockAt())}>
        {t('delete')}
      </Menu.Item>
    </>
  );
}
