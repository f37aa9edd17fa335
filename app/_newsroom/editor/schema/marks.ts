import { InputRule, Mark, mergeAttributes } from '@tiptap/core';
import { markSpec } from '#app/_newsroom/editor/schema/from-table.ts';
import { safeHref } from '#lib/body/safe-href.ts';
import type { Locale } from '#lib/locale.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    houseMarks: {
      toggleStrike: () => ReturnType;
      /** Sets the selection small below the line; what was above it comes down. */
      toggleSubscript: () => ReturnType;
      /** Sets the selection small above the line; what was below it goes up. */
      toggleSuperscript: () => ReturnType;
      /** Links the selection, or the whole link the cursor stands in. Refused when the address is not one we print. */
      setLink: (attrs: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
      /** Says that the selection is in `lang`; takes it back when it already is. */
      toggleLang: (lang: Locale) => ReturnType;
    };
  }
}

/** A link with an address and nothing else: target, rel and title are the reader page's business. */
export const Link = Mark.create({
  ...markSpec('link'),
  name: 'link',
  priority: 1000,
  inclusive: false,
  // Whatever stands in the document, only an address we print is ever one to click on.
  renderHTML: ({ HTMLAttributes: { href, ...others } }) => [
    'a',
    mergeAttributes(others, { href: safeHref(String(href)) ?? null, rel: 'noopener noreferrer nofollow' }),
    0,
  ],
  addInputRules() {
    return [
      new InputRule({
        // What ends a sentence is not part of the address before it.
        find: /(?:^|\s)(https?:\/\/\S*[^\s.,;:!?।'"”’)\]])([.,;:!?।'"”’)\]]*)\s$/i,
        handler: ({ state: { tr, doc }, range, match: [, address = '', after = ''] }) => {
          const href = safeHref(address);
          const end = range.to - after.length;
          const start = end - address.length;
          if (href === undefined || doc.rangeHasMark(start, end, this.type)) return null;
          tr.addMark(start, end, this.type.create({ href })).insertText(' ', range.to).removeStoredMark(this.type);
        },
      }),
    ];
  },
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ chain }) => {
          const safe = safeHref(href);
          if (safe === undefined) return false;
          return chain().extendMarkRange('link').setMark('link', { href: safe }).run();
        },
      unsetLink:
        () =>
        ({ chain }) =>
          chain().extendMarkRange('link').unsetMark('link').run(),
    };
  },
});

/** Struck out, for readers to see what does not hold any more. */
export const Strike = Mark.create({
  ...markSpec('strike'),
  name: 'strike',
  renderHTML: ({ HTMLAttributes }) => ['s', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleStrike:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-x': () => this.editor.commands.toggleStrike() };
  },
});

/** Small, below the line: H₂O. */
export const Subscript = Mark.create({
  ...markSpec('subscript'),
  name: 'subscript',
  excludes: 'superscript',
  renderHTML: ({ HTMLAttributes }) => ['sub', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleSubscript:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleSubscript() };
  },
});

/** Small, above the line: 5 km². */
export const Superscript = Mark.create({
  ...markSpec('superscript'),
  name: 'superscript',
  excludes: 'subscript',
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleSuperscript:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleSuperscript() };
  },
});

/** «This text is in the other language»: read aloud, hyphenated and spell-checked as that. */
export const Lang = Mark.create({
  ...markSpec('lang'),
  name: 'lang',
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleLang:
        (lang) =>
        ({ commands }) =>
          commands.toggleMark('lang', { lang }),
    };
  },
});
