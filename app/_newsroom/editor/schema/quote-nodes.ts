import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import { nodeSpec } from '#app/_newsroom/editor/schema/from-table.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    quotes: {
      /** Wraps the chosen paragraphs in a quotation, or unwraps them. */
      toggleBlockquote: () => ReturnType;
      /** Turns the paragraph into a pull quote, or back. */
      togglePullQuote: () => ReturnType;
    };
  }
}

/** A quotation: paragraphs, and whom it is from. */
export const Blockquote = Node.create({
  ...nodeSpec('blockquote'),
  name: 'blockquote',
  group: 'block',
  defining: true,
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleBlockquote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleBlockquote() };
  },
});

/** A sentence lifted out of the story and set large. */
export const PullQuote = Node.create({
  ...nodeSpec('pullQuote'),
  name: 'pullQuote',
  group: 'block',
  defining: true,
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes({ 'data-pull-quote': '' }, HTMLAttributes), 0],
  addCommands() {
    return {
      togglePullQuote:
        () =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph'),
    };
  },
});
