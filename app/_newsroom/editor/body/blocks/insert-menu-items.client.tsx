'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type Askers, BLOCK_KINDS, runBlockCommand } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { BLOCK_ICONS } from '#app/_newsroom/editor/body/blocks/block-icons.ts';
import { MenuItem } from '#app/_newsroom/menu/menu.client.tsx';

/** Every kind of block, as entries of a menu; put in where the cursor stands, or where `before` has put it by then. */
export function InsertMenuItems({ editor, askers, before }: { editor: Editor; askers: Askers; before?(): void }) {
  const blocks = useTranslations('EditorBlocks');
  return BLOCK_KINDS.map((kind) => {
    const Icon = BLOCK_ICONS[kind];
    return (
      <MenuItem
        key={kind}
        icon={<Icon size={16} aria-hidden />}
        onChoose={() => {
          before?.();
          runBlockCommand(kind, editor, askers);
        }}
      >
        {blocks(`${kind}.name`)}
      </MenuItem>
    );
  });
}
