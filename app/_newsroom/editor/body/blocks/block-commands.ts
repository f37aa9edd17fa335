import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { MOST_IN_GALLERY } from '#lib/body/nodes.ts';
import { frameAt } from '#app/_newsroom/editor/schema/frames.ts';

/** What every menu of blocks offers, in its order: what cannot be typed by itself first. */
export const BLOCK_KINDS = [
  'figure',
  'blockquote',
  'table',
  'readMore',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'gallery',
  'box',
  'interview',
  'pullQuote',
  'embed',
  'horizontalRule',
  'paragraph',
] as const;

/** One of {@link BLOCK_KINDS}. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What needs a question first: which picture, which story, which address. */
export type Askers = { askFigure(): void; askGallery(): void; askReadMore(): void; askEmbed(): void };

/**
 * Does what one entry of the menus says, and shows the whole block if it can be. Cards ask first and are inserted by
 * {@link insertCard} afterwards.
 */
export function runBlockCommand(kind: BlockKind, editor: Editor, askers: Askers): void {
  changeBlock(kind, editor, askers);
  // Only the cursor's own line is brought into view by itself: of a table the rest would lie under the words' count.
  requestAnimationFrame(() => {
    if (editor.isDestroyed || !editor.isFocused) return;
    const dom = editor.view.nodeDOM(topBlockAt(editor));
    if (dom instanceof HTMLElement) dom.scrollIntoView?.({ block: 'nearest' });
  });
}

function changeBlock(kind: BlockKind, editor: Editor, askers: Askers): void {
  const chain = editor.chain().focus();
  switch (kind) {
    case 'paragraph':
      chain.setParagraph().run();
      return;
    case 'heading2':
      chain.toggleHeading({ level: 2 }).run();
      return;
    case 'heading3':
      chain.toggleHeading({ level: 3 }).run();
      return;
    case 'bulletList':
      chain.toggleBulletList().run();
      return;
    case 'orderedList':
      chain.toggleOrderedList().run();
      return;
    case 'blockquote':
      chain.toggleBlockquote().run();
      return;
    case 'pullQuote':
      chain.togglePullQuote().run();
      return;
    case 'box':
      chain.toggleBox().run();
      focusFreshHeading(editor);
      return;
    case 'interview':
      chain.toggleInterview().run();
      return;
    case 'figure':
      askers.askFigure();
      return;
    case 'gallery':
      askers.askGallery();
      return;
    case 'table':
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
      return;
    case 'readMore':
      askers.askReadMore();
      return;
    case 'embed':
      askers.askEmbed();
      return;
    case 'horizontalRule':
      insertCard(editor, { type: 'horizontalRule' });
      return;
  }
}

/** In a box that has nothing in it yet, its heading comes first. */
function focusFreshHeading(editor: Editor): void {
  const box = frameAt(editor.state.selection, 'box');
  if (!box || box.node.attrs.title !== '' || box.node.textContent !== '') return;
  requestAnimationFrame(() => {
    if (editor.isDestroyed) return;
    const dom = editor.view.nodeDOM(box.pos);
    if (dom instanceof HTMLElement) dom.querySelector('input')?.focus();
  });
}

/**
 * Puts a card where the cursor is, or at `place`: instead of an empty line, else after the block that stands there. The
 * cursor goes on to the line after it, which is made where there is none, so that writing never ends at a card; a cursor
 * in another block stays with its words. Answers where the card stands: as a `place` it means right after it.
 */
export function insertCard(editor: Editor, card: JSONContent, place = editor.state.selection.from): number {
  const node = editor.schema.nodeFromJSON(card);
  const { tr, selection, doc } = editor.state;
  const topOf = (pos: number) => {
    const $pos = doc.resolve(pos);
    return $pos.depth === 0 ? pos : $pos.before(1);
  };
  const top = topOf(place);
  const isWrittenElsewhere = topOf(selection.from) !== top;
  const current = doc.nodeAt(top);
  const isEmptyLine = current?.type.name === 'paragraph' && current.content.size === 0;
  const at = current === null ? top : isEmptyLine ? top : top + current.nodeSize;
  if (isEmptyLine && current) tr.replaceWith(at, at + current.nodeSize, node);
  else tr.insert(at, node);
  const after = at + node.nodeSize;
  const next = tr.doc.nodeAt(after);
  if (next?.type.name !== 'paragraph') tr.insert(after, editor.schema.node('paragraph'));
  if (isWrittenElsewhere) {
    editor.view.dispatch(tr);
    return at;
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  // A card is drawn after this, and pushes the cursor down by its height.
  requestAnimationFrame(() => {
    if (!editor.isDestroyed) editor.commands.scrollIntoView();
  });
  return at;
}

/** Puts more pictures at the end of the gallery that begins at `pos`; as many as it can still take. False where there is none. */
export function addToGallery(editor: Editor, pos: number, figures: readonly JSONContent[]): boolean {
  const { doc, schema, tr } = editor.state;
  const gallery = doc.nodeAt(pos);
  if (gallery?.type.name !== 'gallery') return false;
  const fitting = figures.slice(0, Math.max(0, MOST_IN_GALLERY - gallery.childCount));
  const nodes = fitting.map((figure) => schema.nodeFromJSON(figure));
  editor.view.dispatch(tr.insert(pos + gallery.nodeSize - 1, nodes));
  return true;
}

/** Takes out the card that begins at `pos`; the last picture of a gallery takes the gallery with it. */
export function removeCard(editor: Editor, pos: number): void {
  const { doc } = editor.state;
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0 || $pos.parent.childCount === 1)
    return deleteBlock(editor, $pos.depth === 0 ? pos : $pos.before());
  editor.view.dispatch(editor.state.tr.delete(pos, pos + (doc.nodeAt(pos)?.nodeSize ?? 0)));
  editor.view.focus();
}

/**
 * Leads from the last line of a quotation, list, table or card that ends the text to a new line below it. False when the
 * cursor stands anywhere else, or the text already ends in a line.
 */
export function stepOutBelow(editor: Editor): boolean {
  const { doc, schema, selection, tr } = editor.state;
  const last = doc.lastChild;
  if (!last || last.type.name === 'paragraph' || last.type.name === 'heading') return false;
  if (selection instanceof NodeSelection) {
    if (selection.to !== doc.content.size) return false;
  } else {
    const { $head, empty } = selection;
    if (!empty || !editor.view.endOfTextblock('down')) return false;
    for (let depth = 0; depth < $head.depth; depth += 1) {
      const parent = $head.node(depth);
      // The cells of a row stand beside each other: below every one of them the table ends.
      if (parent.type.name !== 'tableRow' && $head.index(depth) !== parent.childCount - 1) return false;
    }
  }
  const end = doc.content.size;
  tr.insert(end, schema.node('paragraph'));
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
}

/** Where the block of the whole text begins that the cursor stands in. */
export function topBlockAt(editor: Editor): number {
  const { $from, from } = editor.state.selection;
  return $from.depth === 0 ? from : $from.before(1);
}

/** Moves the block at `pos` one place up or down, the cursor with it. False when it stands at the edge. */
export function moveBlock(editor: Editor, pos: number, by: -1 | 1): boolean {
  const { doc, selection, tr } = editor.state;
  const $pos = doc.resolve(pos);
  const index = $pos.index(0);
  const node = doc.maybeChild(index);
  const neighbour = doc.maybeChild(index + by);
  if (!node || !neighbour) return false;
  const target = by === -1 ? pos - neighbour.nodeSize : pos + neighbour.nodeSize;
  const end = pos + node.nodeSize;
  tr.delete(pos, end).insert(target, node);
  // A block moved by its grip leaves a cursor elsewhere, and the page, where they are.
  if (selection.from < pos || selection.to > end) editor.view.dispatch(tr);
  else {
    takeSelectionAlong(tr, selection, target - pos, target);
    editor.view.dispatch(tr.scrollIntoView());
  }
  return true;
}

function takeSelectionAlong(tr: Transaction, before: Selection, shift: number, target: number): void {
  if (before instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, target));
  else {
    const anchor = tr.doc.resolve(before.anchor + shift);
    tr.setSelection(TextSelection.between(anchor, tr.doc.resolve(before.head + shift)));
  }
}

/** Puts a copy of the block at `pos` after it; the copy gets ids of its own. */
export function duplicateBlock(editor: Editor, pos: number): void {
  const node = editor.state.doc.nodeAt(pos);
  if (node) editor.view.dispatch(editor.state.tr.insert(pos + node.nodeSize, node));
}

/** Takes the block at `pos` out; the last one leaves an empty line. */
export function deleteBlock(editor: Editor, pos: number): void {
  const { doc, tr, schema } = editor.state;
  const node = doc.nodeAt(pos);
  if (!node) return;
  if (doc.childCount === 1) tr.replaceWith(pos, pos + node.nodeSize, schema.node('paragraph'));
  else tr.delete(pos, pos + node.nodeSize);
  editor.view.dispatch(tr);
  editor.view.focus();
}
