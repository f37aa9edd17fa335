// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { putBlockBack } from '#app/_newsroom/editor/body/put-block-back.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import type { BlockNode } from '#lib/body/nodes.ts';

const p = (id: string, text: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: id.repeat(12) },
  content: [{ type: 'text', text }],
});
function editorOf(...content: BlockNode[]) {
  const editor = new Editor({ extensions: bodyExtensions(), content: { type: 'doc', content } });
  onTestFinished(() => editor.destroy());
  return editor;
}
const shape = (editor: Editor) => editor.state.doc.children.map((node) => node.textContent);

test.each([
  ['over the block of its id', 'b', [], ['one', 'back', 'three']],
  ['after the nearest block that still stands', 'x', ['gone', 'b', 'a'], ['one', 'two', 'back', 'three']],
  ['at the top where none of them stands', 'x', ['gone'], ['back', 'one', 'two', 'three']],
])('a block comes back %s, and one step takes it away again', (_, id, after, expected) => {
  const editor = editorOf(p('a', 'one'), p('b', 'two'), p('c', 'three'));
  putBlockBack(
    editor,
    p(id, 'back'),
    after.map((one) => one.repeat(12)),
  );
  expect(shape(editor)).toEqual(expected);
  const ids = editor.state.doc.children.map((node) => node.attrs.id as string);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(id.repeat(12));
  editor.commands.undo();
  expect(shape(editor)).toEqual(['one', 'two', 'three']);
});

test.each([
  ['after the one it stood behind', 'a', ['c'], ['two', 'three', 'back']],
  ['up to the top', 'c', [], ['back', 'one', 'two']],
])('a block that moved goes back %s, in one step', (_, id, after, expected) => {
  const editor = editorOf(p('a', 'one'), p('b', 'two'), p('c', 'three'));
  putBlockBack(
    editor,
    p(id, 'back'),
    after.map((one) => one.repeat(12)),
    true,
  );
  expect(shape(editor)).toEqual(expected);
  editor.commands.undo();
  expect(shape(editor)).toEqual(['one', 'two', 'three']);
});
