import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { suggestedOf } from '#app/_newsroom/editor/schema/suggestions.ts';
import type { Listed } from '#app/_newsroom/editor/suggesting/listed-suggestions.ts';

/** What is shown over the text: whose each suggestion is, and the one the caret is in. */
export type Shown = { titles: ReadonlyMap<string, string>; list: readonly Listed[]; now: Listed | undefined };

const KEY = new PluginKey<DecorationSet>('shownSuggestions');

/** Shows whose each suggestion is where the pointer rests, what is suggested of whole blocks, and which one the caret is in. */
export function showSuggestions(editor: Editor, shown: Shown): void {
  // Whoever composes a word is not interrupted.
  if (editor.isDestroyed || editor.view.composing) return;
  if (!KEY.get(editor.state)) editor.registerPlugin(plugin());
  editor.view.dispatch(editor.state.tr.setMeta(KEY, shown).setMeta('addToHistory', false));
}

/** Takes all of that away. */
export function hideSuggestions(editor: Editor): void {
  if (!editor.isDestroyed && KEY.get(editor.state)) editor.unregisterPlugin(KEY);
}

function plugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, drawn) => {
        const shown = tr.getMeta(KEY) as Shown | undefined;
        return shown ? decorated(tr.doc, shown) : tr.docChanged ? drawn.map(tr.mapping, tr.doc) : drawn;
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

function decorated(doc: Node, { titles, list, now }: Shown): DecorationSet {
  const drawn: Decoration[] = [];
  doc.descendants((node, pos) => {
    const entries = suggestedOf(node);
    if (entries.length === 0) return true;
    const kinds = entries.map(({ kind }) => `setu-block-${kind}`).join(' ');
    const title = entries.map(({ id, by }) => titles.get(`${by} ${id}`) ?? '').join('\n');
    drawn.push(Decoration.node(pos, pos + node.nodeSize, { class: kinds, title }));
    return true;
  });
  for (const { key, from, to } of list) {
    const isNow = key === now?.key;
    const title = titles.get(key) ?? '';
    drawn.push(Decoration.inline(from, to, { title, ...(isNow && { class: 'setu-suggestion-now' }) }));
  }
  return DecorationSet.create(doc, drawn);
}
