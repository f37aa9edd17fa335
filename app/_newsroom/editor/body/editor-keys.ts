import { type Editor, Extension } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { moveBlock, stepOutBelow, topBlockAt } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { askDesk } from '#app/_newsroom/palette/ask-desk.ts';
import { askWhoSaidIt } from '#app/_newsroom/editor/body/tab-key.ts';
import type { Locale } from '#lib/locale.ts';

/** The last place in the text where one can write. */
const endOf = ({ state: { doc } }: Editor) => Selection.atEnd(doc).to;

/** The house's own keys beside TipTap's; those that leave the text are in tab-key.ts, those of the whole screen in use-screen-keys.client.ts. */
export function editorKeys(asks: { other: Locale; link(): void; save(): void }): Extension {
  return Extension.create({
    name: 'editorKeys',
    // Before the table's own arrows, which end at its last row.
    priority: 200,
    addKeyboardShortcuts() {
      const { editor } = this;
      return {
        'Alt-Shift-ArrowUp': () => moveBlock(editor, topBlockAt(editor), -1) || true,
        'Alt-Shift-ArrowDown': () => moveBlock(editor, topBlockAt(editor), 1) || true,
        'Mod-Shift-l': () => editor.commands.toggleLang(asks.other),
        'Mod-k': () => {
          asks.link();
          return true;
        },
        // With Shift it would be the link's as well.
        'Mod-Shift-k': () => {
          askDesk('palette');
          return true;
        },
        'Mod-s': () => {
          asks.save();
          return true;
        },
        // A slash is a letter on an InScript keyboard: the menu it opens has a key of its own.
        'Alt-/': () => editor.commands.insertContent(editor.state.selection.$from.parentOffset > 0 ? ' /' : '/'),
        // The browser's own stops before a quotation or a card that ends the text.
        'Mod-End': () => editor.chain().setTextSelection(endOf(editor)).scrollIntoView().run(),
        'Mod-Home': () => editor.chain().setTextSelection(1).scrollIntoView().run(),
        ArrowDown: () => stepOutBelow(editor),
        Enter: () => askWhoSaidIt(editor),
      };
    },
  });
}
