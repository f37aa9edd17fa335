import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import Suggestion, { type SuggestionProps } from '@tiptap/suggestion';
import type { BlockKind } from '#app/_newsroom/editor/body/blocks/block-commands.ts';

/** An entry of the slash menu with the words it is found by, in every language of the newsroom. */
export type SlashItem = { kind: BlockKind; name: string; hint: string; words: string };

/** What the menu on screen is told. */
export type SlashProps = SuggestionProps<SlashItem, SlashItem>;

/** How the plugin reaches the menu; `keyDown` answers whether the menu took the key. */
export type SlashHost = { show(props: SlashProps): void; hide(): void; keyDown(event: KeyboardEvent): boolean };

const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** The entries that fit what was typed after the slash; the beginning of a name goes first. */
export function filterSlashItems(items: SlashItem[], query: string): SlashItem[] {
  const asked = fold(query);
  const starts = items.filter((item) => fold(item.name).startsWith(asked));
  const others = items.filter((item) => !starts.includes(item) && fold(`${item.name} ${item.words}`).includes(asked));
  return [...starts, ...others];
}

/** Typing «/» at the start of a word opens the menu of blocks. Not while a composition is under way. */
export function slashCommand(items: SlashItem[], host: SlashHost, run: (kind: BlockKind) => void): Extension {
  return Extension.create({
    name: 'slashCommand',
    // Before every other key: Escape closes the menu, and only without one leaves the text.
    priority: 1000,
    addProseMirrorPlugins() {
      return [
        Suggestion<SlashItem, SlashItem>({
          editor: this.editor,
          pluginKey: new PluginKey('slashCommand'),
          char: '/',
          allow: ({ state, range, editor }) =>
            editor.isEditable &&
            !editor.view.composing &&
            state.doc.resolve(range.from).parent.type.name === 'paragraph',
          items: ({ query }) => filterSlashItems(items, query),
          command: ({ editor, range, props }) => {
            editor.chain().focus().deleteRange(range).run();
            run(props.kind);
          },
          render: () => ({
            onStart: (props) => host.show(props),
            onUpdate: (props) => host.show(props),
            onExit: () => host.hide(),
            onKeyDown: ({ event }) => host.keyDown(event),
          }),
        }),
      ];
    },
  });
}
