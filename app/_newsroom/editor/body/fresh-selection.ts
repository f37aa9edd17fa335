import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Lets the editor see where the caret is by now. A browser tells of a moved caret a moment late, on a slow machine after the
 * next key: Enter would break the line where the caret was before.
 */
export function readSelectionNow(): void {
  document.dispatchEvent(new Event('selectionchange'));
}

/** Every key finds the caret where its writer sees it. A word that a keyboard still composes is left alone. */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  // Before whoever asks where the caret is.
  priority: 1000,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('freshSelection'),
        props: {
          handleDOMEvents: {
            keydown(view, event) {
              if (!view.composing && !event.isComposing && event.key !== 'Unidentified') readSelectionNow();
              return false;
            },
          },
        },
      }),
    ];
  },
});
