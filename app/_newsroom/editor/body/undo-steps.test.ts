// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test } from 'vitest';
import { UndoSteps } from '#app/_newsroom/editor/body/undo-steps.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';

function openEditor(): Editor {
  const editor = new Editor({ extensions: [...bodyExtensions(), UndoSteps], content: '<p></p>' });
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  return editor;
}

/** As fast as nobody types: every letter a step of its own, with no pause. `meta` as ProseMirror says a composition. */
function type(editor: Editor, words: string, meta?: number): void {
  for (const letter of words) {
    const tr = editor.state.tr.insertText(letter).setTime(1_000);
    editor.view.dispatch(meta === undefined ? tr : tr.setMeta('composition', meta));
  }
}

const WORDS = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');

test('undo takes back some words of what was typed without a pause, and ends in a whole word', () => {
  const editor = openEditor();
  type(editor, WORDS);
  let before = WORDS;
  for (let times = 0; before !== ''; times += 1) {
    editor.commands.undo();
    const now = editor.getText();
    expect(before.length - now.length).toBeGreaterThan(0);
    expect(before.length - now.length, 'at once').toBeLessThanOrEqual(30);
    expect(WORDS.startsWith(now)).toBe(true);
    expect(now === '' || WORDS[now.length] === ' ', `«${now}» ends in a whole word`).toBe(true);
    expect(times).toBeLessThan(30);
    before = now;
  }
});

test('a short line and the one after it are two steps', () => {
  const editor = openEditor();
  type(editor, 'one');
  editor.commands.splitBlock();
  type(editor, 'two');
  editor.commands.undo();
  expect(editor.getText()).toBe('one');
});

test('a composition is never cut', () => {
  const editor = openEditor();
  type(editor, 'क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण', 7);
  editor.commands.undo();
  expect(editor.getText()).toBe('');
});

test('redo brings all of it again', () => {
  const editor = openEditor();
  type(editor, WORDS);
  for (let times = 0; times < 3; times += 1) editor.commands.undo();
  for (let times = 0; times < 3; times += 1) editor.commands.redo();
  expect(editor.getText()).toBe(WORDS);
});
