// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { followSelection } from '#app/_newsroom/editor/body/follow-place.ts';
import { pasteProps } from '#app/_newsroom/editor/body/paste-props.ts';
import { type PasteConverter, pasteConverter } from '#app/_newsroom/editor/paste/paste-converter.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { sketch, told } from '#lib/body/from-html/testing-samples.ts';
import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import type { DraftBody } from '#lib/body/nodes.ts';

// jsdom knows no clipboard.
vi.stubGlobal('ClipboardEvent', class extends Event {});

/** The converter over a line that a test takes down; its code is not here until it was asked for. */
function converterOver(line: { isUp: boolean }): PasteConverter & { asked: number } {
  let isHere = false;
  return {
    asked: 0,
    now: () => (isHere ? pasteConverter.now() : undefined),
    async fetch() {
      this.asked += 1;
      const converter = await pasteConverter.fetch();
      isHere ||= line.isUp;
      return line.isUp ? converter : undefined;
    },
  };
}

function openEditor(html = '<p>before after</p>', line = { isUp: true }) {
  const converter = converterOver(line);
  const leftOut: LeftOut[] = [];
  const editor: Editor = new Editor({
    extensions: bodyExtensions(),
    content: html,
    enablePasteRules: false,
    editorProps: pasteProps('en', {
      converter,
      files: () => undefined,
      leftOut: (more) => leftOut.push(...more),
      follow: (selection) => followSelection(editor, selection),
    }),
  });
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  return { editor, converter, leftOut, text: () => sketch(editor.state.doc.toJSON() as DraftBody) };
}

function paste(editor: Editor, data: { 'text/html'?: string; 'text/plain'?: string }) {
  const event = new Event('paste', { cancelable: true, bubbles: true });
  const clipboardData = { getData: (type: keyof typeof data) => data[type] ?? '', files: [], types: Object.keys(data) };
  editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData }));
  return event;
}

const HTML = '<div>one<del>gone</del></div><ul><li><h2>two</h2></li></ul>';

test('the first paste waits for the converter and goes where it was meant, whatever is typed meanwhile', async () => {
  const { editor, text, leftOut } = openEditor();
  editor.commands.setTextSelection(8);
  expect(paste(editor, { 'text/html': HTML, 'text/plain': 'one two' }).defaultPrevented).toBe(true);
  expect(text()).toBe('p(before after)');
  editor.view.dispatch(editor.state.tr.insertText('typed ', 1));
  await expect.poll(text, { timeout: 10_000 }).toBe('p(typed before one)\nul[(p(twoafter))]');
  expect(told(leftOut)).toBe('struck: gone');
});

test('what was selected when it was pasted is replaced', async () => {
  const { editor, text } = openEditor();
  editor.commands.setTextSelection({ from: 1, to: 8 });
  paste(editor, { 'text/html': '<b>now </b>', 'text/plain': 'now ' });
  editor.commands.setTextSelection(14);
  await expect.poll(text, { timeout: 10_000 }).toBe('p(<b>now</>after)');
});

test('once it is here, nothing waits', async () => {
  const { editor, converter, text } = openEditor('<p></p>');
  await converter.fetch();
  paste(editor, { 'text/html': HTML, 'text/plain': 'one two' });
  expect(text()).toBe('p(one)\nul[(p(two))]');
});

test('the plain words go in where the converter cannot be had, and the next paste asks again', async () => {
  const line = { isUp: false };
  const { editor, text, leftOut } = openEditor('<p></p>', line);
  paste(editor, { 'text/html': HTML, 'text/plain': 'one\n\ntwo' });
  await expect.poll(text, { timeout: 10_000 }).toBe('p(one)\np(two)');
  expect(leftOut).toEqual([]);
  line.isUp = true;
  editor.commands.setContent('<p></p>');
  paste(editor, { 'text/html': HTML, 'text/plain': 'one\n\ntwo' });
  await expect.poll(text, { timeout: 10_000 }).toBe('p(one)\nul[(p(two))]');
});

test('HTML without a text beside it loses no word either', async () => {
  const { editor, text } = openEditor('<p></p>', { isUp: false });
  paste(editor, { 'text/html': '<div>one<script>x</script><h2>two</h2></div>' });
  await expect.poll(text, { timeout: 10_000 }).toBe('p(one)\nh2(two)');
});

test('a copy out of the editor itself passes untouched; one of another page built on the same library does not', async () => {
  const { editor, converter, text } = openEditor('<p></p>');
  await converter.fetch();
  const own =
    '<blockquote data-id="q00000000001" data-attribution="A" data-pm-slice="0 0 []"><p data-id="p00000000001">our  own</p></blockquote>';
  paste(editor, { 'text/html': own });
  expect(editor.getJSON().content?.[0]?.attrs?.attribution).toBe('A');
  editor.commands.setContent('<p></p>');
  paste(editor, {
    'text/html': '<table data-pm-slice="0 0 []"><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>',
  });
  expect(text()).toContain('table[tableRow[td(p(a)) td(p(b))]]');
});

test('words of a page stand as they were, also where they look like marks', async () => {
  const { editor, converter, text } = openEditor('<p></p>');
  await converter.fetch();
  paste(editor, { 'text/html': '<p>**one** and *two</p>' });
  paste(editor, { 'text/plain': ' *three' });
  expect(text()).toBe('p(**one** and *two*three)');
});

test('a copied chat is set as it was shown, without who sent it when, and that is told', async () => {
  const { editor, text, leftOut, converter } = openEditor('<p>यहां:</p>');
  await converter.fetch();
  editor.commands.setTextSelection(6);
  const chat = '[28/11/26, 10:30] Ramesh: *यह बड़ा*, _यह तिरछा_\n[28/11/26, 10:31] Ramesh: <Media omitted>\nऔर यह';
  paste(editor, { 'text/plain': chat });
  expect(text()).toBe('p(यहां:<b>यह बड़ा</>, <i>यह तिरछा</>)\np(और यह)');
  expect(leftOut.map(({ code }) => code).sort()).toEqual(['media', 'stamp', 'stamp']);
  const [first, second] = editor.state.doc.children;
  expect(first?.attrs.id).toMatch(/^[a-z0-9]{12}$/);
  expect(second?.attrs.id).toMatch(/^[a-z0-9]{12}$/);
  editor.commands.undo();
  expect(text()).toBe('p(यहां:)');
});

test('Ctrl+Shift+V takes the words of a chat as they are', async () => {
  const { editor, text, converter } = openEditor('<p></p>');
  await converter.fetch();
  // The view asks its own keys whether Shift was down.
  Object.assign((editor.view as unknown as { input: object }).input, { shiftKey: true });
  paste(editor, { 'text/plain': '*यह बड़ा*' });
  expect(text()).toBe('p(*यह बड़ा*)');
});

test('the converter is fetched when somebody begins to write', () => {
  const { editor, converter } = openEditor();
  expect(converter.asked).toBe(0);
  editor.view.dom.dispatchEvent(new FocusEvent('focus'));
  expect(converter.asked).toBe(1);
});

const href = (editor: Editor) =>
  editor.state.doc.firstChild?.children.flatMap(({ text, marks }) =>
    marks.map((mark) => [text, mark.type.name, mark.attrs.href as string]),
  );

test.each([
  [
    'an address becomes the link of the words it is pasted over',
    'https://example.org/पुल',
    1,
    7,
    'before after',
    'before',
  ],
  [
    'one pasted between words stands there, linked',
    'https://example.org/a',
    8,
    8,
    'before https://example.org/aafter',
    'https://example.org/a',
  ],
])('%s', (_, address, from, to, words, linked) => {
  const { editor } = openEditor();
  editor.commands.setTextSelection({ from, to });
  paste(editor, { 'text/plain': ` ${address}\n` });
  expect(editor.state.doc.textContent).toBe(words);
  expect(href(editor)).toEqual([[linked, 'link', new URL(address).href]]);
  // What is typed next is no part of the link.
  editor.view.dispatch(editor.state.tr.insertText('x'));
  expect(href(editor)?.map(([text]) => text)).toEqual([linked]);
});

test.each(['javascript:alert(1)', 'https://user:pass@example.org/', 'two words', 'example'])(
  '%s pasted over words replaces them, as any text does',
  (text) => {
    const { editor } = openEditor();
    editor.commands.setTextSelection({ from: 1, to: 7 });
    const event = paste(editor, { 'text/plain': text });
    expect(event.defaultPrevented).toBe(true);
    expect(href(editor)).toEqual([]);
    expect(editor.state.doc.textContent).toBe(`${text} after`);
  },
);

test.each([
  ['see https://example.org/a?b=1', ', ', 'https://example.org/a?b=1'],
  ['देखें https://example.org/पुल', '। ', 'https://example.org/पुल'],
])('an address that is typed is linked once a space ends it', (typed, end, address) => {
  const { editor } = openEditor('<p></p>');
  for (const character of typed + end) {
    const { from, to } = editor.state.selection;
    const taken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, character, () => editor.state.tr.insertText(character, from, to)),
    );
    if (!taken) editor.view.dispatch(editor.state.tr.insertText(character, from, to));
  }
  expect(editor.state.doc.textContent).toBe(typed + end);
  expect(href(editor)).toEqual([[address, 'link', new URL(address).href]]);
});
