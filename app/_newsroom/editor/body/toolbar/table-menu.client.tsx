'use client';

import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** What can be done to the table the cursor stands in. `children` is the button that opens it. */
export function TableMenu({ editor, children }: { editor: Editor; children: ReactNode }) {
  const t = useTranslations('EditorTable');
  const item = (
    name: string,
    run: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>,
    color?: string,
  ) => (
    <Menu.Item color={color} onClick={() => run(editor.chain().focus()).run()}>
      {name}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {item(t('rowAbove'), (chain) => chain.addRowBefore())}
        {item(t('rowBelow'), (chain) => chain.addRowAfter())}
        {item(t('columnBefore'), (chain) => chain.addColumnBefore())}
        {item(t('columnAfter'), (chain) => chain.addColumnAfter())}
        <Menu.Divider />
        {item(t('headerRow'), (chain) => chain.toggleHeaderRow())}
        {item(t('headerColumn'), (chain) => chain.toggleHeaderColumn())}
        {item(t('mergeOrSplit'), (chain) => chain.mergeOrSplit())}
        <Menu.Divider />
        {item(t('deleteRow'), (chain) => chain.deleteRow(), 'red')}
        {item(t('deleteColumn'), (chain) => chain.deleteColumn(), 'red')}
        {item(t('deleteTable'), (chain) => chain.deleteTable(), 'red')}
      </Menu.Dropdown>
    </Menu>
  );
}
