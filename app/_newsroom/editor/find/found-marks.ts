import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Found, placeInText } from '#app/_newsroom/editor/find/find-in-story.ts';

const KEY = new PluginKey<DecorationSet>('foundMarks');

/** Shows in the text what was found, and of it the one that is looked at; nothing once `clearFound` was called. */
export function markFound(editor: Editor, found: readonly Found[], now: Found | undefined): void {
  if (editor.isDestroyed) return;
  if (!KEY.get(editor.state)) editor.registerPlugin(foundPlugin());
  editor.view.dispatch(
    editor.state.tr.setMeta(KEY, drawn(editor.state.doc, found, now)).setMeta('addToHistory', false),
  );
}

/** Takes the marks of {@link markFound} away. */
export function clearFound(editor: Editor): void {
  if (!editor.isDestroyed && KEY.get(editor.state)) editor.unregisterPlugin(KEY);
}

function foundPlugin(): Plugin<DecorationSet> {
  return new Plugin({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => (tr.getMeta(KEY) as DecorationSet | undefined) ?? shown.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

function drawn(doc: Node, found: readonly Found[], now: Found | undefined): DecorationSet {
  const marks = found.flatMap((one) => {
    const inText = placeInText(one);
    if (inText) {
      const name = one === now ? 'setu-found setu-found-now' : 'setu-found';
      return [Decoration.inline(inText.from, inText.to, { class: name })];
    }
    const node = one === now && one.place.kind === 'beside' ? doc.nodeAt(one.place.pos) : null;
    return one.place.kind === 'beside' && node
      ? [Decoration.node(one.place.pos, one.place.pos + node.nodeSize, { class: 'setu-found-beside' })]
      : [];
  });
  return DecorationSet.create(doc, marks);
}
