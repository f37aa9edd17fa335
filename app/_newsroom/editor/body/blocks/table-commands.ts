import type { Editor } from '@tiptap/core';
import { isInTable, moveTableColumn, moveTableRow, selectedRect } from '@tiptap/pm/tables';

/** Whether the column the cursor stands in is set to the right, as figures are: asked of its topmost cell. */
export function isColumnAtEnd({ state }: Editor): boolean {
  if (!isInTable(state)) return false;
  const { map, table, left } = selectedRect(state);
  return table.nodeAt(map.map[left] ?? 0)?.attrs.align === 'end';
}

/** Sets the chosen columns to the right, or back. */
export function toggleColumnAtEnd(editor: Editor): void {
  const { state, view } = editor;
  if (!isInTable(state)) return;
  const align = isColumnAtEnd(editor) ? null : 'end';
  const { map, tableStart, left, right } = selectedRect(state);
  const { tr } = state;
  for (const pos of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
    tr.setNodeAttribute(tableStart + pos, 'align', align);
  }
  view.dispatch(tr);
  view.focus();
}

/** Moves the column the cursor stands in one place; false at the edge of the table, and where joined cells hold it. */
export function moveColumn({ state, view }: Editor, by: -1 | 1): boolean {
  if (!isInTable(state)) return false;
  const { map, left } = selectedRect(state);
  const to = left + by;
  if (to < 0 || to >= map.width) return false;
  const isMoved = moveTableColumn({ from: left, to, select: false })(state, view.dispatch);
  view.focus();
  return isMoved;
}

/** Moves the row the cursor stands in one place; false at the edge of the table, and where joined cells hold it. */
export function moveRow({ state, view }: Editor, by: -1 | 1): boolean {
  if (!isInTable(state)) return false;
  const { map, top } = selectedRect(state);
  const to = top + by;
  if (to < 0 || to >= map.height) return false;
  const isMoved = moveTableRow({ from: top, to, select: false })(state, view.dispatch);
  view.focus();
  return isMoved;
}
