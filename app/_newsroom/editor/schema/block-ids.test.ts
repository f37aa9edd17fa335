// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { SAMPLE_BODY } from '#app/_newsroom/editor/schema/testing-sample-body.ts';

const FORM = /^[a-z0-9]{12}$/;

const paragraph = (id: string, text: string): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  content: text === '' ? undefined : [{ type: 'text', text }],
});

function editorOf(...content: JSONContent[]): Editor {
  const editor = new Editor({ extensions: bodyExtensions(), content: { type: 'doc', content } });
  onTestFinished(() => editor.destroy());
  return editor;
}

const lines = (editor: Editor) =>
  ((editor.state.doc.toJSON() as JSONContent).content ?? []).map((node) => [
    node.attrs?.id as string,
    node.content?.[0]?.text ?? '',
  ]);

function idsOf(node: JSONContent): string[] {
  const own = node.attrs && 'id' in node.attrs ? [node.attrs.id as string] : [];
  return [...own, ...(node.content ?? []).flatMap(idsOf)];
}

describe('ids of blocks', () => {
  test.each([
    ['in the middle', 4, ['aaaaaaaaaaaa', 'बजट'], 'पेश'],
    ['at the end', 7, ['aaaaaaaaaaaa', 'बजटपेश'], ''],
  ])('split %s: the first half keeps its id', (_where, at, first, second) => {
    const editor = editorOf(paragraph('aaaaaaaaaaaa', 'बजटपेश'), paragraph('bbbbbbbbbbbb', 'next'));
    editor.chain().setTextSelection(at).splitBlock().run();
    const [one, two, three] = lines(editor);
    expect(one).toEqual(first);
    expect(two![1]).toBe(second);
    expect(two![0]).toMatch(FORM);
    expect(two![0]).not.toBe('aaaaaaaaaaaa');
    expect(three).toEqual(['bbbbbbbbbbbb', 'next']);
  });

  test('Enter at the very start: the words keep the id, the new empty line gets one', () => {
    const editor = editorOf(paragraph('aaaaaaaaaaaa', 'words'));
    editor.chain().setTextSelection(1).splitBlock().run();
    const [one, two] = lines(editor);
    expect(one![1]).toBe('');
    expect(one![0]).not.toBe('aaaaaaaaaaaa');
    expect(two).toEqual(['aaaaaaaaaaaa', 'words']);
  });

  test.each([
    ['before', 0],
    ['after', 7],
  ])('a copy put in %s the original gets a new id, the original keeps its own', (_where, at) => {
    const editor = editorOf(paragraph('aaaaaaaaaaaa', 'words'));
    editor.view.dispatch(editor.state.tr.insert(at, editor.state.doc.child(0)));
    const found = lines(editor);
    expect(found.map(([, text]) => text)).toEqual(['words', 'words']);
    expect(found[at === 0 ? 1 : 0]![0]).toBe('aaaaaaaaaaaa');
    expect(new Set(found.map(([id]) => id)).size).toBe(2);
  });

  test('cut and put elsewhere, a block keeps its id', () => {
    const editor = editorOf(paragraph('aaaaaaaaaaaa', 'one'), paragraph('bbbbbbbbbbbb', 'two'));
    const first = editor.state.doc.child(0);
    editor.view.dispatch(editor.state.tr.delete(0, first.nodeSize));
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, first));
    expect(lines(editor)).toEqual([
      ['bbbbbbbbbbbb', 'two'],
      ['aaaaaaaaaaaa', 'one'],
    ]);
  });

  test('typing, bold and turning into a heading change no id', () => {
    const editor = editorOf(paragraph('aaaaaaaaaaaa', 'one'), paragraph('bbbbbbbbbbbb', 'two'));
    editor.chain().setTextSelection(2).insertContent('x').toggleHeading({ level: 2 }).run();
    editor.chain().selectAll().toggleBold().run();
    expect(idsOf(editor.getJSON())).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb']);
  });

  test('every nested block of a doubled text gets its own id, the first stay as they were', () => {
    const editor = new Editor({ extensions: bodyExtensions(), content: SAMPLE_BODY });
    onTestFinished(() => editor.destroy());
    const before = idsOf(SAMPLE_BODY as JSONContent);
    editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, editor.state.doc.content));
    const after = idsOf(editor.getJSON());
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBe(before.length * 2);
    for (const id of after) expect(id).toMatch(FORM);
  });

  test('undo takes back the split and its id in one step', () => {
    const editor = editorOf(paragraph('aaaaaaaaaaaa', 'words'));
    const before = editor.getJSON();
    editor.chain().setTextSelection(3).splitBlock().run();
    editor.commands.undo();
    expect(editor.getJSON()).toEqual(before);
    expect(editor.can().undo()).toBe(false);
  });

  test('marks chosen for the next key outlive the new line', () => {
    const editor = editorOf(paragraph('aaaaaaaaaaaa', 'words'));
    editor.chain().setTextSelection(6).toggleBold().run();
    editor.commands.splitBlock();
    expect(editor.state.storedMarks?.map((mark) => mark.type.name)).toEqual(['bold']);
  });
});
