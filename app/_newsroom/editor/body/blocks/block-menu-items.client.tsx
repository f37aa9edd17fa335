'use client';

import { IconArrowDown, IconArrowUp, IconCopy, IconMessagePlus, IconTrash } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { MenuDivider, MenuHeading, MenuItem } from '#app/_newsroom/menu/menu.client.tsx';
import { deleteBlock, duplicateBlock, moveBlock } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { canBeTurned, TEXT_KINDS, turnInto } from '#app/_newsroom/editor/body/blocks/turn-into.ts';
import { usePane } from '#app/_newsroom/editor/context/pane-context.client.ts';
import { BLOCK_ICONS } from '#app/_newsroom/editor/body/blocks/block-icons.ts';

/** What can be done with a whole block, as entries of a menu. `blockAt` says where the block begins when one is chosen. */
export function BlockMenuItems({ editor, blockAt }: { editor: Editor; blockAt(): number }) {
  const t = useTranslations('EditorToolbar');
  const blocks = useTranslations('EditorBlocks');
  const { comments, translation } = usePane();
  const block = editor.state.doc.nodeAt(blockAt());
  const comment = () => {
    const id: unknown = editor.state.doc.nodeAt(blockAt())?.attrs.id;
    if (typeof id === 'string') comments.ask({ kind: 'block', block: id });
  };
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
      {translation.rights.comment && (
        <MenuItem icon={<IconMessagePlus size={16} />} onChoose={comment}>
          {t('comment')}
        </MenuItem>
      )}
      {block && canBeTurned(block) && (
        <>
          <MenuDivider />
          <MenuHeading>{t('turnInto')}</MenuHeading>
          {TEXT_KINDS.map((kind) => {
            const Icon = BLOCK_ICONS[kind];
            return (
              <MenuItem
                key={kind}
                icon={<Icon size={16} aria-hidden />}
                onChoose={() => turnInto(editor, blockAt(), kind)}
              >
                {blocks(`${kind}.name`)}
              </MenuItem>
            );
          })}
          <MenuDivider />
        </>
      )}
      <MenuItem tone="danger" icon={<IconTrash size={16} />} onChoose={() => deleteBlock(editor, blockAt())}>
        {t('delete')}
      </MenuItem>
    </>
  );
}
