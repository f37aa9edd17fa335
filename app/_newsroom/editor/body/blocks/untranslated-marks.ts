import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { NamedBlock } from '#lib/body/nested-blocks.ts';
import { untranslated } from '#lib/body/untranslated-blocks.ts';
import type { Locale } from '#lib/locale.ts';

/**
 * Marks each block that still stands in the other language, as a fresh copy of the source does, by the rule that also
 * keeps it from being published (lib/body/untranslated-blocks.ts). `label` says so beside it, in the interface's
 * language; `sourceLines`: short lines of the source's text.
 */
export function untranslatedMarks(language: Locale, label: string, sourceLines: readonly string[]): Extension {
  const source = new Set(sourceLines);
  // A block that was not touched is the same object in the next document: only the one that is typed in is read again.
  const known = new WeakMap<ProseMirrorNode, boolean>();
  const isLeft = (block: ProseMirrorNode) => {
    let left = known.get(block);
    if (left === undefined) {
      left = untranslated(block.toJSON() as NamedBlock, language, source) === 'sentence';
      known.set(block, left);
    }
    return left;
  };
  return Extension.create({
    name: 'untranslatedMarks',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations({ doc }) {
            const drawn: Decoration[] = [];
            doc.forEach((block, pos) => {
              if (!isLeft(block)) return;
              const attrs = { class: 'setu-untranslated', 'data-untranslated': label };
              drawn.push(Decoration.node(pos, pos + block.nodeSize, attrs));
            });
            return drawn.length > 0 ? DecorationSet.create(doc, drawn) : null;
          },
        },
      }),
    ],
  });
}
