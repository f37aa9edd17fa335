// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { runBlockCommand } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { lineHints } from '#app/_newsroom/editor/body/line-hints.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';

function openEditor(content: string): Editor {
  const place = document.createElement('div');
  document.body.append(place);
  const extensions = [...bodyExtensions(), lineHints({ line: 'Write', question: 'Ask', answer: 'Answer' })];
  const editor = new Editor({ element: place, extensions, content });
  editor.view.setProps({ handleScrollToSelection: () => true });
  // jsdom gives focus to what can have it, but never to what is written in.
  Object.defineProperty(editor, 'isFocused', { value: true });
  onTestFinished(() => editor.destroy());
  return editor;
}

const said = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('[data-placeholder]')].map((line) => line.getAttribute('data-placeholder'));

test('an empty line says what can be written, and no other does', () => {
  const editor = openEditor('<p>one</p><p></p><p></p>');
  expect(said(editor)).toEqual([]);
  editor.commands.setTextSelection(6);
  expect(said(editor)).toEqual(['Write']);
  editor.commands.insertContent('x');
  expect(said(editor)).toEqual([]);
});

test('a text without a word says so before anybody is in it', () => {
  const editor = openEditor('<p></p>');
  Object.defineProperty(editor, 'isFocused', { value: false, configurable: true });
  expect(said(editor)).toEqual(['Write']);
});

test('a table put in the place of the last line, and a question with its answer, are drawn', () => {
  const askers = { askFigure() {}, askGallery() {}, askReadMore() {}, askEmbed() {} };
  const editor = openEditor('<p>one</p><p></p>');
  editor.commands.setTextSelection(6);
  runBlockCommand('table', editor, askers);
  expect(editor.view.dom.querySelectorAll('td').length).toBe(6);
  const other = openEditor('<p>one</p><p></p>');
  other.commands.setTextSelection(6);
  runBlockCommand('interview', other, askers);
  expect(said(other)).toEqual(['Ask']);
});
