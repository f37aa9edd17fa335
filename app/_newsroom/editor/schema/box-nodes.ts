import { type Editor, mergeAttributes, Node } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { frameAt, framed, type FrameName, partsOf, replaceBlocks } from '#app/_newsroom/editor/schema/frames.ts';
import { nodeSpec } from '#app/_newsroom/editor/schema/from-table.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    frames: {
      /** Puts a box around the chosen blocks, or takes the one apart that the cursor stands in. */
      toggleBox: () => ReturnType;
      /** Makes an interview of the chosen blocks, or takes the one apart that the cursor stands in. */
      toggleInterview: () => ReturnType;
    };
  }
}

/** A box beside the story's own thread: its heading is an attribute, in it stand paragraphs and lists. */
export const Box = Node.create({
  ...nodeSpec('box'),
  name: 'box',
  group: 'block',
  defining: true,
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes({ 'data-box': '' }, HTMLAttributes), 0],
  addCommands: () => ({
    toggleBox:
      () =>
      ({ tr, state: { schema }, dispatch }) =>
        toggleFrame(tr, schema, 'box', dispatch !== undefined),
  }),
  addKeyboardShortcuts() {
    const { editor } = this;
    return { Enter: () => leaveBox(editor), Backspace: () => takeApartAtStart(editor, 'box') };
  },
});

/** An interview: questions, each with the paragraphs that answer it below. */
export const Interview = Node.create({
  ...nodeSpec('interview'),
  name: 'interview',
  group: 'block',
  defining: true,
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes({ 'data-interview': '' }, HTMLAttributes), 0],
  addCommands: () => ({
    toggleInterview:
      () =>
      ({ tr, state: { schema }, dispatch }) =>
        toggleFrame(tr, schema, 'interview', dispatch !== undefined),
  }),
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => goOnInInterview(editor),
      Backspace: () => takeApartAtStart(editor, 'interview') || answerInstead(editor),
    };
  },
});

/** What is asked in an interview. */
export const Question = Node.create({
  ...nodeSpec('question'),
  name: 'question',
  defining: true,
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes({ 'data-question': '' }, HTMLAttributes), 0],
});

function toggleFrame(tr: Transaction, schema: Schema, name: FrameName, dispatch: boolean): boolean {
  const inside = frameAt(tr.selection, name);
  if (inside) {
    if (dispatch) replaceBlocks(tr, inside.pos, inside.pos + inside.node.nodeSize, partsOf(inside.node));
    return true;
  }
  const { doc, selection } = tr;
  const [first, end] = [selection.$from.index(0), selection.$to.indexAfter(0)];
  const blocks = doc.children.slice(first, Math.max(end, first + 1));
  const from = doc.children.slice(0, first).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const to = blocks.reduce((sum, { nodeSize }) => sum + nodeSize, from);
  const frame = framed(schema, name, blocks);
  if (!dispatch) return true;
  if (frame) replaceBlocks(tr, from, to, [frame]);
  else {
    // Beside a card or a table, which no frame holds.
    const line = schema.node(name === 'box' ? 'paragraph' : 'question');
    tr.insert(to, schema.node(name, null, [line])).setSelection(TextSelection.create(tr.doc, to + 2));
  }
  tr.scrollIntoView();
  return true;
}

/** The empty line at the end of a box leads out of it, as at the end of a list; elsewhere it is followed by another, and the box stays one. */
function leaveBox(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const box = $from.depth === 2 ? $from.node(1) : undefined;
  if (!empty || box?.type.name !== 'box' || $from.parent.content.size > 0) return false;
  return $from.index(1) === box.childCount - 1 ? stepOut(editor) : editor.commands.splitBlock();
}

/** Takes the empty last line of a frame out, below it; a frame with nothing else in it goes. */
function stepOut(editor: Editor): boolean {
  const { tr, schema, selection } = editor.state;
  const { $from } = selection;
  const frame = $from.node(1);
  const [pos, after] = [$from.before(1), $from.after(1)];
  const line = schema.node('paragraph', { id: $from.parent.attrs.id as string });
  const isBare = frame.childCount === 1 && !frame.attrs.title;
  if (isBare) tr.replaceWith(pos, after, line);
  else {
    // A heading alone keeps its box, and the line in it.
    tr.insert(after, frame.childCount === 1 ? schema.node('paragraph') : line);
    if (frame.childCount > 1) tr.delete($from.before(2), $from.after(2));
  }
  const at = isBare ? pos : frame.childCount > 1 ? after - $from.parent.nodeSize : after;
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}

/** Backspace where a frame begins takes it apart: no word is joined to what stands before it, and none is lost. */
function takeApartAtStart(editor: Editor, name: FrameName): boolean {
  const { selection, tr } = editor.state;
  const { $from, empty } = selection;
  const frame = frameAt(selection, name);
  if (!frame || !empty || $from.depth < 2 || $from.pos !== TextSelection.atStart(frame.node).from + frame.pos + 1) {
    return false;
  }
  editor.view.dispatch(
    replaceBlocks(tr, frame.pos, frame.pos + frame.node.nodeSize, partsOf(frame.node)).scrollIntoView(),
  );
  return true;
}

/** Enter after a question begins the answer; on an empty answer it makes the next question of it, and on an empty question it leads out. */
function goOnInInterview(editor: Editor): boolean {
  const { tr, schema, selection } = editor.state;
  const { $from, empty } = selection;
  const interview = $from.depth === 2 ? $from.node(1) : undefined;
  if (!empty || interview?.type.name !== 'interview') return false;
  const { paragraph, question } = schema.nodes;
  if (!paragraph || !question) return false;
  const isEmpty = $from.parent.content.size === 0;
  if ($from.parent.type === paragraph) {
    if (!isEmpty) return false;
    editor.view.dispatch(tr.setNodeMarkup($from.before(2), question).scrollIntoView());
    return true;
  }
  if (isEmpty && $from.index(1) === interview.childCount - 1) return stepOut(editor);
  if (isEmpty) tr.setNodeMarkup($from.before(2), paragraph, { id: $from.parent.attrs.id as string });
  else if ($from.parentOffset === 0)
    tr.insert($from.before(2), schema.node($from.index(1) === 0 ? 'question' : 'paragraph'));
  else tr.split($from.pos, 1, [{ type: paragraph }]);
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}

/** Backspace at the beginning of a later question makes it part of the answer above. */
function answerInstead(editor: Editor): boolean {
  const { tr, schema, selection } = editor.state;
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'question' || !schema.nodes.paragraph)
    return false;
  tr.setNodeMarkup($from.before(2), schema.nodes.paragraph, { id: $from.parent.attrs.id as string });
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}
