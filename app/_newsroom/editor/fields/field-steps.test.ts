// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import { keepFieldSteps } from '#app/_newsroom/editor/fields/field-steps.ts';

/** A field as React keeps it: whoever listens gets its words in one line, and writes them back by script. */
function openField(value: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.value = value;
  field.setSelectionRange(value.length, value.length);
  const stop = keepFieldSteps(field);
  field.addEventListener('input', () => {
    const line = field.value.replace(/\s*\n\s*/g, ' ');
    if (line !== field.value) field.value = line;
    field.defaultValue = line;
  });
  onTestFinished(() => {
    stop?.();
    field.remove();
  });
  return field;
}

/** What a browser does with words that come in, unless somebody else takes care of them. */
function put(field: HTMLTextAreaElement, data: string, inputType = 'insertText', isComposing = false): void {
  const init = { data, inputType, isComposing, bubbles: true, cancelable: true };
  if (!field.dispatchEvent(new InputEvent('beforeinput', init))) return;
  field.setRangeText(data, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', init));
}

const type = (field: HTMLTextAreaElement, words: string) => [...words].forEach((letter) => put(field, letter));
const press = (field: HTMLTextAreaElement, init: KeyboardEventInit) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, bubbles: true, cancelable: true, ...init }));
const undo = (field: HTMLTextAreaElement) => press(field, { key: 'z', code: 'KeyZ' });
const redo = (field: HTMLTextAreaElement) => press(field, { key: 'Z', code: 'KeyZ', shiftKey: true });

test('two pasted lines become one, and undo gives back the line they were pasted over, chosen as it was', () => {
  const field = openField('The old line');
  field.setSelectionRange(0, field.value.length);
  put(field, 'First line\nsecond line', 'insertFromPaste');
  expect(field.value).toBe('First line second line');
  expect(field.selectionStart).toBe('First line second line'.length);
  undo(field);
  expect(field.value).toBe('The old line');
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 12]);
  redo(field);
  expect(field.value).toBe('First line second line');
});

test('what is pasted into the middle leaves the caret behind it', () => {
  const field = openField('one four');
  field.setSelectionRange(4, 4);
  put(field, 'two\nthree ', 'insertFromPaste');
  expect(field.value).toBe('one two three four');
  expect(field.selectionStart).toBe('one two three '.length);
});

test('undo takes back a word at a time, on any keyboard, and redo brings it again', () => {
  const field = openField('');
  type(field, 'नदी में बाढ़');
  undo(field);
  expect(field.value).toBe('नदी में ');
  press(field, { key: 'ॆ', code: 'KeyZ' });
  expect(field.value).toBe('नदी ');
  redo(field);
  expect(field.value).toBe('नदी में ');
  type(field, 'आग');
  redo(field);
  expect(field.value, 'nothing to bring again').toBe('नदी में आग');
});

test('a composition is one step, whatever stands in between', () => {
  const field = openField('');
  field.dispatchEvent(new CompositionEvent('compositionstart'));
  for (const standing of ['n', 'na', 'नमस्ते']) {
    field.setSelectionRange(0, field.value.length);
    put(field, standing, 'insertCompositionText', true);
  }
  field.dispatchEvent(new CompositionEvent('compositionend'));
  expect(field.value).toBe('नमस्ते');
  undo(field);
  expect(field.value).toBe('');
});

test('what others wrote into the line meanwhile is never taken back', () => {
  const field = openField('mine');
  type(field, ' too');
  field.value = 'theirs';
  undo(field);
  expect(field.value).toBe('theirs');
});

test('the undo of a menu is the same', () => {
  const field = openField('one');
  type(field, ' two');
  const asked = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true });
  expect(field.dispatchEvent(asked), 'left to the browser').toBe(false);
  expect(field.value).toBe('one ');
});
