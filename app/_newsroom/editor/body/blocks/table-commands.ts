import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { isInTable, moveTableColumn, moveTableRow, selectedRect } from '@tiptap/pm/tables';
import { numberCells } from '#app/_newsroom/editor/body/blocks/number-columns.ts';
import { widthsInTable } from '#app/_newsroom/editor/schema/table-view.ts';
import { moveBorder, sharesOf } from '#lib/body/table-columns.ts';

/** Whether the column the cursor stands in is set to the right, as figures are: asked of its topmost cell. */
export function isColumnAtEnd({ state }: Editor): boolean {
  if (!isInTable(state)) return false;
  const { map, table, left } = selectedRect(state);
  return isAtEnd(table, map.map[left] ?? 0);
}

const isAtEnd = (table: ProseMirrorNode, place: number) =>
  (table.nodeAt(place)?.attrs.align ?? (numberCells(table).has(place) ? 'end' : 'start')) === 'end';

/** Sets the chosen columns to the right, or back. What they would be by themselves is not said. */
export function toggleColumnAtEnd(editor: Editor): void {
  const { state, view } = editor;
  if (!isInTable(state)) return;
  const wanted = isColumnAtEnd(editor) ? 'start' : 'end';
  const { map, table, tableStart, left, right } = selectedRect(state);
  const { tr } = state;
  for (const place of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
    const byItself = numberCells(table).has(place) ? 'end' : 'start';
    tr.setNodeAttribute(tableStart + place, 'align', wanted === byItself ? null : wanted);
  }
  view.dispatch(tr);
  view.focus();
}

/** How wide each column of the table the cursor stands in is drawn, in pixels; nothing outside of one. */
export function columnPixels({ state, view }: Editor): number[] {
  if (!isInTable(state)) return [];
  const { map, tableStart } = selectedRect(state);
  return Array.from({ length: map.width }, (_, column) => {
    const places = Array.from({ length: map.height }, (_row, row) => map.map[row * map.width + column] ?? 0);
    const spans = places.map((place) => {
      const { left, right } = map.findCell(place);
      return { place, columns: right - left };
    });
    const [narrowest] = spans.toSorted((one, other) => one.columns - other.columns);
    const dom = narrowest && view.nodeDOM(tableStart + narrowest.place);
    return narrowest && dom instanceof HTMLElement ? dom.offsetWidth / narrowest.columns : 0;
  });
}

/** The widths of the columns of the table the cursor stands in, as shares; those they are drawn with where none are set. */
export function columnShares(editor: Editor): number[] {
  if (!isInTable(editor.state)) return [];
  return sharesOf(widthsInTable(selectedRect(editor.state).table) ?? columnPixels(editor));
}

/** Sets the widths of all columns, as shares, in every cell of the table the cursor stands in; undefined takes them away. */
export function setColumnShares({ state, view }: Editor, shares: readonly number[] | undefined): void {
  if (!isInTable(state)) return;
  const { map, tableStart } = selectedRect(state);
  const { tr } = state;
  for (const place of new Set(map.map)) {
    const { left, right } = map.findCell(place);
    tr.setNodeAttribute(tableStart + place, 'colwidth', shares?.slice(left, right) ?? null);
  }
  view.dispatch(tr);
  view.focus();
}

const STEP = 50;

/** Makes the column the cursor stands in a twentieth of the table wider or narrower, at its neighbour's cost. */
export function widenColumn(editor: Editor, by: -1 | 1): void {
  if (!isInTable(editor.state)) return;
  const { map, left } = selectedRect(editor.state);
  if (map.width < 2) return;
  const isLast = left === map.width - 1;
  setColumnShares(editor, moveBorder(columnShares(editor), isLast ? left - 1 : left, (isLast ? -by : by) * STEP));
}

/** Whether widths are set for the table the cursor stands in. */
export function hasColumnShares({ state }: Editor): boolean {
  return isInTable(state) && widthsInTable(selectedRect(state).table) !== undefined;
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
