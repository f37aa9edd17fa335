import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { markMeeting } from '#app/_newsroom/editor/body/blocks/met-blocks.ts';
import { markRefused } from '#app/_newsroom/editor/body/blocks/refused-blocks.ts';
import { readSelectionNow } from '#app/_newsroom/editor/body/fresh-selection.ts';
import { mergeBody } from '#app/_newsroom/editor/body/merge-body.ts';
import type { BodyPage } from '#app/_newsroom/editor/store/editor-store.ts';
import { putBlockBack } from '#app/_newsroom/editor/body/put-block-back.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';

const known = new WeakMap<Node, BlockNode>();

/** A document as data. A block that has not changed since it was last asked for is the same object again. */
export function documentBody(doc: Node): DraftBody {
  const content: BlockNode[] = [];
  doc.forEach((block) => {
    const data = known.get(block) ?? stored(block);
    known.set(block, data);
    content.push(data);
  });
  return { type: 'doc', content };
}

/** A block as it is stored: the schema's attributes are all said, those that nobody has set as null, and a body leaves these out, as it does attributes of which none is left. */
function stored(block: Node): BlockNode {
  return JSON.parse(JSON.stringify(block.toJSON()), (name, value: unknown) =>
    value === null || (name === 'attrs' && Object.keys(value as object).length === 0) ? undefined : value,
  ) as BlockNode;
}

/** An editor as the page a store writes on. */
export function bodyPageOf(editor: Editor): BodyPage {
  // A destroyed editor has no document any more; a document is never changed, so holding one costs nothing.
  let doc = editor.state.doc;
  // Not the transaction's own document: that is the text before new blocks got their ids.
  editor.on('transaction', () => {
    doc = editor.state.doc;
  });
  // What comes from elsewhere must not take the caret back to where it was before the last key.
  const change = (make: () => void) => {
    if (editor.isDestroyed) return;
    if (!editor.view.composing) readSelectionNow();
    make();
  };
  return {
    read: () => documentBody(doc),
    show: (body) => void editor.commands.setContent(body, { emitUpdate: false }),
    merge: (body) => change(() => mergeBody(editor, body)),
    putBack: (block, after, isMoved) => change(() => putBlockBack(editor, block, after, isMoved)),
    meet: (meeting) => change(() => markMeeting(editor, meeting)),
    markRefused: (ids) => change(() => markRefused(editor, ids)),
  };
}
