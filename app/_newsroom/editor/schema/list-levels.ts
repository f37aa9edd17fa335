import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { MOST_LIST_LEVELS } from '#lib/body/schema.ts';

const isList = (node: ProseMirrorNode) => node.type.name === 'bulletList' || node.type.name === 'orderedList';

/** Items below the deepest level become items of that level, right after the one they hung from: no word goes. */
export const ListLevels = Extension.create({
  name: 'listLevels',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('listLevels'),
      appendTransaction(transactions, _before, { doc, tr }) {
        if (!transactions.some((transaction) => transaction.docChanged)) return null;
        doc.descendants((block, pos) => {
          // Only what stands below the last allowed list makes a list too deep.
          if (isList(block) && levelsOf(block) > MOST_LIST_LEVELS) {
            const from = tr.mapping.map(pos);
            tr.replaceWith(from, from + block.nodeSize, flattened(block, 1));
          }
          return block.type.name === 'box';
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

function levelsOf(list: ProseMirrorNode): number {
  let below = 0;
  list.forEach((item) => item.forEach((child) => (below = isList(child) ? Math.max(below, levelsOf(child)) : below)));
  return below + 1;
}

function flattened(list: ProseMirrorNode, level: number): ProseMirrorNode {
  const items: ProseMirrorNode[] = [];
  list.forEach((item) => {
    if (level === MOST_LIST_LEVELS) return void items.push(...loosened(item));
    const children = item.children.map((child) => (isList(child) ? flattened(child, level + 1) : child));
    items.push(item.copy(Fragment.from(children)));
  });
  return list.copy(Fragment.from(items));
}

/** The item without its lists, then their items, then what stood after them as an item of its own. */
function loosened(item: ProseMirrorNode): ProseMirrorNode[] {
  const items: ProseMirrorNode[] = [];
  let lines: ProseMirrorNode[] = [];
  const close = () => {
    if (lines.length > 0) items.push(item.copy(Fragment.from(lines)));
    lines = [];
  };
  item.forEach((child) => {
    if (!isList(child)) return void lines.push(child);
    close();
    child.forEach((inner) => items.push(...loosened(inner)));
  });
  close();
  return items;
}
