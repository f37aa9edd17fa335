'use client';

import { IconDots, IconDotsVertical } from '@tabler/icons-react';
import { CellSelection, cellAround } from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { ColumnItems, RowItems } from '#app/_newsroom/editor/body/toolbar/table-menu.client.tsx';
import classes from '#app/_newsroom/editor/body/toolbar/table-handles.module.css';
import { Menu } from '#app/_newsroom/menu/menu.client.tsx';

type Props = { editor: Editor; paper: RefObject<HTMLDivElement | null> };

/** Where the two buttons stand on the paper: above the column and before the row that the cursor stands in. */
type Place = { column: { left: number; top: number }; row: { left: number; top: number } };

/**
 * A button at the column and one at the row of a table that is written in, each with what can be done to it. For the
 * keyboard the same stands in the toolbar, so they are no stops of the Tab key.
 */
export function TableHandles({ editor, paper }: Props) {
  const t = useTranslations('EditorTable');
  const [place, setPlace] = useState<Place>();

  useEffect(() => {
    const sheet = paper.current;
    if (!sheet) return;
    const follow = () => {
      const next = placeOf(editor, sheet);
      setPlace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    follow();
    editor.on('transaction', follow);
    // A table that is wider than the page is pushed along below its buttons.
    sheet.addEventListener('scroll', follow, { capture: true, passive: true });
    const sizes = new ResizeObserver(follow);
    sizes.observe(sheet);
    return () => {
      editor.off('transaction', follow);
      sheet.removeEventListener('scroll', follow, { capture: true });
      sizes.disconnect();
    };
  }, [editor, paper]);

  if (!place) return null;
  const button = (label: string, style: Place['row'], icon: React.ReactNode) => (
    <button
      type="button"
      className={classes.handle}
      style={style}
      tabIndex={-1}
      aria-label={label}
      title={label}
      contentEditable={false}
      // The text keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
    >
      {icon}
    </button>
  );
  return (
    <>
      <Menu target={button(t('column'), place.column, <IconDots size={14} aria-hidden />)}>
        <ColumnItems editor={editor} />
      </Menu>
      <Menu target={button(t('row'), place.row, <IconDotsVertical size={14} aria-hidden />)}>
        <RowItems editor={editor} />
      </Menu>
    </>
  );
}

function placeOf({ state: { selection }, view }: Editor, sheet: HTMLElement): Place | undefined {
  const $cell = selection instanceof CellSelection ? selection.$anchorCell : cellAround(selection.$from);
  const dom = $cell && view.nodeDOM($cell.pos);
  const table = dom instanceof HTMLElement ? dom.closest('table') : undefined;
  const box = table?.parentElement?.getBoundingClientRect();
  if (!(dom instanceof HTMLElement) || !table || !box) return undefined;
  const [cell, whole, paper] = [dom, table, sheet].map((element) => element.getBoundingClientRect());
  if (!cell || !whole || !paper) return undefined;
  const middle = Math.min(Math.max(cell.left + cell.width / 2, box.left), box.right);
  return {
    column: { left: middle - paper.left, top: whole.top - paper.top },
    row: { left: box.left - paper.left, top: cell.top + cell.height / 2 - paper.top },
  };
}
