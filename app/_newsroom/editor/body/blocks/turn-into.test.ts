// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TEXT_KINDS, turnInto } from '#app/_newsroom/editor/body/blocks/turn-into.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';

function editorOf(content: JSONContent[]): Editor {
  const editor = new Editor({ extensions: bodyExtensions(), content: { type: 'doc', content } });
  // jsdom lays nothing out, so there is nothing to scroll to.
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  return editor;
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const TEXTS = SAMPLE_BODY.content.filter(({ type }) =>
  ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'pullQuote', 'box', 'interview'].includes(type),
);

/** All there is to read, with a box's heading above it and whom a quotation is from below. */
function everyWord({ state: { doc } }: Editor): string {
  const { title = '', attribution = '' } = doc.child(0).attrs as { title?: string; attribution?: string };
  return `${title} ${doc.textBetween(0, doc.content.size, ' ', ' ')} ${attribution}`;
}

describe.each(TEXTS.map((block) => [block.type, block] as const))('a %s', (_type, block) => {
  test.each(TEXT_KINDS)('becomes a %s with every word and its id', (kind) => {
    const editor = editorOf([structuredClone(block) as JSONContent]);
    const before = words(everyWord(editor));
    expect(turnInto(editor, 0, kind)).toBe(true);
    const body = editor.state.doc.toJSON() as DraftBody;
    const [first] = body.content;
    // The heading of a box stays one when the box is taken apart.
    const isApart = kind === 'paragraph' && block.type === 'box';
    expect(first?.type === (isApart ? 'heading' : kind.replace(/\d$/, ''))).toBe(true);
    expect(first?.attrs.id).toBe(block.attrs.id);
    expect(words(everyWord(editor))).toEqual(before);
    expect(parseBody(body).ok, 'the server takes it').toBe(true);
  });
});

test('the cursor stays with its words', () => {
  const line = (text: string): JSONContent => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const list: JSONContent = {
    type: 'bulletList',
    content: ['one', 'दो', 'three'].map((text) => ({ type: 'listItem', content: [line(text)] })),
  };
  const editor = editorOf([line('before'), list]);
  const { doc } = editor.state;
  const three = doc.content.size - 5;
  editor.commands.setTextSelection(three);
  const at = editor.state.selection.$from.parentOffset;
  expect(editor.state.selection.$from.parent.textContent).toBe('three');
  turnInto(editor, 8, 'paragraph');
  expect(editor.state.selection.$from.parent.textContent).toBe('three');
  expect(editor.state.selection.$from.parentOffset).toBe(at);
});

test.each(['figure', 'table', 'readMore', 'embed', 'horizontalRule'])('a %s stays what it is', (type) => {
  const block = SAMPLE_BODY.content.find((one) => one.type === type);
  const editor = editorOf([structuredClone(block) as JSONContent]);
  const before = editor.state.doc;
  expect(turnInto(editor, 0, 'paragraph')).toBe(false);
  expect(editor.state.doc).toBe(before);
});
