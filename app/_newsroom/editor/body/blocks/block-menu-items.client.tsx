'use client';

import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { deleteBlock, duplicateBlock, moveBlock } from '#app/_newsroom/editor/body/blocks/block-commands.ts';

/** What can be done with a whole block, as entries of a menu. `blockAt` says where the block begins when one is chosen. */
export function BlockMenuItems({ editor, blockAt }: { editor: Editor; blockAt(): number }) {
  const t = useTranslations('EditorToolbar');
  return (
    <>
      <MenuItem icon={<IconArrowUp size={16} />} onChoose={() => moveBlock(editor, blockAt(), -1)}>
        {t('moveUp')}
      </MenuItem>
      <MenuItem icon={<IconArrowDown size={16} />} onChoose={() => moveBlock(editor, blockAt(), 1)}>
        {t('moveDown')}
      </MenuItem>
      <MenuItem icon={<IconCopy size={16} />} onChoose={() => duplicateBlock(editor, blockAt())}>
        {t('duplicate')}
      </MenuItem>
      <MenuItem tone="danger" icon={<IconTrash size={16} />} onChoose={() => deleteBlock(editor, blockAt())}>
        {t('delete')}
      </MenuItem>
    </>
  );
}
