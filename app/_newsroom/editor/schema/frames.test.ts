// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { sketch } from '#lib/body/from-html/testing-samples.ts';
import { parseBody } from '#lib/body/parse.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

const said = (text: string, marks?: JSONContent['marks']) =>
  text === '' ? {} : { content: [{ type: 'text', text, marks }] };
const line = (text: string, marks?: JSONContent['marks']): JSONContent => ({
  type: 'paragraph',
  attrs: { id: newBlockId() },
  ...said(text, marks),
});
const question = (text: string): JSONContent => ({
  type: 'question',
  attrs: { id: newBlockId() },
  ...said(text),
});
const heading = (text: string): JSONContent => ({
  type: 'heading',
  attrs: { id: newBlockId(), level: 2 },
  ...said(text),
});
const list = (...points: string[]): JSONContent => ({
  type: 'bulletList',
  attrs: { id: newBlockId() },
  content: points.map((text) => ({ type: 'listItem', content: [line(text)] })),
});
const box = (title: string, ...content: JSONContent[]): JSONContent => ({ type: 'box', attrs: { title }, content });
const interview = (...content: JSONContent[]): JSONContent => ({ type: 'interview', content });
const BOLD = [{ type: 'bold' }];

function editorOf(...content: JSONContent[]): Editor {
  const editor = new Editor({ extensions: bodyExtensions(), content: { type: 'doc', content } });
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  return editor;
}

/** Puts the cursor in the line of these words, at its beginning or end. */
function goTo(editor: Editor, words: string, where: 'start' | 'end' = 'end'): void {
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) {
      editor.commands.setTextSelection(pos + 1 + (where === 'end' ? node.content.size : 0));
    }
  });
  expect(editor.state.selection.$from.parent.textContent).toBe(words);
}

function press(editor: Editor, ...keys: string[]): void {
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { key });
    if (!editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) && key.length === 1) {
      editor.commands.insertContent(key);
    }
  }
}

function shape(editor: Editor): string {
  const body = editor.state.doc.toJSON() as DraftBody;
  expect(parseBody(body).ok, 'the server takes it').toBe(true);
  return sketch(body);
}

describe('an interview on the keyboard', () => {
  test('question, answer, next question and the way out are all Enter', () => {
    const editor = editorOf(line('Why?'), line('after'));
    goTo(editor, 'Why?');
    editor.commands.toggleInterview();
    press(editor, 'Enter', 'a', 'Enter', 'b', 'Enter', 'Enter', 'q', 'Enter', 'c', 'Enter', 'Enter', 'Enter', 'x');
    expect(shape(editor)).toBe('interview[q(Why?) p(a) p(b) q(q) p(c)]\np(x)\np(after)');
  });

  test.each([
    ['in the middle of a question parts it into question and answer', 'Why?', 3, 'interview[q(Wh) p(y?) p(so)]'],
    ['before the first question makes room for another', 'Why?', 1, 'interview[q() q(Why?) p(so)]'],
  ])('Enter %s', (_what, words, at, expected) => {
    const editor = editorOf(interview(question(words), line('so')));
    editor.commands.setTextSelection(1 + at);
    press(editor, 'Enter');
    expect(shape(editor)).toBe(expected);
  });

  test('Backspace makes a question part of the answer, then joins it', () => {
    const editor = editorOf(interview(question('a'), line('b'), question('c')));
    goTo(editor, 'c', 'start');
    press(editor, 'Backspace');
    expect(shape(editor)).toBe('interview[q(a) p(b) p(c)]');
    press(editor, 'Backspace');
    expect(shape(editor)).toBe('interview[q(a) p(bc)]');
  });

  test('Backspace where it begins takes it apart, questions in bold, and is undone in one step', () => {
    const editor = editorOf(line('before'), interview(question('a'), line('b')));
    goTo(editor, 'a', 'start');
    press(editor, 'Backspace');
    expect(shape(editor)).toBe('p(before)\np(<b>a</>)\np(b)');
    expect(editor.state.selection.$from.parent.textContent).toBe('a');
    editor.commands.undo();
    expect(shape(editor)).toBe('p(before)\ninterview[q(a) p(b)]');
  });

  test('lines with bold questions become one, and one taken apart becomes one again', () => {
    const editor = editorOf(line('intro'), line('Why?', BOLD), line('so'), heading('Who?'), list('me', 'you'));
    editor.commands.selectAll();
    editor.commands.toggleInterview();
    const whole = 'interview[p(intro) q(Why?) p(so) q(Who?) p(me) p(you)]';
    expect(shape(editor)).toBe(whole);
    editor.commands.toggleInterview();
    expect(shape(editor)).toBe('p(intro)\np(<b>Why?</>)\np(so)\np(<b>Who?</>)\np(me)\np(you)');
    editor.commands.selectAll();
    editor.commands.toggleInterview();
    expect(shape(editor)).toBe(whole);
  });
});

describe('a box on the keyboard', () => {
  test('goes around the chosen blocks, the heading before them as its own, and keeps their ids and the cursor', () => {
    const editor = editorOf(line('before'), heading('Facts'), line('one'), list('two'), line('after'));
    const ids = (editor.getJSON().content ?? []).map((node) => node.attrs?.id as string);
    goTo(editor, 'two');
    const end = editor.state.selection.from;
    goTo(editor, 'Facts', 'start');
    editor.commands.setTextSelection({ from: editor.state.selection.from, to: end });
    editor.commands.toggleBox();
    expect(shape(editor)).toBe('p(before)\nbox Facts[p(one) ul[(p(two))]]\np(after)');
    expect(editor.state.doc.child(1).children.map(({ attrs }) => attrs.id as string)).toEqual(ids.slice(2, 4));
    expect(editor.state.selection.$from.parent.textContent).toBe('two');
  });

  test('an empty last line leads out; another empty line is one more', () => {
    const editor = editorOf(box('', line('one'), line('two')), line('after'));
    goTo(editor, 'one');
    press(editor, 'Enter', 'Enter', 'x');
    expect(shape(editor)).toBe('box [p(one) p() p(x) p(two)]\np(after)');
    goTo(editor, 'two');
    press(editor, 'Enter', 'Enter', 'y');
    expect(shape(editor)).toBe('box [p(one) p() p(x) p(two)]\np(y)\np(after)');
  });

  test.each([
    ['an empty one is gone', box('', line('')), 'p(x)'],
    ['one with only a heading keeps it', box('Facts', line('')), 'box Facts[p()]\np(x)'],
  ])('Enter in it: %s', (_what, content, expected) => {
    const editor = editorOf(content);
    editor.commands.setTextSelection(2);
    press(editor, 'Enter', 'x');
    expect(shape(editor)).toBe(expected);
  });

  test('Backspace where it begins takes it apart, its heading kept', () => {
    const editor = editorOf(line('before'), box('Facts', line('one'), list('two')));
    goTo(editor, 'one', 'start');
    press(editor, 'Backspace');
    expect(shape(editor)).toBe('p(before)\nh3(Facts)\np(one)\nul[(p(two))]');
    expect(editor.state.selection.$from.parent.textContent).toBe('one');
  });

  test('beside a table, which no box holds, an empty one is put', () => {
    const editor = editorOf(line('x'));
    editor.commands.insertTable({ rows: 1, cols: 1, withHeaderRow: false });
    editor.commands.toggleBox();
    expect(shape(editor)).toContain('tableRow[td(p())]]\nbox [p()]');
    press(editor, 'y');
    expect(shape(editor)).toContain('box [p(y)]');
  });
});
