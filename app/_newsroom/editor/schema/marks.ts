import { type CommandProps, InputRule, Mark, mergeAttributes } from '@tiptap/core';
import { markSpec } from '#app/_newsroom/editor/schema/from-table.ts';
import { safeHref } from '#lib/body/address/safe-href.ts';
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

/** An address as it is typed; what ends a sentence is not part of the address before it. */
const ADDRESS = String.raw`(?:^|\s)(https?:\/\/\S*[^\s.,;:!?।'"”’)\]])([.,;:!?।'"”’)\]]*)`;
const ADDRESS_AT_END = new RegExp(`${ADDRESS}$`, 'i');

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
        find: new RegExp(`${ADDRESS}[ \\u00A0]$`, 'i'),
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
  addKeyboardShortcuts() {
    const { editor, type } = this;
    return {
      // The line ends as ever: a rule of typing would take the key for itself.
      Enter: () => {
        const { $from, empty } = editor.state.selection;
        const found = empty
          ? ADDRESS_AT_END.exec($from.parent.textBetween(0, $from.parentOffset, undefined, ' '))
          : null;
        const [, address = '', after = ''] = found ?? [];
        const href = address === '' ? undefined : safeHref(address);
        const end = $from.pos - after.length;
        const start = end - address.length;
        if (href !== undefined && !editor.state.doc.rangeHasMark(start, end, type))
          editor.view.dispatch(editor.state.tr.addMark(start, end, type.create({ href })).removeStoredMark(type));
        return false;
      },
    };
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

/** A mark that is there or not: `toggle` is the command that turns it over, `keys` what does the same. */
function plainMark(name: 'strike' | 'subscript' | 'superscript', tag: string, keys: string, excludes?: string) {
  const toggle = `toggle${name[0]?.toUpperCase()}${name.slice(1)}` as const;
  return Mark.create({
    ...markSpec(name),
    name,
    ...(excludes === undefined ? {} : { excludes }),
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
    addCommands: () => ({
      [toggle]:
        () =>
        ({ commands }: CommandProps) =>
          commands.toggleMark(name),
    }),
    addKeyboardShortcuts() {
      return { [keys]: () => this.editor.commands.toggleMark(name) };
    },
  });
}

/** Struck out, for readers to see what does not hold any more. */
export const Strike = plainMark('strike', 's', 'Mod-Shift-x');
/** Small, below the line: H₂O. */
export const Subscript = plainMark('subscript', 'sub', 'Mod-,', 'subscript superscript');
/** Small, above the line: 5 km². */
export const Superscript = plainMark('superscript', 'sup', 'Mod-.', 'subscript superscript');

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
