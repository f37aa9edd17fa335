import { mergeAttributes, Node } from '@tiptap/core';

const attribution = {
  attribution: {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute('data-attribution') ?? '',
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes.attribution ? { 'data-attribution': attributes.attribution } : {},
  },
};

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
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => attribution,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleBlockquote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleBlockquote() };
  },
});

/** A sentence lifted out of the story and set large. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => attribution,
  parseHTML: () => [{ tag: 'aside[data-pull-quote]', priority: 60 }],
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
