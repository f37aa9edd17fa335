// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { markRefused, refusedBlocks } from '#app/_newsroom/editor/body/blocks/refused-blocks.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';

const line = (id: string, text: string): JSONContent => ({
  type: 'paragraph',
  attrs: { id: id.repeat(12) },
  content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
});

function editorOf(...content: JSONContent[]): { editor: Editor; changes: () => number } {
  let changes = 0;
  const editor = new Editor({
    extensions: [...bodyExtensions(), refusedBlocks({ sentence: 'सहेजा नहीं जा सका', keepWords: 'केवल शब्द रखें' })],
    content: { type: 'doc', content },
    onUpdate: () => (changes += 1),
  });
  onTestFinished(() => editor.destroy());
  return { editor, changes: () => changes };
}

const notes = (editor: Editor) => [...editor.view.dom.querySelectorAll('[role=note]')];
const around = (editor: Editor) =>
  [...editor.view.dom.querySelectorAll('.setu-refused')].map((block) => block.textContent);

test('a refused block has a line around it and a sentence beside it, and nothing of the text changes', () => {
  const { editor, changes } = editorOf(line('a', 'one'), line('b', 'दो'), line('c', 'three'));
  const before = editor.getJSON();
  markRefused(editor, ['b'.repeat(12)]);
  expect([around(editor), notes(editor).map((note) => note.textContent)]).toEqual([
    ['दो'],
    ['सहेजा नहीं जा सकाकेवल शब्द रखें'],
  ]);
  expect([editor.getJSON(), changes(), editor.can().undo()]).toEqual([before, 0, false]);
  editor.commands.insertContentAt(0, { type: 'paragraph' });
  expect(around(editor)).toEqual(['दो']);
  markRefused(editor, []);
  expect([around(editor), notes(editor)]).toEqual([[], []]);
});

test('its button keeps only its words, in its place and under its id; undo brings the block back', () => {
  const quote: JSONContent = {
    type: 'blockquote',
    attrs: { id: 'q'.repeat(12), attribution: 'मंत्री' },
    content: [line('b', 'said')],
  };
  const { editor } = editorOf(line('a', 'one'), quote, line('c', 'three'));
  const before = editor.getJSON();
  markRefused(editor, ['q'.repeat(12)]);
  editor.view.dom.querySelector<HTMLButtonElement>('[role=note] button')?.click();
  const after = editor.getJSON().content ?? [];
  expect(after.map((block) => [block.type, block.content])).toEqual([
    ['paragraph', line('a', 'one').content],
    ['paragraph', [{ type: 'text', text: 'said' }]],
    ['paragraph', [{ type: 'text', text: 'मंत्री' }]],
    ['paragraph', line('c', 'three').content],
  ]);
  expect(after[1]?.attrs?.id).toBe('q'.repeat(12));
  editor.commands.undo();
  expect(editor.getJSON()).toEqual(before);
});

test('who may only read is told, and offered nothing', () => {
  const { editor } = editorOf(line('a', 'one'));
  editor.setEditable(false);
  markRefused(editor, ['a'.repeat(12)]);
  expect(notes(editor).map((note) => note.querySelectorAll('button').length)).toEqual([0]);
});
