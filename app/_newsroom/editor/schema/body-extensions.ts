import { type AnyExtension, type Node, wrappingInputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { BlockIds } from '#app/_newsroom/editor/schema/block-ids.ts';
import { Embed, Figure, ReadMore } from '#app/_newsroom/editor/schema/card-nodes.ts';
import { ListLevels } from '#app/_newsroom/editor/schema/list-levels.ts';
import { Lang, Link } from '#app/_newsroom/editor/schema/marks.ts';
import { Blockquote, PullQuote } from '#app/_newsroom/editor/schema/quote-nodes.ts';
import { Table, TableCell, TableHeader, TableRow } from '#app/_newsroom/editor/schema/table-nodes.ts';

/** The parts whose place on screen a browser draws; swapped for ones with node views there, plain in tests. */
export type DrawnNodes = { blockquote: Node; pullQuote: Node; figure: Node; readMore: Node; embed: Node };

const PLAIN: DrawnNodes = {
  blockquote: Blockquote,
  pullQuote: PullQuote,
  figure: Figure,
  readMore: ReadMore,
  embed: Embed,
};

const start = {
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const value = Number(element.getAttribute('start') ?? 1);
    return Number.isInteger(value) && value >= 1 && value <= 9_999 ? value : 1;
  },
};

const NumberedList = OrderedList.extend({
  addAttributes: () => ({ start }),
  addInputRules() {
    return [
      wrappingInputRule({
        // As many figures as a list may begin with: a longer number and a point are words.
        find: /^(\d{1,4})\.\s$/,
        type: this.type,
        editor: this.editor,
        keepMarks: this.options.keepMarks,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, list) => list.childCount + Number(list.attrs.start) === Number(match[1]),
      }),
    ];
  },
});

/** TipTap's schema, node for node and attribute for attribute that of lib/body/nodes.ts; nothing else can be typed or pasted. */
export function bodyExtensions(drawn: DrawnNodes = PLAIN): AnyExtension[] {
  return [
    // One by one: TipTap's kit would bring code blocks, a linkifier and others that no story may hold.
    Bold,
    Document,
    Dropcursor.configure({ class: 'setu-drop', width: 3, color: 'var(--mantine-primary-color-filled)' }),
    Gapcursor,
    HardBreak,
    Heading.configure({ levels: [2, 3] }),
    UndoRedo.configure({ depth: 500 }),
    HorizontalRule,
    Italic,
    ListKeymap,
    Paragraph,
    Text,
    BulletList.configure({ keepMarks: true }),
    NumberedList.configure({ keepMarks: true }),
    ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
    drawn.blockquote,
    drawn.pullQuote,
    drawn.figure,
    drawn.readMore,
    drawn.embed,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    Link,
    Lang,
    ListLevels,
    BlockIds,
  ];
}
