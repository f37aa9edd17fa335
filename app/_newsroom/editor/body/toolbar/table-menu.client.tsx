'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Menu, MenuDivider, MenuItem, type MenuTargetProps } from '#app/_newsroom/menu/menu.client.tsx';

/** What can be done to the table the cursor stands in. `children` is the button that opens it. */
export function TableMenu({ editor, children }: { editor: Editor; children: ReactElement<MenuTargetProps> }) {
  const t = useTranslations('EditorTable');
  const item = (
    name: string,
    run: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>,
    tone?: 'danger',
  ) => (
    <MenuItem tone={tone} onChoose={() => run(editor.chain().focus()).run()}>
      {name}
    </MenuItem>
  );
  return (
    <Menu target={children}>
      {item(t('rowAbove'), (chain) => chain.addRowBefore())}
      {item(t('rowBelow'), (chain) => chain.addRowAfter())}
      {item(t('columnBefore'), (chain) => chain.addColumnBefore())}
      {item(t('columnAfter'), (chain) => chain.addColumnAfter())}
      <MenuDivider />
      {item(t('headerRow'), (chain) => chain.toggleHeaderRow())}
      {item(t('headerColumn'), (chain) => chain.toggleHeaderColumn())}
      {item(t('mergeOrSplit'), (chain) => chain.mergeOrSplit())}
      <MenuDivider />
      {item(t('deleteRow'), (chain) => chain.deleteRow(), 'danger')}
      {item(t('deleteColumn'), (chain) => chain.deleteColumn(), 'danger')}
      {item(t('deleteTable'), (chain) => chain.deleteTable(), 'danger')}
    </Menu>
  );
}
