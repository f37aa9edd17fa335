'use client';

import { IconDots, IconDotsVertical } from '@tabler/icons-react';
import { CellSelection, cellAround } from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import { columnPixels, columnShares, setColumnShares } from '#app/_newsroom/editor/body/blocks/table-commands.ts';
import { ColumnItems, RowItems } from '#app/_newsroom/editor/body/toolbar/table-menu.client.tsx';
import classes from '#app/_newsroom/editor/body/toolbar/table-handles.module.css';
import { drawColumns } from '#app/_newsroom/editor/schema/table-view.ts';
import { Menu } from '#app/_newsroom/menu/menu.client.tsx';
import { moveBorder, WHOLE_WIDTH } from '#lib/body/table-columns.ts';

type Props = { editor: Editor; paper: RefObject<HTMLDivElement | null> };

/**
 * Where they stand on the paper: a button above the column and one before the row that the cursor stands in, and a grip on
 * each border between two columns, `index` being the one before it.
 */
type Place = {
  column: { left: number; top: number };
  row: { left: number; top: number };
  borders: { index: number; left: number; top: number; height: number }[];
};

/**
 * A button at the column and one at the row of a table that is written in, each with what can be done to it, and the
 * borders of its columns to drag. For the keyboard the same stands in the toolbar, so they are no stops of the Tab key.
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
      {place.borders.map(({ index, ...style }) => (
        <button
          key={index}
          type="button"
          className={classes.border}
          style={style}
          tabIndex={-1}
          aria-label={t('border')}
          title={t('border')}
          contentEditable={false}
          onMouseDown={(event) => event.preventDefault()}
          onPointerDown={(event) =>
            dragBorder(editor, index, event, () => paper.current && setPlace(placeOf(editor, paper.current)))
          }
        />
      ))}
    </>
  );
}

/**
 * Follows the pointer from here until it is let go: the border behind column `index` goes along, and its place is stored
 * then, in one step that can be undone. Escape, and whatever else ends a pointer early, leaves all as it was.
 */
function dragBorder(editor: Editor, index: number, event: PointerEvent<HTMLButtonElement>, drawn: () => unknown): void {
  const colgroup = tableAt(editor)?.querySelector('colgroup');
  const whole = columnPixels(editor).reduce((sum, width) => sum + width, 0);
  if (!colgroup || event.button !== 0 || whole === 0) return;
  event.preventDefault();
  const grip: HTMLElement = event.currentTarget;
  const from = event.clientX;
  const before = [...colgroup.children];
  const shares = columnShares(editor);
  let moved = shares;
  const over = new AbortController();
  const end = (isKept: boolean) => {
    over.abort();
    grip.removeAttribute('data-dragged');
    if (isKept && moved !== shares) return setColumnShares(editor, moved);
    colgroup.replaceChildren(...before);
    drawn();
  };
  const { signal } = over;
  grip.setPointerCapture(event.pointerId);
  grip.setAttribute('data-dragged', '');
  grip.addEventListener(
    'pointermove',
    ({ clientX }) => {
      moved = moveBorder(shares, index, ((clientX - from) * WHOLE_WIDTH) / whole);
      drawColumns(
        colgroup,
        moved.map((share) => share / 10),
      );
      drawn();
    },
    { signal },
  );
  grip.addEventListener('pointerup', () => end(true), { signal });
  grip.addEventListener('pointercancel', () => end(false), { signal });
  document.addEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}

function tableAt({ state, view }: Editor): HTMLElement | undefined {
  const $cell =
    state.selection instanceof CellSelection ? state.selection.$anchorCell : cellAround(state.selection.$from);
  const dom = $cell && view.nodeDOM($cell.pos);
  return dom instanceof HTMLElement ? (dom.closest('table') ?? undefined) : undefined;
}

function placeOf(editor: Editor, sheet: HTMLElement): Place | undefined {
  const { state, view } = editor;
  const { selection } = state;
  const $cell = selection instanceof CellSelection ? selection.$anchorCell : cellAround(selection.$from);
  const dom = $cell && view.nodeDOM($cell.pos);
  const table = tableAt(editor);
  const box = table?.parentElement?.getBoundingClientRect();
  if (!(dom instanceof HTMLElement) || !table || !box) return undefined;
  const [cell, whole, paper] = [dom, table, sheet].map((element) => element.getBoundingClientRect());
  if (!cell || !whole || !paper) return undefined;
  const middle = Math.min(Math.max(cell.left + cell.width / 2, box.left), box.right);
  let left = whole.left;
  const borders = columnPixels(editor)
    .slice(0, -1)
    .map((width, index) => ({
      index,
      left: (left += width) - paper.left,
      top: whole.top - paper.top,
      height: whole.height,
    }))
    // What the table is pushed along under.
    .filter((border) => border.left > box.left - paper.left && border.left < box.right - paper.left);
  return {
    column: { left: middle - paper.left, top: whole.top - paper.top },
    row: { left: box.left - paper.left, top: cell.top + cell.height / 2 - paper.top },
    borders,
  };
}
