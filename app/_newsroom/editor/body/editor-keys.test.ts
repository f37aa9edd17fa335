// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { BLOCK_KINDS } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { editorKeys } from '#app/_newsroom/editor/body/editor-keys.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';

const nothing = () => undefined;

function openEditor(content: string) {
  const place = document.createElement('div');
  document.body.append(place);
  const keys = editorKeys({ other: 'hi', link: nothing, save: nothing });
  const editor = new Editor({ element: place, extensions: [...bodyExtensions(), keys], content });
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const press = (key: string, held: KeyboardEventInit = {}) =>
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  /** Types one character, as a keyboard would: the rules of typing are asked first. */
  const type = (words: string) => {
    for (const character of words) {
      const { from, to } = editor.state.selection;
      const insert = () => editor.state.tr.insertText(character, from, to);
      const isTaken = editor.view.someProp('handleTextInput', (rule) => rule(editor.view, from, to, character, insert));
      if (!isTaken) editor.view.dispatch(insert());
    }
  };
  return { editor, press, type };
}

test.each([
  ['a quotation', '<blockquote><p>said</p></blockquote>', 'said'],
  ['a pull quote', '<aside data-pull-quote><p>large</p></aside>', 'large'],
  ['a list', '<ul><li><p>item</p></li></ul>', 'item'],
  ['a paragraph', '<p>end</p>', 'end'],
])('Ctrl+End leads to the last word where the text ends in %s', (_, last, word) => {
  const { editor, press } = openEditor(`<p>first</p>${last}`);
  editor.commands.setTextSelection(2);
  expect(press('End', { ctrlKey: true })).toBe(false);
  const { $head } = editor.state.selection;
  expect($head.parent.textContent).toBe(word);
  expect($head.parentOffset).toBe(word.length);
  press('Home', { ctrlKey: true });
  expect(editor.state.selection.from).toBe(1);
});

test('Alt+/ types the slash that opens the menu of blocks, for a keyboard on which / is a letter', () => {
  const { editor, press } = openEditor('<p></p>');
  expect(press('/', { altKey: true })).toBe(false);
  expect(editor.getText()).toBe('/');
  editor.commands.setContent('<p>शब्द</p>');
  editor.commands.focus('end');
  press('/', { altKey: true });
  expect(editor.getText()).toBe('शब्द /');
});

test.each([
  ['a paragraph', '<p>Try https://example.org/one.</p>', 2],
  ['an item of a list', '<ul><li><p>https://example.org/one</p></li></ul>', 1],
])('Enter behind an address links it, and ends the line as ever, in %s', (_, content, blocks) => {
  const { editor, press } = openEditor(content);
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.commands.focus('end');
  expect(press('Enter')).toBe(false);
  const lines: string[] = [];
  editor.state.doc.descendants((node) => void (node.isTextblock && lines.push(node.textContent)));
  expect(lines).toEqual([expect.stringContaining('https://example.org/one'), '']);
  expect(editor.state.doc.childCount).toBe(blocks);
  const links: unknown[] = [];
  editor.state.doc.descendants(
    ({ text, marks }) => void (marks.length > 0 && links.push([text, marks[0]?.attrs.href])),
  );
  expect(links).toEqual([['https://example.org/one', 'https://example.org/one']]);
});

test('> and a space begin a quotation', () => {
  const { editor, type } = openEditor('<p></p>');
  type('> यह कहा');
  expect(editor.getJSON().content?.[0]).toMatchObject({
    type: 'blockquote',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'यह कहा' }] }],
  });
});

test.each([
  ['strike', 'x', { ctrlKey: true, shiftKey: true }],
  ['subscript', ',', { ctrlKey: true }],
  ['superscript', '.', { ctrlKey: true }],
])('keys put on and take off %s', (mark, key, held) => {
  const { editor, press } = openEditor('<p>H2O</p>');
  editor.commands.setTextSelection({ from: 2, to: 3 });
  press(key, held);
  expect(editor.getJSON().content?.[0]?.content?.[1]).toEqual({ type: 'text', text: '2', marks: [{ type: mark }] });
  press(key, held);
  expect(editor.getJSON().content?.[0]?.content).toEqual([{ type: 'text', text: 'H2O' }]);
});

test('what cannot be typed by itself stands first in every menu of blocks', () => {
  expect(BLOCK_KINDS.slice(0, 4)).toEqual(['figure', 'blockquote', 'table', 'readMore']);
  expect(BLOCK_KINDS.at(-1)).toBe('paragraph');
});
