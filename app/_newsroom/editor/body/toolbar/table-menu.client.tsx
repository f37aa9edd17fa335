'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import {
  hasColumnShares,
  isColumnAtEnd,
  moveColumn,
  moveRow,
  setColumnShares,
  toggleColumnAtEnd,
  widenColumn,
} from '#app/_newsroom/editor/body/blocks/table-commands.ts';
import { Menu, MenuDivider, MenuItem, type MenuTargetProps } from '#app/_newsroom/menu/menu.client.tsx';

/** What can be done to the table the cursor stands in. `children` is the button that opens it. */
export function TableMenu({ editor, children }: { editor: Editor; children: ReactElement<MenuTargetProps> }) {
  const t = useTranslations('EditorTable');
  return (
    <Menu target={children}>
      <RowItems editor={editor} />
      <MenuDivider />
      <ColumnItems editor={editor} />
      <MenuDivider />
      <MenuItem onChoose={() => editor.chain().focus().mergeOrSplit().run()}>{t('mergeOrSplit')}</MenuItem>
      <MenuItem tone="danger" onChoose={() => editor.chain().focus().deleteTable().run()}>
        {t('deleteTable')}
      </MenuItem>
    </Menu>
  );
}

/** What can be done to the row the cursor stands in, as entries of a menu. */
export function RowItems({ editor }: { editor: Editor }) {
  const t = useTranslations('EditorTable');
  return (
    <>
      <MenuItem onChoose={() => editor.chain().focus().addRowBefore().run()}>{t('rowAbove')}</MenuItem>
      <MenuItem onChoose={() => editor.chain().focus().addRowAfter().run()}>{t('rowBelow')}</MenuItem>
      <MenuItem onChoose={() => moveRow(editor, -1)}>{t('rowUp')}</MenuItem>
      <MenuItem onChoose={() => moveRow(editor, 1)}>{t('rowDown')}</MenuItem>
      <MenuItem onChoose={() => editor.chain().focus().toggleHeaderRow().run()}>{t('headerRow')}</MenuItem>
      <MenuItem tone="danger" onChoose={() => editor.chain().focus().deleteRow().run()}>
        {t('deleteRow')}
      </MenuItem>
    </>
  );
}

/** What can be done to the column the cursor stands in, as entries of a menu. */
export function ColumnItems({ editor }: { editor: Editor }) {
  const t = useTranslations('EditorTable');
  return (
    <>
      <MenuItem onChoose={() => editor.chain().focus().addColumnBefore().run()}>{t('columnBefore')}</MenuItem>
      <MenuItem onChoose={() => editor.chain().focus().addColumnAfter().run()}>{t('columnAfter')}</MenuItem>
      <MenuItem onChoose={() => moveColumn(editor, -1)}>{t('columnLeft')}</MenuItem>
      <MenuItem onChoose={() => moveColumn(editor, 1)}>{t('columnRight')}</MenuItem>
      <MenuItem onChoose={() => widenColumn(editor, 1)}>{t('columnWider')}</MenuItem>
      <MenuItem onChoose={() => widenColumn(editor, -1)}>{t('columnNarrower')}</MenuItem>
      {hasColumnShares(editor) && (
        <MenuItem onChoose={() => setColumnShares(editor, undefined)}>{t('columnsByWords')}</MenuItem>
      )}
      <MenuItem onChoose={() => toggleColumnAtEnd(editor)}>
        {t(isColumnAtEnd(editor) ? 'alignStart' : 'alignEnd')}
      </MenuItem>
      <MenuItem onChoose={() => editor.chain().focus().toggleHeaderColumn().run()}>{t('headerColumn')}</MenuItem>
      <MenuItem tone="danger" onChoose={() => editor.chain().focus().deleteColumn().run()}>
        {t('deleteColumn')}
      </MenuItem>
    </>
  );
}
