import { type Editor, Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { plainParagraphs } from '#lib/body/loose-text.ts';
import type { BlockId } from '#lib/body/nodes.ts';

/** What stands beside a block the server refuses, in the interface's language. */
type RefusedBlockWords = { sentence: string; keepWords: string };

const key = new PluginKey<readonly BlockId[]>('refusedBlocks');

/** Draws a line around the blocks of {@link markRefused} and says beside each what to do. */
export function refusedBlocks(words: RefusedBlockWords): Extension {
  return Extension.create({
    name: 'refusedBlocks',
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin<readonly BlockId[]>({
          key,
          state: {
            init: () => [],
            apply: (tr, ids) => (tr.getMeta(key) as readonly BlockId[] | undefined) ?? ids,
          },
          props: {
            decorations(state) {
              const ids = key.getState(state) ?? [];
              if (ids.length === 0) return null;
              const { doc } = state;
              const drawn: Decoration[] = [];
              doc.forEach((block, pos) => {
                const id = block.attrs.id as BlockId;
                if (!ids.includes(id)) return;
                const end = pos + block.nodeSize;
                drawn.push(
                  Decoration.node(pos, end, { class: 'setu-refused' }),
                  Decoration.widget(end, () => note(editor, id, words), { side: -1, key: `refused-${id}` }),
                );
              });
              return DecorationSet.create(doc, drawn);
            },
          },
        }),
      ];
    },
  });
}

/** Marks the blocks of these ids and no others. Neither a change of the text nor a step to undo. */
export function markRefused(editor: Editor, ids: readonly BlockId[]): void {
  const marked = key.getState(editor.state) ?? [];
  if (ids.length === marked.length && ids.every((id) => marked.includes(id))) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, ids).setMeta('addToHistory', false));
}

/** Puts plain paragraphs of its words in the place of the block of this id. */
function keepOnlyWords(editor: Editor, id: BlockId): void {
  const found = findBlock(editor.state.doc, id);
  if (!found) return;
  const { block, pos } = found;
  const paragraphs = plainParagraphs(block.toJSON()).map((paragraph) => editor.schema.nodeFromJSON(paragraph));
  editor.view.dispatch(editor.state.tr.replaceWith(pos, pos + block.nodeSize, paragraphs));
  editor.view.focus();
}

function findBlock(doc: ProseMirrorNode, id: BlockId): { block: ProseMirrorNode; pos: number } | undefined {
  let found: { block: ProseMirrorNode; pos: number } | undefined;
  doc.forEach((block, pos) => {
    if (block.attrs.id === id) found = { block, pos };
  });
  return found;
}

function note(editor: Editor, id: BlockId, words: RefusedBlockWords): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'setu-refused-note';
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'note');
  // The text around it is in the language that is written.
  dom.lang = document.documentElement.lang;
  const sentence = document.createElement('p');
  sentence.textContent = words.sentence;
  dom.append(sentence);
  if (editor.isEditable) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.keepWords;
    button.addEventListener('click', () => keepOnlyWords(editor, id));
    dom.append(button);
  }
  return dom;
}
