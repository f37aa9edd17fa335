import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { stayingIds } from '#lib/merge/block-changes.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';

/**
 * Makes the open text into `body` by changing nothing but what differs: blocks that are the same are not touched, of one
 * that is not only the differing run of it is, so caret and selection stay where they are. Not a step to undo, and not
 * told as something that was typed, where `as` does not say otherwise.
 */
export function mergeBody(editor: Editor, body: DraftBody, as = fromElsewhere): void {
  const { tr, schema } = editor.state;
  const blocks: BlockNode[] = body.content;
  const old: { attrs: { id: string } }[] = [];
  tr.doc.forEach((node) => void old.push({ attrs: { id: node.attrs.id as string } }));
  const staying = stayingIds(old, blocks);
  // What goes is deleted last: a text is never without a block.
  const going: { from: number; to: number; steps: number }[] = [];
  let pos = 0;
  const skipGoing = () => {
    for (let node = nodeAt(tr, pos); node && !staying.has(node.attrs.id as string); node = nodeAt(tr, pos)) {
      going.push({ from: pos, to: pos + node.nodeSize, steps: tr.steps.length });
      pos += node.nodeSize;
    }
  };
  for (const block of blocks) {
    skipGoing();
    const node = nodeAt(tr, pos);
    const fresh = schema.nodeFromJSON(block);
    if (node?.attrs.id === block.attrs.id) update(tr, pos, node, fresh);
    else tr.insert(pos, fresh);
    pos += nodeAt(tr, pos)?.nodeSize ?? 0;
  }
  skipGoing();
  for (const { from, to, steps } of going.toReversed()) {
    const later = tr.mapping.slice(steps);
    tr.delete(later.map(from, 1), later.map(to, -1));
  }
  if (!tr.docChanged) return;
  editor.view.dispatch(as(tr));
}

const fromElsewhere = (tr: Transaction) => tr.setMeta('addToHistory', false).setMeta('preventUpdate', true);

function nodeAt(tr: Transaction, pos: number): Node | null {
  return pos < tr.doc.content.size ? tr.doc.nodeAt(pos) : null;
}

function update(tr: Transaction, pos: number, node: Node, fresh: Node): void {
  if (node.eq(fresh)) return;
  const start = node.sameMarkup(fresh) ? node.content.findDiffStart(fresh.content) : null;
  const end = start === null ? null : node.content.findDiffEnd(fresh.content);
  if (start === null || end === null) {
    tr.replaceWith(pos, pos + node.nodeSize, fresh);
    return;
  }
  // Where the same run stands twice, its two ends reach over each other.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(pos + 1 + start, pos + 1 + end.a + overlap, fresh.slice(start, end.b + overlap));
}
