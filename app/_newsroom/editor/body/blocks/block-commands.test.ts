// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  addToGallery,
  deleteBlock,
  duplicateBlock,
  insertCard,
  moveBlock,
  removeCard,
  stepOutBelow,
  topBlockAt,
} from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { followPlace } from '#app/_newsroom/editor/body/follow-place.ts';
import { filterSlashItems, type SlashItem } from '#app/_newsroom/editor/body/blocks/slash-command.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';

const line = (id: string, text: string): JSONContent => ({
  type: 'paragraph',
  attrs: { id: id.repeat(12) },
  content: text === '' ? [] : [{ type: 'text', text }],
});

function editorOf(...content: JSONContent[]): Editor {
  const editor = new Editor({ extensions: bodyExtensions(), content: { type: 'doc', content } });
  // jsdom lays nothing out, so there is nothing to scroll to.
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  return editor;
}

const shape = (editor: Editor) =>
  ((editor.state.doc.toJSON() as JSONContent).content ?? []).map((node) => node.content?.[0]?.text ?? node.type);
const here = (editor: Editor) => editor.state.selection.$from.parent.textContent;

describe('moving blocks', () => {
  test.each([
    ['up', 2, -1, ['दो', 'one', 'three'], true],
    ['down', 2, 1, ['one', 'three', 'दो'], true],
    ['up from the top', 1, -1, ['one', 'दो', 'three'], false],
    ['down from the end', 3, 1, ['one', 'दो', 'three'], false],
  ] as const)('%s: the words, their id and the cursor go along', (_how, block, by, expected, moved) => {
    const editor = editorOf(line('a', 'one'), line('b', 'दो'), line('c', 'three'));
    const starts = [0, 0, 5, 9];
    editor.commands.setTextSelection(starts[block]! + 2);
    const before = { text: here(editor), offset: editor.state.selection.$from.parentOffset };
    const ids = (editor.getJSON().content ?? []).map((node) => node.attrs?.id as string);
    expect(moveBlock(editor, topBlockAt(editor), by)).toBe(moved);
    expect(shape(editor)).toEqual(expected);
    expect({ text: here(editor), offset: editor.state.selection.$from.parentOffset }).toEqual(before);
    expect((editor.getJSON().content ?? []).map((node) => node.attrs?.id as string).toSorted()).toEqual(ids);
  });

  test.each([
    ['before it', 1, 10, 'three'],
    ['after it', 1, 2, 'one'],
  ])('a cursor that stands %s stays with its words', (_where, block, cursor, words) => {
    const editor = editorOf(line('a', 'one'), line('b', 'दो'), line('c', 'three'));
    editor.commands.setTextSelection(cursor);
    const offset = editor.state.selection.$from.parentOffset;
    moveBlock(editor, editor.state.doc.resolve(0).posAtIndex(block, 0), words === 'one' ? 1 : -1);
    expect(here(editor)).toBe(words);
    expect(editor.state.selection.$from.parentOffset).toBe(offset);
  });

  test('one undo takes the move back', () => {
    const editor = editorOf(line('a', 'one'), line('b', 'two'));
    editor.commands.setTextSelection(2);
    moveBlock(editor, 0, 1);
    editor.commands.undo();
    expect(shape(editor)).toEqual(['one', 'two']);
  });
});

describe('cards', () => {
  const card = { type: 'readMore', attrs: { articleId: 4 } };

  test('take the place of an empty line, and leave a line to write on', () => {
    const editor = editorOf(line('a', 'one'), line('b', ''));
    editor.commands.setTextSelection(6);
    insertCard(editor, card);
    expect(shape(editor)).toEqual(['one', 'readMore', 'paragraph']);
    expect(editor.state.selection.$from.parent.type.name).toBe('paragraph');
  });

  test('go after the block the cursor stands in, the next line is used', () => {
    const editor = editorOf(line('a', 'one'), line('b', 'two'));
    editor.commands.setTextSelection(2);
    insertCard(editor, card);
    expect(shape(editor)).toEqual(['one', 'readMore', 'two']);
    expect(here(editor)).toBe('two');
  });

  test('go where they were dropped, while the cursor stays with its words', () => {
    const editor = editorOf(line('a', 'one'), line('b', 'two'), line('c', 'three'));
    editor.commands.setTextSelection(13);
    const followed = followPlace(editor, 2);
    editor.view.dispatch(editor.state.tr.insert(0, editor.schema.nodeFromJSON(line('d', 'before'))));
    const first = insertCard(editor, card, followed.end());
    insertCard(editor, { type: 'readMore', attrs: { articleId: 5 } }, first);
    expect(shape(editor)).toEqual(['before', 'one', 'readMore', 'readMore', 'two', 'three']);
    expect(
      editor
        .getJSON()
        .content?.map((node) => node.attrs?.articleId as number | undefined)
        .filter(Boolean),
    ).toEqual([4, 5]);
    expect(here(editor)).toBe('three');
  });

  test('go after the list, not into it', () => {
    const editor = editorOf({
      type: 'bulletList',
      attrs: { id: 'l'.repeat(12) },
      content: [{ type: 'listItem', content: [line('a', 'one')] }],
    });
    editor.commands.setTextSelection(4);
    insertCard(editor, card);
    expect((editor.getJSON().content ?? []).map((node) => node.type)).toEqual(['bulletList', 'readMore', 'paragraph']);
  });
});

describe('the arrow down at the end of the text', () => {
  const quote: JSONContent = { type: 'blockquote', content: [line('q', 'said')] };
  const cell = (id: string): JSONContent => ({ type: 'tableCell', content: [line(id, id)] });
  const table: JSONContent = {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('k'), cell('l')] },
      { type: 'tableRow', content: [cell('m'), cell('n')] },
    ],
  };
  const standAt = (editor: Editor, words: string) => {
    editor.state.doc.descendants((node, pos) => {
      if (node.isText && node.text === words) editor.commands.setTextSelection(pos + words.length);
    });
    // jsdom lays nothing out: every line is the last of its block.
    editor.view.endOfTextblock = () => true;
    return editor;
  };
  test.each([
    ['a quotation', [quote], 'said', true],
    ['the last row of a table', [table], 'm', true],
    ['an earlier row', [table], 'l', false],
    ['a line', [quote, line('z', 'last')], 'last', false],
    ['a quotation that more follows', [quote, line('z', 'last')], 'said', false],
  ])('from %s', (_place, content, words, steps) => {
    const editor = standAt(editorOf(...content), words);
    const before = editor.state.doc.childCount;
    expect(stepOutBelow(editor)).toBe(steps);
    expect(editor.state.doc.childCount).toBe(before + Number(steps));
    if (steps) expect([editor.state.doc.lastChild?.type.name, here(editor)]).toEqual(['paragraph', '']);
  });
});

test('a copy gets an id of its own, the last block leaves a line', () => {
  const editor = editorOf(line('a', 'one'));
  duplicateBlock(editor, 0);
  const [first, second] = editor.getJSON().content ?? [];
  expect(first?.attrs?.id).toBe('a'.repeat(12));
  expect(second?.attrs?.id).not.toBe('a'.repeat(12));
  deleteBlock(editor, 0);
  deleteBlock(editor, 0);
  expect(shape(editor)).toEqual(['paragraph']);
});

describe('the slash menu', () => {
  const items: SlashItem[] = [
    { kind: 'heading2', name: 'Heading', hint: '', words: 'h2 शीर्षक' },
    { kind: 'table', name: 'Table', hint: '', words: 'तालिका' },
    { kind: 'embed', name: 'YouTube', hint: '', words: 'embed table-like' },
  ];
  test.each([
    ['', ['heading2', 'table', 'embed']],
    ['HEAD', ['heading2']],
    ['शीर्ष', ['heading2']],
    ['table', ['table', 'embed']],
    ['तालिका', ['table']],
    ['nothing', []],
  ])('%j finds %j', (query, kinds) => expect(filterSlashItems(items, query).map((item) => item.kind)).toEqual(kinds));
});

describe('a gallery', () => {
  const picture = (imageId: number): JSONContent => ({ type: 'figure', attrs: { imageId } });
  const pictures = (editor: Editor) =>
    editor.state.doc.children.map((block) =>
      block.type.name === 'gallery' ? block.children.map(({ attrs }) => attrs.imageId as number) : block.type.name,
    );

  test('takes more pictures at its end, each with an id of its own, and no more than it may hold', () => {
    const editor = editorOf({ type: 'gallery', content: [picture(1), picture(2)] }, line('a', 'after'));
    expect(addToGallery(editor, 0, [picture(3), picture(1)])).toBe(true);
    expect(pictures(editor)).toEqual([[1, 2, 3, 1], 'paragraph']);
    expect(new Set(editor.state.doc.child(0).children.map(({ attrs }) => attrs.id as string)).size).toBe(4);
    expect(
      addToGallery(
        editor,
        0,
        Array.from({ length: 30 }, (_, at) => picture(at + 10)),
      ),
    ).toBe(true);
    expect(editor.state.doc.child(0).childCount).toBe(20);
    expect(addToGallery(editor, editor.state.doc.child(0).nodeSize, [picture(4)])).toBe(false);
  });

  test('loses one picture, and goes with its last', () => {
    const editor = editorOf({ type: 'gallery', content: [picture(1), picture(2)] }, line('a', 'after'));
    removeCard(editor, 1);
    expect(pictures(editor)).toEqual([[2], 'paragraph']);
    removeCard(editor, 1);
    expect(pictures(editor)).toEqual(['paragraph']);
    editor.commands.undo();
    expect(pictures(editor)[0]).toContain(2);
  });

  test('typing over one of its pictures, and a line joined to it, leave only pictures in it', () => {
    const editor = editorOf({ type: 'gallery', content: [picture(1), picture(2), picture(3)] }, line('a', 'after'));
    editor.commands.setNodeSelection(2);
    editor.commands.insertContent('x');
    expect(pictures(editor)).toEqual([[1], 'paragraph', [3], 'paragraph']);
  });
});
