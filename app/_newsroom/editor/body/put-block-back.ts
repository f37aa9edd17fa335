import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { BlockId, BlockNode } from '#lib/body/nodes.ts';

/**
 * Puts `block` in the place of the block of its id; where that is gone, after the first block of `after` that stands, or
 * at the top; and with `isMoved` there in any case, away from where it stands. One step to undo, and saved like anything that
 * is typed.
 */
export function putBlockBack(editor: Editor, block: BlockNode, after: readonly BlockId[], isMoved = false): void {
  const { doc, schema, tr } = editor.state;
  const places = new Map<BlockId, { from: number; to: number }>();
  doc.forEach((node, from) => void places.set(node.attrs.id as BlockId, { from, to: from + node.nodeSize }));
  const node = schema.nodeFromJSON(block);
  const own = places.get(block.attrs.id);
  const neighbour = after.map((id) => places.get(id)).find((place) => place !== undefined);
  const stays = own !== undefined && !isMoved;
  let at = stays ? own.from : (neighbour?.to ?? 0);
  if (stays) tr.replaceWith(own.from, own.to, node);
  else {
    if (own) tr.delete(own.from, own.to);
    at = tr.mapping.map(at);
    tr.insert(at, node);
  }
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))));
}
