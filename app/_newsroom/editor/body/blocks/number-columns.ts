import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { cellsAtEnd } from '#lib/body/table-columns.ts';

// A table that was not touched is the same object in the next document: only the one that is typed in is read again.
const known = new WeakMap<ProseMirrorNode, ReadonlySet<number>>();

/** Places of the cells that are set at the end by themselves, see {@link cellsAtEnd}, counted from the start of the table. */
export function numberCells(table: ProseMirrorNode): ReadonlySet<number> {
  const read = known.get(table);
  if (read) return read;
  const atEnd = cellsAtEnd(
    table.children.map((row) =>
      row.children.map((cell) => ({
        colspan: Number(cell.attrs.colspan),
        rowspan: Number(cell.attrs.rowspan),
        isHeader: cell.type.name === 'tableHeader',
        text: cell.textBetween(0, cell.content.size, '\n', '\n'),
      })),
    ),
  );
  const places = new Set<number>();
  table.forEach((row, rowPos, at) =>
    row.forEach((_cell, cellPos, index) => atEnd[at]?.[index] && places.add(rowPos + 1 + cellPos)),
  );
  known.set(table, places);
  return places;
}

/** Sets columns of numbers to the right, as readers get them, where their cells do not say otherwise. */
export const NumberColumns = Extension.create({
  name: 'numberColumns',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc }) {
          const drawn: Decoration[] = [];
          doc.forEach((table, pos) => {
            if (table.type.name !== 'table') return;
            for (const place of numberCells(table)) {
              const at = pos + 1 + place;
              const cell = doc.nodeAt(at);
              if (cell && cell.attrs.align === null)
                drawn.push(Decoration.node(at, at + cell.nodeSize, { 'data-align': 'end' }));
            }
          });
          return drawn.length > 0 ? DecorationSet.create(doc, drawn) : null;
        },
      },
    }),
  ],
});
