import {
  Table as TiptapTable,
  TableCell as TiptapCell,
  TableHeader as TiptapHeader,
  TableRow as TiptapRow,
} from '@tiptap/extension-table';
import { nodeSpec } from '#app/_newsroom/editor/schema/from-table.ts';
import type { DraftName } from '#lib/body/schema.ts';

// How cells are read from HTML stays TipTap's: it fills the empty ones. Its colwidth and align have no place in our body.
const inTable = (name: DraftName) => {
  const { content, addAttributes } = nodeSpec(name);
  return { content: content ?? '', addAttributes };
};

/** A table without widths; cells hold paragraphs. */
export const Table = TiptapTable.extend(inTable('table')).configure({ resizable: false });
/** A row of cells and header cells. */
export const TableRow = TiptapRow.extend(inTable('tableRow'));
/** A cell of paragraphs. */
export const TableCell = TiptapCell.extend(inTable('tableCell'));
/** A header cell of paragraphs. */
export const TableHeader = TiptapHeader.extend(inTable('tableHeader'));
