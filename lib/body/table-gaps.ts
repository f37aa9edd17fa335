import type { TableRowNode } from '#lib/body/nodes.ts';

/** So many places of a table may be taken by no cell: the editor makes a cell for each when the table is first typed in. */
export const MOST_GAPS = 1_000;

/** How many places of the widest row times the rows no cell takes; less than nothing where cells reach over the end. */
export function tableGaps(rows: readonly TableRowNode[]): number {
  const cells = rows.map((row) => row.content ?? []);
  const width = Math.max(0, ...cells.map((row) => row.reduce((sum, { attrs }) => sum + attrs.colspan, 0)));
  const taken = cells.flat().reduce((sum, { attrs }) => sum + attrs.colspan * attrs.rowspan, 0);
  return width * rows.length - taken;
}
