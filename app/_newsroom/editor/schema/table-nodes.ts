import {
  Table as TiptapTable,
  TableCell as TiptapCell,
  TableHeader as TiptapHeader,
  TableRow as TiptapRow,
} from '@tiptap/extension-table';
import { nodeSpec } from '#app/_newsroom/editor/schema/from-table.ts';
import { TableView } from '#app/_newsroom/editor/schema/table-view.ts';
import type { DraftName } from '#lib/body/schema.ts';

// How cells are read from HTML stays TipTap's: it fills the empty ones.
const inTable = (name: DraftName) => {
  const { content, addAttributes } = nodeSpec(name);
  return { content: content ?? '', addAttributes };
};

const cell = (name: 'tableCell' | 'tableHeader') => {
  const { content, addAttributes } = inTable(name);
  return {
    content,
    addAttributes() {
      const { colwidth, ...others } = addAttributes();
      // Widths of more columns than the cell spans are somebody else's, and could not be stored.
      const parseHTML = (element: HTMLElement): unknown => {
        const widths: unknown = colwidth?.parseHTML?.(element);
        return Array.isArray(widths) && widths.length <= Number(others.colspan?.parseHTML?.(element)) ? widths : null;
      };
      return { ...others, colwidth: { ...colwidth, parseHTML } };
    },
  };
};

/** A table; cells hold paragraphs, and the widths of the columns they span. */
export const Table = TiptapTable.extend({
  ...inTable('table'),
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
}).configure({ resizable: false, View: TableView });
/** A row of cells and header cells. */
export const TableRow = TiptapRow.extend(inTable('tableRow'));
/** A cell of paragraphs. */
export const TableCell = TiptapCell.extend(cell('tableCell'));
/** A header cell of paragraphs. */
export const TableHeader = TiptapHeader.extend(cell('tableHeader'));
