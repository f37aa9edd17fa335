import type { TableNode, TableRowNode } from '#lib/body/nodes.ts';

/** A table's cell as far as its columns go by it. `text` has a line break between two paragraphs. */
export type ColumnCell = { colspan: number; rowspan: number; isHeader: boolean; text: string };

/** In which column each cell of each row begins, from 0, as HTML lays tables out: cells reach down from the rows above. */
export function columnsOfCells(rows: readonly (readonly Pick<ColumnCell, 'colspan' | 'rowspan'>[])[]): number[][] {
  const takenUntil: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(({ colspan, rowspan }) => {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      const begins = column;
      for (; column < begins + colspan; column += 1) takenUntil[column] = row + rowspan;
      return begins;
    });
  });
}

const DIGITS = String.raw`[0-9०-९]`;
const NUMBER = new RegExp(
  // A sign before or after the currency; digits with commas and a point; a percent sign. A dash alone: no figure is known.
  String.raw`^(?:[-+−–]?\s?₹?\s?[-+−–]?${DIGITS}+(?:,${DIGITS}+)*(?:\.${DIGITS}+)?\s?%?|[-–—−])$`,
  'u',
);
const HAS_DIGIT = new RegExp(DIGITS, 'u');

/** Whether a cell's words are one number: `1,23,456`, `₹ ४.५`, `–3 %`; also a dash, which stands where none is known. */
export const isNumber = (text: string) => NUMBER.test(text.trim());

/**
 * Which cells are set at the end of their column by themselves: those of columns of numbers, their headings with them.
 * Such a column has a number in one body cell, and in every other one a number, a dash or nothing. Cells over several
 * columns are of none: a source below the table says nothing of its columns.
 */
export function cellsAtEnd(rows: readonly (readonly ColumnCell[])[]): boolean[][] {
  const columns = columnsOfCells(rows);
  const withFigures = new Set<number>();
  const withWords = new Set<number>();
  for (const [row, cells] of rows.entries()) {
    for (const [at, { colspan, isHeader, text }] of cells.entries()) {
      const column = columns[row]?.[at];
      if (column === undefined || isHeader || colspan > 1 || text.trim() === '') continue;
      if (!isNumber(text)) withWords.add(column);
      else if (HAS_DIGIT.test(text)) withFigures.add(column);
    }
  }
  return rows.map((cells, row) =>
    cells.map(({ colspan }, at) => {
      const column = columns[row]?.[at] ?? 0;
      return colspan === 1 && withFigures.has(column) && !withWords.has(column);
    }),
  );
}

/** How every cell of a table is set, row by row: as it says itself, else by {@link cellsAtEnd}. Undefined: at the start. */
export function cellAligns({ content: rows }: Pick<TableNode, 'content'>): ('end' | undefined)[][] {
  const atEnd = cellsAtEnd(rows.map(columnCells));
  return rows.map((row, at) =>
    (row.content ?? []).map(({ attrs }, cell) => {
      const align = attrs.align ?? (atEnd[at]?.[cell] ? 'end' : 'start');
      return align === 'end' ? align : undefined;
    }),
  );
}

function columnCells({ content = [] }: TableRowNode): ColumnCell[] {
  return content.map(({ type, attrs, content: lines }) => ({
    colspan: attrs.colspan,
    rowspan: attrs.rowspan,
    isHeader: type === 'tableHeader',
    text: lines
      .map((line) => (line.content ?? []).map((run) => (run.type === 'text' ? run.text : '\n')).join(''))
      .join('\n'),
  }));
}

/** A cell as far as the widths of columns go: `colwidth` has one for each column it spans, 0 where none is said. */
type WideCell = Pick<ColumnCell, 'colspan' | 'rowspan'> & { colwidth?: readonly number[] | null };

/** All of a table is so wide: widths of columns are shares of it. */
export const WHOLE_WIDTH = 1000;
/** The narrowest that a column is made by hand. */
export const LEAST_WIDTH = 50;

/**
 * The width of each column in percent, to a tenth; undefined where no cell says one. The first cell that says a column's
 * width is believed; a column of which none does is as wide as the others on average. They come to 100 in all.
 */
export function columnPercents(rows: readonly (readonly WideCell[])[]): number[] | undefined {
  const columns = columnsOfCells(rows);
  const widths: number[] = [];
  let count = 0;
  for (const [row, cells] of rows.entries()) {
    for (const [at, { colspan, colwidth }] of cells.entries()) {
      const begins = columns[row]?.[at] ?? 0;
      count = Math.max(count, begins + colspan);
      for (const [step, width] of (colwidth ?? []).entries()) {
        if (width > 0 && step < colspan) widths[begins + step] ??= width;
      }
    }
  }
  const said = widths.filter((width) => width > 0);
  if (said.length === 0) return undefined;
  const usual = said.reduce((sum, width) => sum + width, 0) / said.length;
  const all = Array.from({ length: count }, (_, column) => widths[column] ?? usual);
  const sum = all.reduce((one, other) => one + other, 0);
  return all.map((width) => Math.round((width * 1000) / sum) / 10);
}

/**
 * `widths`, shares of {@link WHOLE_WIDTH}, after the border behind `column` was moved by `by`: what one column gains its
 * neighbour loses. Neither is made narrower than {@link LEAST_WIDTH}, nor one that is so already narrower still.
 */
export function moveBorder(widths: readonly number[], column: number, by: number): number[] {
  const [left, right] = [widths[column], widths[column + 1]];
  if (left === undefined || right === undefined) return [...widths];
  const most = Math.max(0, right - LEAST_WIDTH);
  const least = -Math.max(0, left - LEAST_WIDTH);
  const moved = Math.round(Math.min(most, Math.max(least, by)));
  return widths.map((width, at) => width + (at === column ? moved : at === column + 1 ? -moved : 0));
}

/** `measured`, in any unit, as whole shares of {@link WHOLE_WIDTH}; even ones where nothing was measured. */
export function sharesOf(measured: readonly number[]): number[] {
  const sum = measured.reduce((one, other) => one + other, 0);
  return measured.map((width) =>
    Math.max(1, Math.round(sum > 0 ? (width * WHOLE_WIDTH) / sum : WHOLE_WIDTH / measured.length)),
  );
}
