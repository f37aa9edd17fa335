// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import {
  isColumnAtEnd,
  columnShares,
  hasColumnShares,
  moveColumn,
  moveRow,
  setColumnShares,
  toggleColumnAtEnd,
  widenColumn,
} from '#app/_newsroom/editor/body/blocks/table-commands.ts';
import { NumberColumns } from '#app/_newsroom/editor/body/blocks/number-columns.ts';
import { documentBody } from '#app/_newsroom/editor/body/body-page.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { sketch } from '#lib/body/from-html/testing-samples.ts';
import { parseBody } from '#lib/body/parse.ts';

const cell = (text: string): JSONContent => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A table, of two rows and three columns unless said, with the cursor in its cell of these words. */
function tableAt(
  words: string,
  rows = [
    ['a', 'b', 'c'],
    ['1', '2', '3'],
  ],
): Editor {
  // prettier-ignore
  const table = { type: 'table', content: rows.map((texts) => ({ type: 'tableRow', content: texts.map(cell) })) };
  const editor = new Editor({
    extensions: [...bodyExtensions(), NumberColumns],
    content: { type: 'doc', content: [table] },
  });
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

test('a column of words is set to the right in all of its cells, and back without a trace', () => {
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

const NUMBERS = [
  ['1', '₹ १२', 'x'],
  ['2', '–', 'y'],
];
const atRight = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('[data-align=end]')].map((cell) => cell.textContent);
const aligns = (editor: Editor) =>
  editor.state.doc.child(0).children.map((row) => row.children.map(({ attrs }) => attrs.align as unknown));

test('columns of numbers are at the right by themselves until a word is typed into them, and nothing of it is stored', () => {
  const editor = tableAt('–', NUMBERS);
  expect(atRight(editor)).toEqual(['1', '₹ १२', '2', '–']);
  editor.commands.insertContent('none');
  expect(atRight(editor)).toEqual(['1', '2']);
  expect(JSON.stringify(documentBody(editor.state.doc))).not.toContain('align');
});

test('a column of numbers is set back to the left, which is said of its cells, and to the right again without a trace', () => {
  const editor = tableAt('–', NUMBERS);
  expect(isColumnAtEnd(editor)).toBe(true);
  toggleColumnAtEnd(editor);
  expect(aligns(editor)).toEqual([[null, 'start', null], [null, 'start', null]]); // prettier-ignore
  expect(atRight(editor)).toEqual(['1', '2']);
  expect(isColumnAtEnd(editor)).toBe(false);
  shape(editor);
  toggleColumnAtEnd(editor);
  expect(aligns(editor).flat()).toEqual([null, null, null, null, null, null]);
  expect(atRight(editor)).toEqual(['1', '₹ १२', '2', '–']);
});

const widths = (editor: Editor) =>
  editor.state.doc.child(0).children.map((row) => row.children.map(({ attrs }) => attrs.colwidth as unknown));
const drawnWidths = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('col')].map((column) => column.getAttribute('width'));

test('a column is made wider at its neighbour’s cost, the last one too, and all go back to their words', () => {
  const editor = tableAt('a');
  expect(hasColumnShares(editor)).toBe(false);
  expect(drawnWidths(editor)).toEqual([]);
  widenColumn(editor, 1);
  expect(hasColumnShares(editor)).toBe(true);
  const row = [[383], [283], [333]];
  expect(widths(editor)).toEqual([row, row]);
  expect(drawnWidths(editor)).toEqual(['38.3%', '28.3%', '33.3%']);
  shape(editor);
  editor.commands.goToNextCell();
  editor.commands.goToNextCell();
  widenColumn(editor, -1);
  expect(columnShares(editor)).toEqual([383, 333, 283]);
  setColumnShares(editor, undefined);
  expect(JSON.stringify(documentBody(editor.state.doc))).not.toContain('colwidth');
  expect(drawnWidths(editor)).toEqual([]);
});

test('widths stay with their columns through rows, columns and cells that come, go, move and are joined', () => {
  const editor = tableAt('a');
  setColumnShares(editor, [500, 300, 200]);
  editor.commands.addRowAfter();
  moveColumn(editor, 1);
  expect(widths(editor)).toEqual(Array.from({ length: 3 }, () => [[300], [500], [200]]));
  editor.commands.addColumnAfter();
  expect(drawnWidths(editor)).toHaveLength(4);
  editor.commands.deleteColumn();
  expect(drawnWidths(editor)).toHaveLength(3);
  shape(editor);
  const html = new DOMParser().parseFromString(editor.getHTML(), 'text/html');
  expect(html.querySelector('td')?.getAttribute('data-colwidth')).toBeTruthy();
  const copy = new Editor({ extensions: bodyExtensions(), content: editor.getHTML() });
  onTestFinished(() => copy.destroy());
  expect(widths(copy)).toEqual(widths(editor));
});

test('pasted widths that do not fit the cell fall away', () => {
  const html = '<table><tr><td data-colwidth="9,9">a</td><td data-colwidth="x">b</td><td>c</td></tr></table>';
  const editor = new Editor({ extensions: bodyExtensions(), content: html });
  onTestFinished(() => editor.destroy());
  expect(widths(editor)).toEqual([[null, null, null]]);
  shape(editor);
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
