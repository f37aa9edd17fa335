import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { columnPercents } from '#lib/body/table-columns.ts';

/** What {@link columnPercents} asks of a table, taken from the editor's. */
export const widthsInTable = (table: ProseMirrorNode) =>
  columnPercents(
    table.children.map((row) =>
      row.children.map(({ attrs }) => ({
        colspan: Number(attrs.colspan),
        rowspan: Number(attrs.rowspan),
        colwidth: attrs.colwidth as number[] | null,
      })),
    ),
  );

/** Writes the widths of a table's columns, in percent; undefined leaves them to the words. */
export function drawColumns(colgroup: Element, percents: readonly number[] | undefined): void {
  colgroup.replaceChildren(
    ...(percents ?? []).map((percent) => {
      const column = document.createElement('col');
      column.setAttribute('width', `${percent}%`);
      return column;
    }),
  );
}

/** A table in a box that it can be pushed along in, with the widths of its columns as readers get them. */
export class TableView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM: HTMLElement;
  readonly #colgroup: Element;

  constructor(private node: ProseMirrorNode) {
    this.dom.className = 'tableWrapper';
    const table = this.dom.appendChild(document.createElement('table'));
    this.#colgroup = table.appendChild(document.createElement('colgroup'));
    this.contentDOM = table.appendChild(document.createElement('tbody'));
    drawColumns(this.#colgroup, widthsInTable(node));
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type !== this.node.type) return false;
    const [before, now] = [widthsInTable(this.node), widthsInTable(node)];
    this.node = node;
    if (String(before) !== String(now)) drawColumns(this.#colgroup, now);
    return true;
  }

  /** What is tried out while a border is dragged is no writing. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}
