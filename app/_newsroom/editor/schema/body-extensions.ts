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
import { Box, Interview, Question } from '#app/_newsroom/editor/schema/box-nodes.ts';
import { EmbedBlock, FigureBlock, ReadMoreBlock } from '#app/_newsroom/editor/schema/card-nodes.ts';
import { Gallery } from '#app/_newsroom/editor/schema/gallery-node.ts';
import { ListLevels } from '#app/_newsroom/editor/schema/list-levels.ts';
import { Lang, Link, Strike, Subscript, Superscript } from '#app/_newsroom/editor/schema/marks.ts';
import { nodeSpec } from '#app/_newsroom/editor/schema/from-table.ts';
import { Blockquote, PullQuote } from '#app/_newsroom/editor/schema/quote-nodes.ts';
import { Deletion, Insertion, Modification, Suggested } from '#app/_newsroom/editor/schema/suggestions.ts';
import { Table, TableCell, TableHeader, TableRow } from '#app/_newsroom/editor/schema/table-nodes.ts';

/** The parts whose place on screen a browser draws; swapped for ones with node views there, plain in tests. */
export type DrawnNodes = {
  blockquote: Node;
  pullQuote: Node;
  box: Node;
  figure: Node;
  gallery: Node;
  readMore: Node;
  embed: Node;
};

const PLAIN: DrawnNodes = {
  blockquote: Blockquote,
  pullQuote: PullQuote,
  box: Box,
  figure: FigureBlock,
  gallery: Gallery,
  readMore: ReadMoreBlock,
  embed: EmbedBlock,
};

const NumberedList = OrderedList.extend({
  ...nodeSpec('orderedList'),
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

/** TipTap's schema, made from the table of lib/body/schema.ts: nothing else can be typed or pasted. */
export function bodyExtensions(drawn: DrawnNodes = PLAIN): AnyExtension[] {
  return [
    // One by one: TipTap's kit would bring code blocks, a linkifier and others that no story may hold.
    Bold,
    Document.extend({ content: nodeSpec('doc').content ?? '' }),
    Dropcursor.configure({ class: 'setu-drop', width: 3, color: 'var(--mantine-primary-color-filled)' }),
    Gapcursor,
    HardBreak,
    Heading.extend(nodeSpec('heading')).configure({ levels: [2, 3] }),
    UndoRedo.configure({ depth: 500 }),
    HorizontalRule,
    Italic,
    ListKeymap,
    Paragraph.extend(nodeSpec('paragraph')),
    Text,
    BulletList.extend(nodeSpec('bulletList')).configure({ keepMarks: true }),
    NumberedList.configure({ keepMarks: true }),
    ListItem.extend(nodeSpec('listItem')),
    drawn.blockquote,
    drawn.pullQuote,
    drawn.box,
    Interview,
    Question,
    drawn.figure,
    drawn.gallery,
    drawn.readMore,
    drawn.embed,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    Link,
    Strike,
    Subscript,
    Superscript,
    Lang,
    ListLevels,
    BlockIds,
    Insertion,
    Deletion,
    Modification,
    Suggested,
  ];
}
