import type { Editor } from '@tiptap/core';
import { Fragment, type Node as ProseMirrorNode, type Schema } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { BlockKind } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { framed, partsOf } from '#app/_newsroom/editor/schema/frames.ts';

/** What a block of words can be turned into: the kinds that hold any line of text. */
export const TEXT_KINDS = [
  'paragraph',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'box',
  'interview',
] as const satisfies readonly BlockKind[];

type TextKind = (typeof TEXT_KINDS)[number];

const TURNED = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'box',
  'interview',
]);

/** Whether this block is words that {@link turnInto} can give another shape. */
export function canBeTurned(block: ProseMirrorNode): boolean {
  return TURNED.has(block.type.name);
}

/**
 * Gives the block at `pos` another shape, every word of it kept: three points of a list become three paragraphs, whom a
 * quotation is from becomes a line below it where the new shape has no place for that, a box's heading one above. The first block made keeps the
 * id. The cursor stays with its words. False for a card or a table.
 */
export function turnInto(editor: Editor, pos: number, kind: TextKind): boolean {
  const { doc, schema, selection, tr } = editor.state;
  const block = doc.nodeAt(pos);
  if (!block || !canBeTurned(block)) return false;
  const lines = linesOf(block);
  const title = String(block.attrs.title ?? '');
  if (title !== '') lines.unshift(Fragment.from(schema.text(title)));
  const attribution = String(block.attrs.attribution ?? '');
  const isQuote = kind === 'blockquote' || kind === 'pullQuote';
  if (attribution !== '' && !isQuote) lines.push(Fragment.from(schema.text(attribution)));
  const made = shaped(schema, kind, block, lines, attribution);
  const [first, ...others] = made;
  if (!first) return false;
  // A frame takes the id over from the line or list in it.
  const inside = first.isTextblock
    ? first.content
    : Fragment.from(first.children.map((child) => withoutId(child, block)));
  const kept = first.type.create({ ...first.attrs, id: block.attrs.id as string }, inside);
  const isInside = selection.from > pos && selection.to < pos + block.nodeSize;
  const ahead = title === '' ? 0 : title.length + 1;
  const before = isInside ? ahead + doc.textBetween(pos, selection.from, '\n', '\n').length : 0;
  const blocks = Fragment.from([kept, ...others]);
  tr.replaceWith(pos, pos + block.nodeSize, blocks);
  tr.setSelection(TextSelection.near(tr.doc.resolve(placeOfText(tr.doc, pos, pos + blocks.size, before))));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  return true;
}

/** What stands on each line of a block, in order. */
function linesOf(block: ProseMirrorNode): Fragment[] {
  if (block.isTextblock) return [block.content];
  const lines: Fragment[] = [];
  block.descendants((node) => {
    if (node.isTextblock) lines.push(node.content);
    return !node.isTextblock;
  });
  return lines;
}

function shaped(
  schema: Schema,
  kind: TextKind,
  block: ProseMirrorNode,
  lines: Fragment[],
  attribution: string,
): ProseMirrorNode[] {
  const node = (type: string, content: Fragment | ProseMirrorNode[], attrs = {}) => schema.node(type, attrs, content);
  const paragraphs = () => lines.map((line) => node('paragraph', line));
  switch (kind) {
    case 'paragraph':
      return block.type.name === 'box' || block.type.name === 'interview' ? partsOf(block) : paragraphs();
    case 'heading2':
    case 'heading3':
      return lines.map((line) => node('heading', line, { level: kind === 'heading2' ? 2 : 3 }));
    case 'bulletList':
    case 'orderedList':
      return [
        node(
          kind,
          paragraphs().map((paragraph) => node('listItem', [paragraph])),
        ),
      ];
    case 'blockquote':
      return [node('blockquote', paragraphs(), { attribution })];
    case 'pullQuote': {
      const broken = lines.flatMap((line, at) => [...(at > 0 ? [schema.node('hardBreak')] : []), ...line.content]);
      return [node('pullQuote', Fragment.fromArray(broken), { attribution })];
    }
    case 'box':
    case 'interview': {
      const frame = framed(schema, kind, [block]);
      return frame ? [frame] : [];
    }
  }
}

function withoutId(node: ProseMirrorNode, { attrs }: ProseMirrorNode): ProseMirrorNode {
  return node.attrs.id === attrs.id ? node.type.create({ ...node.attrs, id: null }, node.content, node.marks) : node;
}

/** The place before the character with this number, counted from `pos`; lines count as one character between them. Not beyond `end`. */
function placeOfText(doc: ProseMirrorNode, pos: number, end: number, offset: number): number {
  let left = offset;
  let place: number | undefined;
  doc.nodesBetween(pos, end, (node, at) => {
    if (place !== undefined) return false;
    if (!node.isTextblock) return true;
    const { length } = node.textBetween(0, node.content.size, '\n', '\n');
    if (left <= length) place = at + 1 + Math.min(left, node.content.size);
    left -= length + 1;
    return false;
  });
  return place ?? pos + 1;
}
