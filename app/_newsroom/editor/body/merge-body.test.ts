// @vitest-environment jsdom
import { Editor, type JSONContent } from '@tiptap/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { markMeeting, metBlocks } from '#app/_newsroom/editor/body/blocks/met-blocks.ts';
import { documentBody } from '#app/_newsroom/editor/body/body-page.ts';
import { mergeBody } from '#app/_newsroom/editor/body/merge-body.ts';
import { NO_MEETING, type Choice } from '#app/_newsroom/editor/saving/meeting.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { randomWriter } from '#lib/body/testing-edits.ts';
import { seededRandom } from '#lib/testing-random.ts';

const line = (id: string, text: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: id.repeat(12) },
  content: [{ type: 'text', text }],
});
const doc = (...content: BlockNode[]): DraftBody => ({ type: 'doc', content });

function editorOf(body: DraftBody, chosen: [string, Choice][] = []) {
  let changes = 0;
  const words = {
    asked: () => 'asked',
    askedGone: () => 'gone',
    theirs: () => 'theirs:',
    back: () => 'back',
    changed: () => 'changed',
    choices: { mine: 'Mine', theirs: 'Theirs', both: 'Both' },
    goneChoices: { mine: 'Keep', theirs: 'Remove' },
  };
  const choose = (question: string, choice: Choice) => void chosen.push([question, choice]);
  const editor = new Editor({
    extensions: [...bodyExtensions(), metBlocks({ words, language: 'hi', choose })],
    content: body as JSONContent,
    onUpdate: () => (changes += 1),
  });
  onTestFinished(() => editor.destroy());
  return { editor, changes: () => changes };
}

/** Where the caret stands: the id of its block and how far into its text. */
function caret(editor: Editor) {
  const { $from } = editor.state.selection;
  return [$from.parent.attrs.id as string, $from.parentOffset];
}

describe('mergeBody', () => {
  test('leaves the caret in its word while blocks come, go and change around it', () => {
    const { editor, changes } = editorOf(doc(line('a', 'one'), line('b', 'two three'), line('c', 'four')));
    editor.commands.setTextSelection(5 + 1 + 4);
    expect(caret(editor)).toEqual(['b'.repeat(12), 4]);
    const next = doc(line('x', 'new above'), line('a', 'one, longer'), line('b', 'two three'), line('y', 'new below'));
    mergeBody(editor, next);
    expect(documentBody(editor.state.doc)).toEqual(next);
    expect(caret(editor)).toEqual(['b'.repeat(12), 4]);
    expect([changes(), editor.can().undo()]).toEqual([0, false]);
  });

  test('changes only the differing run of a block: a caret outside of it stays', () => {
    const { editor } = editorOf(doc(line('a', 'one two three')));
    editor.commands.setTextSelection(1 + 3);
    mergeBody(editor, doc(line('a', 'one two four')));
    expect(caret(editor)).toEqual(['a'.repeat(12), 3]);
    mergeBody(editor, doc(line('a', 'zero one two four')));
    expect(caret(editor)).toEqual(['a'.repeat(12), 8]);
  });

  test('is no step to undo, and what was typed before it still is', () => {
    const { editor } = editorOf(doc(line('a', 'one'), line('b', 'two')));
    editor.commands.insertContentAt(4, ' mine');
    mergeBody(editor, doc(line('a', 'one mine'), line('b', 'theirs')));
    editor.commands.undo();
    expect(documentBody(editor.state.doc)).toEqual(doc(line('a', 'one'), line('b', 'theirs')));
  });

  test('leads from any text to any other, in 150 random rounds', () => {
    const random = seededRandom(51);
    const writer = randomWriter('m', random);
    const stored = (body: DraftBody) => {
      const read = parseBody(JSON.parse(JSON.stringify(body)));
      if (!read.ok) throw new Error(read.error);
      return read.value;
    };
    const { editor } = editorOf(writer.body(6));
    for (let round = 0; round < 150; round += 1) {
      const next = stored(writer.edit(stored(documentBody(editor.state.doc)), 1 + Math.floor(random() * 6)));
      mergeBody(editor, next);
      expect(stored(documentBody(editor.state.doc)), `round ${round}`).toEqual(next);
    }
  });
});

describe('a block that two people changed', () => {
  const question = { id: 'b'.repeat(12), mine: ['b'.repeat(12)], theirs: [line('b', 'उनका')], by: undefined };
  const panels = (editor: Editor) => [...editor.view.dom.querySelectorAll<HTMLElement>('[role=group]')];

  test('has a line around it and both texts, and each choice has its button', () => {
    const chosen: [string, Choice][] = [];
    const { editor, changes } = editorOf(doc(line('a', 'one'), line('b', 'मेरा'), line('c', 'three')), chosen);
    markMeeting(editor, { ...NO_MEETING, blocks: [question] });
    expect([...editor.view.dom.querySelectorAll('.setu-asked')].map((block) => block.textContent)).toEqual(['मेरा']);
    const [panel] = panels(editor);
    expect(panel?.querySelector('blockquote')?.lang).toBe('hi');
    expect(panel?.textContent).toBe('askedtheirs:उनकाMineTheirsBoth');
    for (const button of panel?.querySelectorAll('button') ?? []) button.click();
    expect(chosen.map(([, choice]) => choice)).toEqual(['mine', 'theirs', 'both']);
    expect([changes(), editor.can().undo()]).toEqual([0, false]);
    markMeeting(editor, NO_MEETING);
    expect(panels(editor)).toEqual([]);
  });

  test('that the other removed is asked about in other words; what is only told has no buttons', () => {
    const { editor } = editorOf(doc(line('a', 'one'), line('b', 'two'), line('c', 'three')));
    const writer = { name: { en: 'Ravi', hi: 'रवि' }, you: false };
    markMeeting(editor, {
      blocks: [{ ...question, theirs: [] }],
      fields: {},
      back: [{ id: 'a'.repeat(12), by: writer }],
      changed: { ['c'.repeat(12)]: writer },
    });
    expect(panels(editor).map((panel) => panel.textContent)).toEqual(['goneKeepRemove']);
    expect([...editor.view.dom.querySelectorAll('[role=note]')].map((note) => note.textContent)).toEqual([
      'back',
      'changed',
    ]);
  });
});
