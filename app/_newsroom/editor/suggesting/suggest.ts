import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { acceptedSlice } from '#app/_newsroom/editor/suggesting/accepted-slice.ts';
import { type LinePlace, type Tracked, trackChange } from '#app/_newsroom/editor/suggesting/track-change.ts';
import { trackLine } from '#app/_newsroom/editor/suggesting/track-line.ts';
import { newBlockId } from '#lib/body/block-id.ts';

/** Says of a transaction that it is no suggestion: somebody decided on one. */
export const DECIDED = 'suggestionDecided';

type Suggesting = {
  /** Who writes in this editor. */
  by: string;
  /** Whether what they do is a suggestion now. */
  isOn(): boolean;
  /** The instant (UTC). */
  now(): Date;
};

/**
 * Makes suggestions of what is done in the editor while suggesting is on. While it is off, what is typed into somebody's
 * suggestion does not become theirs. A word that is being composed is left alone where its suggestion would need words
 * that the browser has taken away: that is made good for once it is composed. Answers how to end it.
 */
export function startSuggesting(editor: Editor, { by, isOn, now }: Suggesting): () => void {
  /** Lines as they were before a composition took words from them. */
  const composed = new Map<string, Node>();
  const me = () => ({ id: newBlockId(), by, at: now().toISOString() });

  const track = (tr: Transaction): Transaction | undefined => {
    if (!isWritten(tr)) return undefined;
    if (!isOn()) return asWritten(tr);
    const { state } = editor;
    // With what the schema's own rules make of it: names for new blocks, whole tables.
    const { state: next } = state.applyTransaction(tr);
    const caret = placeOf(next.selection);
    const before = state.selection.empty ? placeOf(state.selection) : undefined;
    const forwards = before !== undefined && before.id === caret?.id && before.offset === caret.offset;
    const tracked = trackChange({ old: state.doc, now: next.doc, me: me(), caret, forwards });
    if (!tracked) return undefined;
    if (isComposing(editor, tr) && caret) {
      const line = lineOf(next.doc, caret.id)?.node;
      const isLeft = composed.has(caret.id) || line?.textContent !== lineOf(tracked.doc, caret.id)?.node.textContent;
      const was = lineOf(state.doc, caret.id)?.node;
      if (isLeft && was) {
        if (!composed.has(caret.id)) composed.set(caret.id, was);
        return undefined;
      }
    }
    const made = brought(state.tr, tracked.doc);
    made.setSelection(selectionIn(made.doc, next.selection, tracked));
    if (tr.scrolledIntoView) made.scrollIntoView();
    if (tr.storedMarksSet) made.setStoredMarks(tr.storedMarks);
    return withMetaOf(made, tr);
  };

  /** What was composed, as a suggestion. */
  const settle = () => {
    if (editor.isDestroyed || editor.view.composing || composed.size === 0) return;
    const { tr, selection } = editor.state;
    const caret = placeOf(selection);
    let place: Tracked['place'] = (each) => each;
    for (const [id, old] of composed) {
      const found = lineOf(tr.doc, id);
      if (!found) continue;
      const { node, pos } = found;
      const offset = caret?.id === id ? caret.offset : undefined;
      const line = trackLine({
        old: old.content,
        now: node.content,
        me: me(),
        schema: tr.doc.type.schema,
        caret: offset,
        forwards: false,
      });
      brought(
        tr,
        tr.doc.replace(
          pos + 1,
          pos + 1 + node.content.size,
          tr.doc.type.schema.node('doc', null, node.copy(line.content)).slice(1, line.content.size + 1),
        ),
      );
      if (caret?.id === id) place = (each) => ({ id: each.id, offset: line.place(each.offset) });
    }
    composed.clear();
    if (!tr.docChanged) return;
    tr.setSelection(selectionIn(tr.doc, selection, { place }));
    // One step to undo with what was composed.
    editor.view.dispatch(tr.setMeta(DECIDED, true).setMeta('appendedTransaction', editor.state.tr));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  // ProseMirror reads the last of a composition a little after it ended.
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, COMPOSED_MS);
  };
  const { dom } = editor.view;
  dom.addEventListener('compositionend', later);
  const { suggested } = editor.storage;
  suggested.track = track;
  suggested.copied = acceptedSlice;
  return () => {
    clearTimeout(timer);
    settle();
    dom.removeEventListener('compositionend', later);
    if (suggested.track === track) suggested.track = undefined;
  };
}

const COMPOSED_MS = 60;

/** Whether somebody writes here: neither undo, nor what others changed, nor a decision on a suggestion. */
function isWritten(tr: Transaction): boolean {
  return (
    tr.docChanged &&
    tr.getMeta('addToHistory') !== false &&
    tr.getMeta('preventUpdate') === undefined &&
    tr.getMeta('history$') === undefined &&
    tr.getMeta(DECIDED) === undefined
  );
}

function isComposing({ view }: Editor, tr: Transaction): boolean {
  return view.composing || tr.getMeta('composition') !== undefined;
}

/** What is typed while nobody suggests is nobody's suggestion, also in the middle of one. */
function asWritten(tr: Transaction): Transaction | undefined {
  const ranges: [number, number][] = [];
  for (const [index, step] of tr.steps.entries()) {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0 || step.slice.openStart + step.slice.openEnd > 0)
      continue;
    if (!step.slice.content.firstChild?.isInline) continue;
    const later = tr.mapping.slice(index + 1);
    ranges.push([later.map(step.from, 1), later.map(step.from + step.slice.size, -1)]);
  }
  const { insertion, deletion, modification } = tr.doc.type.schema.marks;
  for (const [from, to] of ranges) {
    for (const type of [insertion, deletion, modification]) if (type && to > from) tr.removeMark(from, to, type);
  }
  return tr;
}

/** The transaction that makes of its document `doc`: marks alone where the words stay, else what lies between the ends that are the same. */
function brought(tr: Transaction, doc: Node): Transaction {
  const start = tr.doc.content.findDiffStart(doc.content);
  const ends = tr.doc.content.findDiffEnd(doc.content);
  if (start === null || !ends) return tr;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [oldEnd, end] = [ends.a + overlap, ends.b + overlap];
  if (oldEnd === end && isSameButMarks(tr.doc, doc, start, end)) {
    doc.nodesBetween(start, end, (node, pos) => {
      if (!node.isInline) return true;
      const [from, to] = [Math.max(pos, start), Math.min(pos + node.nodeSize, end)];
      tr.removeMark(from, to);
      for (const mark of node.marks) tr.addMark(from, to, mark);
      return false;
    });
    if (tr.doc.eq(doc)) return tr;
  }
  const from = tr.doc.content.findDiffStart(doc.content);
  const to = tr.doc.content.findDiffEnd(doc.content);
  if (from === null || !to) return tr;
  const more = Math.max(0, from - Math.min(to.a, to.b));
  // Exactly this: `replace` would fit the piece in as if it were pasted, and part a table that it begins in.
  return tr.step(new ReplaceStep(from, to.a + more, doc.slice(from, to.b + more)));
}

function isSameButMarks(one: Node, other: Node, from: number, to: number): boolean {
  const $from = one.resolve(from);
  if (!$from.parent.isTextblock || to > $from.end()) return false;
  return one.textBetween(from, to, '\n', '\uFFFC') === other.textBetween(from, to, '\n', '\uFFFC');
}

/** What the transaction says of itself beside its steps: a composition, a paste, the end of a step to undo. */
function withMetaOf(made: Transaction, from: Transaction): Transaction {
  const said: object = from;
  const { meta = {} } = said as { meta?: Record<string, unknown> };
  for (const [name, value] of Object.entries(meta)) made.setMeta(name, value);
  return made.setTime(from.time);
}

function placeOf({ $head }: Selection): LinePlace | undefined {
  const id: unknown = $head.parent.attrs.id;
  return $head.parent.isTextblock && typeof id === 'string' ? { id, offset: $head.parentOffset } : undefined;
}

function lineOf(doc: Node, id: string): { node: Node; pos: number } | undefined {
  let found: { node: Node; pos: number } | undefined;
  doc.descendants((node, pos) => {
    if (node.attrs.id === id) found ??= { node, pos };
    return !found && !node.isTextblock;
  });
  return found;
}

/** Where a selection of the document as it was written is in the one with suggestions. */
function selectionIn(doc: Node, selection: Selection, { place }: Pick<Tracked, 'place'>): Selection {
  const at = (spot: LinePlace | undefined): number | undefined => {
    const there = spot && place(spot);
    const found = there && lineOf(doc, there.id);
    return found && found.pos + 1 + Math.min(there.offset, found.node.content.size);
  };
  if (selection instanceof NodeSelection) {
    const id: unknown = selection.node.attrs.id;
    const found = typeof id === 'string' ? lineOf(doc, place({ id, offset: 0 }).id) : undefined;
    if (found && NodeSelection.isSelectable(found.node)) return NodeSelection.create(doc, found.pos);
  }
  const { $anchor, $head } = selection;
  const placeAt = ($pos: typeof $head) =>
    $pos.parent.isTextblock ? { id: String($pos.parent.attrs.id), offset: $pos.parentOffset } : undefined;
  const [anchor, head] = [at(placeAt($anchor)), at(placeAt($head))];
  if (selection instanceof TextSelection && anchor !== undefined && head !== undefined)
    return TextSelection.create(doc, anchor, head);
  if (!(selection instanceof TextSelection)) {
    try {
      return Selection.fromJSON(doc, selection.toJSON());
    } catch {
      // It stood on what is not there any more.
    }
  }
  return Selection.near(doc.resolve(Math.min(head ?? selection.head, doc.content.size)));
}
