/** A byte order mark: by it Excel knows that the file is UTF-8, and shows Hindi as Hindi. */
export const CSV_START = '\uFEFF';

/**
 * One line of a CSV file (RFC 4180), its end included. A cell that a spreadsheet would take for a formula, or hide one in,
 * is text: it gets an apostrophe in front. Line breaks within a cell stay; other control characters go.
 * @see OWASP, CSV injection
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

// Spaces of any kind in front of a sign do not keep a spreadsheet from seeing a formula, and neither do full-width signs.
const FORMULA = /^[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(CONTROL, '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
