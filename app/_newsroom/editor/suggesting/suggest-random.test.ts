// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodyIn, drawn, suggestingEditor, unnamed } from '#app/_newsroom/editor/suggesting/testing-suggesting.ts';
import { emptyText } from '#lib/article/text.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { acceptedBody, rejectedBody, settleBody, type Verdict } from '#lib/body/settle-body.ts';
import { randomWriter } from '#lib/body/testing-edits.ts';
import { applyTextChanges } from '#lib/merge/merge-texts.ts';
import { readTextChanges } from '#lib/merge/read-changes.ts';
import { textChanges } from '#lib/merge/text-changes.ts';
import { seededRandom } from '#lib/testing-random.ts';

/*
 * Somebody who suggests does whatever a keyboard and a toolbar can do, anywhere in any text, in any order. Whatever that was:
 * the text can be stored at every moment, rejecting all of it gives the text that stood before, accepting all of it a text
 * in which nothing is suggested, and undoing all of it every block by its own name.
 */

const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);
const BLOCKS = 5;
const ACTS = 12;

type Act = (editor: Editor, random: () => number) => void;

/** Puts the selection anywhere in a line; `most` letters of it, over the ends of lines as well. */
function choose(editor: Editor, random: () => number, most: number): void {
  const { doc } = editor.state;
  const at = Math.floor(random() * (doc.content.size + 1));
  const to = Math.min(doc.content.size, at + Math.floor(random() * (most + 1)));
  const selection = TextSelection.between(doc.resolve(at), doc.resolve(to));
  editor.view.dispatch(editor.state.tr.setSelection(selection));
}

const ACTIONS: Record<string, Act> = {
  type(editor, random) {
    choose(editor, random, random() < 0.3 ? 8 : 0);
    for (const letter of 'नया new'.slice(0, 1 + Math.floor(random() * 7)))
      editor.view.dispatch(editor.state.tr.insertText(letter));
  },
  remove(editor, random) {
    choose(editor, random, random() < 0.2 ? 60 : 8);
    editor.commands.deleteSelection();
  },
  split(editor, random) {
    choose(editor, random, 0);
    editor.commands.first(({ commands }) => [() => commands.splitListItem('listItem'), () => commands.splitBlock()]);
  },
  join(editor, random) {
    choose(editor, random, 0);
    const { $from } = editor.state.selection;
    editor.commands.setTextSelection($from.start());
    editor.commands.joinBackward();
  },
  bold(editor, random) {
    choose(editor, random, 12);
    editor.commands.toggleBold();
  },
  heading(editor, random) {
    choose(editor, random, 0);
    editor.commands.toggleNode('heading', 'paragraph', { level: 2 });
  },
  list(editor, random) {
    choose(editor, random, 0);
    editor.commands.toggleBulletList();
  },
  deeper(editor, random) {
    choose(editor, random, 0);
    editor.commands.sinkListItem('listItem');
  },
  shallower(editor, random) {
    choose(editor, random, 0);
    editor.commands.liftListItem('listItem');
  },
  row(editor, random) {
    choose(editor, random, 0);
    if (random() < 0.5) editor.commands.addRowAfter();
    else editor.commands.deleteRow();
  },
  undo(editor, random) {
    if (random() < 0.5) editor.commands.undo();
    else editor.commands.redo();
  },
};

/** The server takes what turned `before` into `after` as it is sent, and then has `after`. */
function expectSaved(before: DraftBody, after: DraftBody, about: string): void {
  const changes = textChanges(emptyText(before), emptyText(after));
  const read = readTextChanges(JSON.parse(JSON.stringify(changes)), 'hi');
  if (!read.ok) throw new Error(`${about}: ${JSON.stringify(read)}`);
  if (read.value.cleaned.blocks.length > 0) return;
  const merged = applyTextChanges(emptyText(before), read.value.changes);
  expect(merged.collisions, about).toEqual({ fields: [], blocks: [] });
  expect(parseBody(merged.text.body), about).toEqual({ ok: true, value: after });
}

test.each(SEEDS)('whatever is suggested can be stored, rejected, accepted and undone (seed %i)', (seed) => {
  const random = seededRandom(seed * 7_919);
  const { editor } = suggestingEditor(randomWriter('w', random).body(BLOCKS));
  const before = bodyIn(editor);
  const names = Object.keys(ACTIONS);
  const done: string[] = [];
  let last = before;
  for (let at = 0; at < ACTS; at += 1) {
    const name = names[Math.floor(random() * names.length)] ?? 'type';
    done.push(name);
    ACTIONS[name]?.(editor, random);
    const after = bodyIn(editor);
    const about = `${done.join(', ')}: ${drawn(after)}`;
    expectSaved(last, after, about);
    // Somebody decides some of it, by no rule.
    const verdict: Verdict[] = ['accept', 'reject', undefined];
    const decided = settleBody(after, ({ id }) => verdict[(id.charCodeAt(0) + at) % 3]);
    expect(parseBody(structuredClone(decided)), `decided after ${about}`).toEqual({ ok: true, value: decided });
    expectSaved(after, decided, `decided after ${about}`);
    last = after;
    expect(unnamed(rejectedBody(after)), about).toEqual(unnamed(before));
    expect(drawn(acceptedBody(after)), about).not.toMatch(/\{\+|\[-|~|<(?:insertion|deletion|split|join)/);
  }
  while (undoDepth(editor.state) > 0) editor.commands.undo();
  expect(bodyIn(editor), done.join()).toEqual(before);
});
