import type { Editor, TiptapEditorHTMLElement } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { CommentWish } from '#app/_newsroom/editor/context/comments-control.ts';
import { nameOfField } from '#app/_newsroom/editor/context/field-names.ts';
import type { About } from '#app/_newsroom/editor/comments/kept-comments.ts';
import type { BlockId, DraftBody } from '#lib/body/nodes.ts';
import { QUOTE_LIMIT } from '#lib/comments/limits.ts';
import { type Ground, groundOf } from '#lib/comments/lines.ts';
import { type CommentField, COMMENT_FIELDS, findPlace, type Place, wordsBetween } from '#lib/comments/place.ts';
import { cutGraphemes } from '#lib/text/graphemes.ts';

/** A stretch of the editor's document. */
export type Range = { from: number; to: number };

/** More words than this one comment does not stand on: a whole story is commented on at its headline. */
const MOST_WORDS = 20_000;

/** The editor of the text with this id, once it stands. */
export function editorOf(bodyId: string): Editor | undefined {
  const text: TiptapEditorHTMLElement | null = document.getElementById(bodyId);
  return text?.editor ?? undefined;
}

/** The lines and blocks of what stands in the editor now. */
export function groundIn(editor: Editor): Ground {
  // The editor's schema is made from the table that these types are held to.
  return groundOf(editor.getJSON() as unknown as DraftBody);
}

/** What one wants to comment on, as it stands; undefined where that is nothing. `valueOf` answers the words of a field. */
export function aboutWish(
  wish: CommentWish,
  {
    editor,
    fieldId,
    valueOf,
  }: {
    editor: Editor | undefined;
    fieldId(name: string): string;
    valueOf(field: CommentField): string;
  },
): About | undefined {
  const aboutField = (field: CommentField): About => ({
    place: { kind: 'field', field },
    quote: cutGraphemes(valueOf(field), QUOTE_LIMIT),
  });
  if (wish.kind === 'field') return aboutField(wish.field);
  if (wish.kind === 'block') return editor && aboutBlock(editor, wish.block);
  const field = COMMENT_FIELDS.find((each) => wish.from?.id === fieldId(nameOfField(each)));
  if (field) return aboutField(field);
  if (!editor) return undefined;
  const text = document.getElementById(fieldId('body'));
  // In a field of a picture or a card.
  if (wish.from && wish.from !== text && text?.contains(wish.from)) {
    const inside = editor.state.doc.resolve(editor.view.posAtDOM(wish.from, 0));
    const id = blockAround(inside.nodeAfter) ?? blockAround(inside.node(inside.depth)) ?? idAt(editor, inside.pos);
    if (id !== undefined) return aboutBlock(editor, id);
  }
  const chosen = editor.isEditable ? editor.state.selection : pointedAt(editor);
  if (chosen instanceof NodeSelection) {
    const id = blockAround(chosen.node);
    if (id !== undefined) return aboutBlock(editor, id);
  }
  if (!chosen) return undefined;
  const words = chosen.to > chosen.from ? aboutWords(editor, chosen) : undefined;
  if (words) return words;
  // Also where no word is chosen, but the end of a line, say, or more than one comment stands on.
  const id = idAt(editor, chosen.from);
  return id === undefined || (editor.isEditable && !text?.contains(wish.from)) ? undefined : aboutBlock(editor, id);
}

/** What is chosen in a text one may only read: the browser's own selection. */
function pointedAt({ view }: Editor): Range | undefined {
  const selection = document.getSelection();
  const [anchor, focus] = [selection?.anchorNode, selection?.focusNode];
  if (!selection || !anchor || !focus || !view.dom.contains(anchor) || !view.dom.contains(focus)) return undefined;
  const ends = [view.posAtDOM(anchor, selection.anchorOffset), view.posAtDOM(focus, selection.focusOffset)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

const blockAround = (node: Node | null): BlockId | undefined =>
  typeof node?.attrs.id === 'string' ? node.attrs.id : undefined;

/** The innermost block with an id around a position. */
function idAt({ state: { doc } }: Editor, pos: number): BlockId | undefined {
  const at = doc.resolve(pos);
  for (let { depth } = at; depth > 0; depth -= 1) {
    const id = blockAround(at.node(depth));
    if (id !== undefined) return id;
  }
  return undefined;
}

function aboutBlock(editor: Editor, block: BlockId): About | undefined {
  const words = groundIn(editor).blocks.get(block);
  return words === undefined
    ? undefined
    : { place: { kind: 'block', block }, quote: cutGraphemes(words.trim(), QUOTE_LIMIT) };
}

function aboutWords(editor: Editor, { from, to }: Range): About | undefined {
  const { lines } = groundIn(editor);
  const points: { block: BlockId; from: number; to: number }[] = [];
  editor.state.doc.nodesBetween(from, to, (node, pos) => {
    const id = blockAround(node);
    if (!node.isTextblock || id === undefined) return true;
    const start = Math.max(from - pos - 1, 0);
    const end = Math.min(to - pos - 1, node.content.size);
    if (end > start) points.push({ block: id, from: start, to: end });
    return false;
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const start = { block: first.block, offset: first.from };
  const end = { block: last.block, offset: last.to };
  const words = wordsBetween(lines, start, end);
  if (words.trim() === '' || words.length > MOST_WORDS) return undefined;
  return { place: { kind: 'text', from: start, to: end, words }, quote: cutGraphemes(words.trim(), QUOTE_LIMIT) };
}

/** Where a place is in the editor's document: words, or a whole node. Undefined where it is not there, and for fields. */
export function rangeOf(editor: Editor, ground: Ground, place: Place): (Range & { isNode: boolean }) | undefined {
  if (place.kind === 'field') return undefined;
  const { doc } = editor.state;
  if (place.kind === 'block') {
    const found = positionsOf(doc, [place.block]).get(place.block);
    return found && { from: found.pos, to: found.pos + found.node.nodeSize, isNode: true };
  }
  const found = findPlace(ground.lines, place);
  if (!found) return undefined;
  const places = positionsOf(doc, [found.from.block, found.to.block]);
  const [start, end] = [places.get(found.from.block), places.get(found.to.block)];
  return start && end && { from: start.pos + 1 + found.from.offset, to: end.pos + 1 + found.to.offset, isNode: false };
}

function positionsOf(doc: Node, ids: readonly BlockId[]): Map<BlockId, { pos: number; node: Node }> {
  const found = new Map<BlockId, { pos: number; node: Node }>();
  doc.descendants((node, pos) => {
    const id = blockAround(node);
    if (id !== undefined && ids.includes(id)) found.set(id, { pos, node });
    return found.size < ids.length;
  });
  return found;
}
