import {
  Table as TiptapTable,
  TableCell as TiptapCell,
  TableHeader as TiptapHeader,
  TableRow as TiptapRow,
} from '@tiptap/extension-table';

const MOST_SPANNED = 50;

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const value = Number(element.getAttribute(name));
    return Number.isInteger(value) && value >= 1 ? Math.min(value, MOST_SPANNED) : 1;
  },
});
// The original's colwidth and align have no place in our body: widths are the reader page's business.
const cellAttributes = () => ({ colspan: span('colspan'), rowspan: span('rowspan') });

/** A table without widths; cells hold paragraphs. */
export const Table = TiptapTable.extend({ addAttributes: () => ({}) }).configure({ resizable: false });
/** A row of cells and header cells. */
export const TableRow = TiptapRow.extend({ addAttributes: () => ({}) });
/** A cell of paragraphs. */
export const TableCell = TiptapCell.extend({ content: 'paragraph+', addAttributes: cellAttributes });
/** A header cell of paragraphs. */
export const TableHeader = TiptapHeader.extend({ content: 'paragraph+', addAttributes: cellAttributes });
