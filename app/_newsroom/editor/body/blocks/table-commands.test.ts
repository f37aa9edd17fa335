// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import {
  isColumnAtEnd,
  moveColumn,
  moveRow,
  toggleColumnAtEnd,
} from '#app/_newsroom/editor/body/blocks/table-commands.ts';
import { documentBody } from '#app/_newsroom/editor/body/body-page.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { sketch } from '#lib/body/from-html/testing-samples.ts';
import { parseBody } from '#lib/body/parse.ts';

const cell = (text: string): JSONContent => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A table of two rows and three columns with the cursor in its cell of these words. */
function tableAt(words: string): Editor {
  const row = (...texts: string[]): JSONContent => ({ type: 'tableRow', content: texts.map(cell) });
  const table = { type: 'table', content: [row('a', 'b', 'c'), row('1', '2', '3')] };
  const editor = new Editor({ extensions: bodyExtensions(), content: { type: 'doc', content: [table] } });
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) editor.commands.setTextSelection(pos + 1);
  });
  return editor;
}

function shape(editor: Editor): string {
  const body = documentBody(editor.state.doc);
  expect(parseBody(body)).toMatchObject({ ok: true });
  return sketch(body);
}

test('a column of figures is set to the right in all of its cells, and back without a trace', () => {
  const editor = tableAt('2');
  const before = documentBody(editor.state.doc);
  toggleColumnAtEnd(editor);
  expect(isColumnAtEnd(editor)).toBe(true);
  expect(shape(editor)).toBe('table[tableRow[td(p(a)) td→(p(b)) td(p(c))] tableRow[td(p(1)) td→(p(2)) td(p(3))]]');
  toggleColumnAtEnd(editor);
  expect(isColumnAtEnd(editor)).toBe(false);
  expect(JSON.stringify(documentBody(editor.state.doc))).not.toContain('align');
  expect(shape(editor)).toBe(sketch(before));
});

test.each([
  ['a column right', 'b', (editor: Editor) => moveColumn(editor, 1), [['a', 'c', 'b'], ['1', '3', '2']]], // prettier-ignore
  ['a column left', '2', (editor: Editor) => moveColumn(editor, -1), [['b', 'a', 'c'], ['2', '1', '3']]], // prettier-ignore
  ['a row down', 'a', (editor: Editor) => moveRow(editor, 1), [['1', '2', '3'], ['a', 'b', 'c']]], // prettier-ignore
  ['a row up', '3', (editor: Editor) => moveRow(editor, -1), [['1', '2', '3'], ['a', 'b', 'c']]], // prettier-ignore
] as const)('%s is moved', (_what, words, move, expected) => {
  const editor = tableAt(words);
  expect(move(editor)).toBe(true);
  expect(editor.state.doc.child(0).children.map((row) => row.children.map(({ textContent }) => textContent))).toEqual(
    expected,
  );
  shape(editor);
});

test.each([
  ['the first column left', 'a', (editor: Editor) => moveColumn(editor, -1)],
  ['the last column right', 'c', (editor: Editor) => moveColumn(editor, 1)],
  ['the first row up', 'b', (editor: Editor) => moveRow(editor, -1)],
  ['the last row down', '1', (editor: Editor) => moveRow(editor, 1)],
] as const)('%s stays where it is', (_what, words, move) => {
  const editor = tableAt(words);
  const before = editor.state.doc;
  expect(move(editor)).toBe(false);
  expect(editor.state.doc).toBe(before);
});
