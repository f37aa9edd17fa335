// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { moveBlock } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import {
  chooseMark,
  clearMarks,
  type Marked,
  markedRange,
  showMarks,
  UNSENT,
} from '#app/_newsroom/editor/comments/comment-marks.ts';
import { aboutWish } from '#app/_newsroom/editor/comments/where.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import type { BlockNode } from '#lib/body/nodes.ts';
import { groundOf } from '#lib/comments/lines.ts';

const p = (id: string, text: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: id.repeat(12) },
  content: [{ type: 'text', text }],
});
const picture: BlockNode = {
  type: 'figure',
  attrs: { id: 'f'.repeat(12), imageId: 1, caption: 'खेत', alt: '', credit: '' },
};

function editorOf(...content: BlockNode[]) {
  const editor = new Editor({ extensions: bodyExtensions(), content: { type: 'doc', content } });
  editor.view.setProps({ handleScrollToSelection: () => true });
  onTestFinished(() => editor.destroy());
  return editor;
}
const silent = { pressed: () => undefined, caretIn: () => undefined };
const STORY = [p('a', 'The minister said prices fell.'), p('b', 'सरकार ने किसानों को राहत दी।'), picture];

/** A conversation about words of one line. */
function on(id: number, words: string): Marked {
  const line = groundOf({ type: 'doc', content: STORY }).lines.find(({ text }) => text.includes(words));
  const [block, offset] = [line?.id ?? '', line?.text.indexOf(words) ?? 0];
  return { id, place: { kind: 'text', from: { block, offset }, to: { block, offset: offset + words.length }, words } };
}
const marked = (editor: Editor, id: number) => {
  const range = markedRange(editor, id);
  return range && editor.state.doc.textBetween(range.from, range.to, '|');
};

describe('marks of comments', () => {
  const MARKS = [on(1, 'prices fell'), on(2, 'minister said prices'), on(3, 'किसानों को')];

  test('lie over words, also over one another, and are no part of the text', () => {
    const editor = editorOf(...STORY);
    const before = editor.getJSON();
    showMarks(editor, MARKS, silent);
    expect([1, 2, 3].map((id) => marked(editor, id))).toEqual(['prices fell', 'minister said prices', 'किसानों को']);
    expect(editor.view.dom.querySelectorAll('.setu-comment').length).toBeGreaterThanOrEqual(3);
    chooseMark(editor, 3);
    expect(editor.view.dom.querySelector('.setu-comment-now')?.textContent).toBe('किसानों को');
    expect(editor.getJSON()).toEqual(before);
    expect(editor.getHTML()).not.toContain('setu-comment');
    expect(editor.can().undo()).toBe(false);
    clearMarks(editor);
    expect(editor.view.dom.querySelector('.setu-comment')).toBeNull();
  });

  test('go with their words through typing, a split and a merge', () => {
    const editor = editorOf(...STORY);
    showMarks(editor, MARKS, silent);
    editor.commands.insertContentAt(1, 'Today ');
    const range = markedRange(editor, 1);
    editor.commands.insertContentAt((range?.from ?? 0) + 6, ' soon');
    expect(marked(editor, 1)).toBe('prices soon fell');
    // What is typed at its ends does not belong to it.
    editor.commands.insertContentAt(markedRange(editor, 1)?.to ?? 0, ' fast');
    expect(marked(editor, 1)).toBe('prices soon fell');
    editor
      .chain()
      .setTextSelection((markedRange(editor, 1)?.from ?? 0) + 7)
      .splitBlock()
      .run();
    expect(marked(editor, 1)).toBe('prices |soon fell');
    editor.commands.joinBackward();
    expect(marked(editor, 1)).toBe('prices soon fell');
  });

  test('are found again after a move and an undo', () => {
    const editor = editorOf(...STORY);
    showMarks(editor, MARKS, silent);
    moveBlock(editor, 0, 1);
    showMarks(editor, MARKS, silent);
    expect(marked(editor, 1)).toBe('prices fell');
    const range = markedRange(editor, 3);
    editor.commands.deleteRange(range ?? { from: 0, to: 0 });
    expect(marked(editor, 3)).toBeUndefined();
    editor.commands.undo();
    showMarks(editor, MARKS, silent);
    expect(marked(editor, 3)).toBe('किसानों को');
  });

  test('go where they are not asked for any more, and one that is not sent yet is shown', () => {
    const editor = editorOf(...STORY);
    showMarks(editor, MARKS, silent);
    showMarks(
      editor,
      [
        { id: 4, place: { kind: 'block', block: 'f'.repeat(12) } },
        { ...on(1, 'prices'), id: UNSENT },
      ],
      silent,
    );
    expect(marked(editor, 1)).toBeUndefined();
    expect(editor.view.dom.querySelector('.setu-comment-block')).not.toBeNull();
    expect(editor.view.dom.querySelector('.setu-comment-now')?.textContent).toBe('prices');
  });

  test('tell which conversation the caret stands in, the narrowest of several', () => {
    const editor = editorOf(...STORY);
    const heard: (number | undefined)[] = [];
    showMarks(editor, MARKS, { ...silent, caretIn: (id) => heard.push(id) });
    editor.commands.setTextSelection((markedRange(editor, 1)?.from ?? 0) + 1);
    editor.commands.setTextSelection(1);
    expect(heard).toEqual([1, undefined]);
  });
});

describe('what one wants to comment on', () => {
  const asked = (editor: Editor, from: Element | null) => {
    editor.view.dom.id = 'field-body';
    document.body.append(editor.view.dom);
    return aboutWish(
      { kind: 'here', from },
      { editor, fieldId: (name) => `field-${name}`, valueOf: (field) => `value of ${field}` },
    );
  };

  test('is the words that are chosen, over two lines as well', () => {
    const editor = editorOf(...STORY);
    const end = editor.state.doc.child(0).nodeSize;
    editor.commands.setTextSelection({ from: end - 6, to: end + 6 });
    expect(asked(editor, editor.view.dom)?.place).toMatchObject({
      from: { block: 'a'.repeat(12) },
      to: { block: 'b'.repeat(12), offset: 5 },
      words: 'fell.\nसरकार',
    });
  });

  test('is the block of the caret, a picture, or the field one is in', () => {
    const editor = editorOf(...STORY);
    editor.commands.setTextSelection(3);
    expect(asked(editor, editor.view.dom)).toMatchObject({
      place: { kind: 'block', block: 'a'.repeat(12) },
      quote: 'The minister said prices fell.',
    });
    editor.commands.setNodeSelection(editor.state.doc.content.size - 1);
    expect(asked(editor, editor.view.dom)).toEqual({
      place: { kind: 'block', block: 'f'.repeat(12) },
      quote: 'खेत',
    });
    const field = Object.assign(document.createElement('textarea'), { id: 'field-headline' });
    expect(asked(editor, field)).toEqual({ place: { kind: 'field', field: 'headline' }, quote: 'value of headline' });
  });

  test('is the block where what is chosen has no word in it: a double click behind the end of a line', () => {
    const editor = editorOf(...STORY);
    const end = editor.state.doc.child(0).nodeSize;
    editor.commands.setTextSelection({ from: end - 1, to: end + 1 });
    expect(asked(editor, editor.view.dom)?.place).toEqual({ kind: 'block', block: 'a'.repeat(12) });
  });

  test('is nothing where one is nowhere', () => {
    const editor = editorOf(...STORY);
    expect(asked(editor, document.body)).toBeUndefined();
  });
});
