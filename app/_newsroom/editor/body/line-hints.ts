import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What is said in an empty line: of the text itself, and of a question and an answer of an interview. */
type Hints = { line: string; question: string; answer: string };

/**
 * Says in the empty line the cursor stands in what can be written there; in a text without a word also while the cursor is
 * elsewhere. Reads nothing but the state that is drawn: what is open at that moment may still be the one before.
 */
export function lineHints(hints: Hints): Extension {
  return Extension.create({
    name: 'lineHints',
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            decorations({ doc, selection: { $anchor } }) {
              const { parent: line, depth } = $anchor;
              if (!editor.isEditable || !line.isTextblock || line.content.size > 0) return null;
              const isBlank = doc.childCount === 1 && depth === 1;
              const around = $anchor.node(depth - 1).type.name;
              const hint = line.type.name === 'question' ? hints.question : hintOf(line.type.name, around);
              if (hint === undefined || (!isBlank && !editor.isFocused)) return null;
              const at = $anchor.before();
              const attrs = { class: 'is-empty', 'data-placeholder': hint };
              return DecorationSet.create(doc, [Decoration.node(at, at + line.nodeSize, attrs)]);
            },
          },
        }),
      ];
      function hintOf(type: string, around: string): string | undefined {
        if (type !== 'paragraph') return undefined;
        return around === 'doc' ? hints.line : around === 'interview' ? hints.answer : undefined;
      }
    },
  });
}
