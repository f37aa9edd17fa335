// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { bodyPageOf } from '#app/_newsroom/editor/body/body-page.ts';
import { FreshSelection } from '#app/_newsroom/editor/body/fresh-selection.ts';
import { refusedBlocks } from '#app/_newsroom/editor/body/blocks/refused-blocks.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import type { BlockId } from '#lib/body/nodes.ts';

function openEditor() {
  const place = document.createElement('div');
  document.body.append(place);
  const editor = new Editor({
    element: place,
    extensions: [
      ...bodyExtensions(),
      refusedBlocks({ sentence: 'Not taken.', keepWords: 'Keep the words' }),
      FreshSelection,
    ],
    content: '<p data-id="p00000000001">One line</p><p data-id="p00000000002">Another line</p>',
  });
  const { view } = editor;
  view.setProps({ handleScrollToSelection: () => true });
  view.dom.tabIndex = 0;
  view.dom.focus();
  editor.commands.setTextSelection(3);
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  return editor;
}

/** Moves the caret as the browser does for a key or a click: nobody is told of it yet. */
function moveCaret(editor: Editor, line: number, offset: number): void {
  const text = editor.view.dom.querySelectorAll('p')[line]?.firstChild;
  if (text) document.getSelection()?.collapse(text, offset);
}

const lines = ({ state: { doc } }: Editor) => doc.children.map(({ textContent }) => textContent);

test('Enter right after the caret was moved breaks the line where the caret stands', () => {
  const editor = openEditor();
  moveCaret(editor, 1, 'Another line'.length);
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }),
  );
  expect(lines(editor)).toEqual(['One line', 'Another line', '']);
});

test('a key of a keyboard that composes a word leaves the caret to it', () => {
  const editor = openEditor();
  moveCaret(editor, 1, 3);
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }),
  );
  expect(editor.state.selection.head).toBe(3);
});

test.each<[string, (editor: Editor) => void]>([
  ['a save that was refused', (editor) => bodyPageOf(editor).markRefused(['p00000000001' as BlockId])],
  [
    'what somebody else wrote',
    (editor) => {
      const page = bodyPageOf(editor);
      const { content, ...body } = page.read();
      page.merge({ ...body, content: content.slice(1) });
    },
  ],
])('%s leaves the caret where it has just been moved to', (_what, change) => {
  const editor = openEditor();
  moveCaret(editor, 1, 3);
  change(editor);
  const { $head } = editor.state.selection;
  expect([$head.parent.textContent, $head.parentOffset]).toEqual(['Another line', 3]);
});
