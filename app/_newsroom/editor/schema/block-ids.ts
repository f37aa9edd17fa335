import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { isBlockId, newBlockId } from '#lib/body/block-id.ts';
import { BLOCKS_WITH_ID } from '#lib/body/schema.ts';

type Found = { pos: number; node: ProseMirrorNode };
type FoundSome = [Found, ...Found[]];

function listBlocks(doc: ProseMirrorNode): Found[] {
  const found: Found[] = [];
  doc.descendants((node, pos) => {
    if (node.type.spec.attrs && 'id' in node.type.spec.attrs) found.push({ pos, node });
    return !node.isTextblock;
  });
  return found;
}

/**
 * Which of several blocks of one id keeps it: where the old block went; but when that one is empty and another is not
 * (Enter at the very start of a line), the one with the words. With nothing to go by, the first.
 */
function keeperOf(same: FoundSome, oldPos: number | undefined, mapping: Mapping): Found {
  const stayed = oldPos === undefined ? undefined : same.find(({ pos }) => pos === mapping.map(oldPos, 1));
  const keeper = stayed ?? same[0];
  if (keeper.node.content.size > 0 || keeper.node.isLeaf) return keeper;
  return same.find(({ node }) => node.content.size > 0) ?? keeper;
}

/** Gives every block an id that no other block has: fresh ones to new blocks, to copies and to one half of a split. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [
      {
        types: BLOCKS_WITH_ID,
        attributes: {
          id: {
            default: null,
            keepOnSplit: true,
            parseHTML: (element: HTMLElement) => {
              const id = element.getAttribute('data-id');
              return isBlockId(id) ? id : null;
            },
            renderHTML: (attributes: Record<string, unknown>) => (attributes.id ? { 'data-id': attributes.id } : {}),
          },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockIds'),
        appendTransaction(transactions, oldState, newState) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null;
          return withUniqueIds(
            newState.tr,
            oldState.doc,
            new Mapping(transactions.flatMap((each) => each.mapping.maps)),
          );
        },
      }),
    ];
  },
});

function withUniqueIds(tr: Transaction, oldDoc: ProseMirrorNode, mapping: Mapping): Transaction | null {
  const byId = new Map<string, FoundSome>();
  const fresh: Found[] = [];
  for (const found of listBlocks(tr.doc)) {
    const id: unknown = found.node.attrs.id;
    if (!isBlockId(id)) {
      fresh.push(found);
      continue;
    }
    const before = byId.get(id);
    byId.set(id, before ? [...before, found] : [found]);
  }
  const doubled = [...byId].filter(([, same]) => same.length > 1);
  if (doubled.length > 0) {
    const oldPos = new Map(listBlocks(oldDoc).map(({ node, pos }) => [node.attrs.id as string, pos]));
    for (const [id, same] of doubled) {
      const keeper = keeperOf(same, oldPos.get(id), mapping);
      fresh.push(...same.filter((found) => found !== keeper));
    }
  }
  if (fresh.length === 0) return null;
  // setNodeAttribute leaves positions, selection and content as they are; marks waiting for the next key must stay too.
  const marks = tr.storedMarks;
  for (const { pos } of fresh) tr.setNodeAttribute(pos, 'id', newBlockId());
  return tr.setStoredMarks(marks);
}
