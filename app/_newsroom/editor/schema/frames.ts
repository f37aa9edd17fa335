import { Fragment, type Node as ProseMirrorNode, type Schema } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** A block that holds others of its own: a box, or an interview. */
export type FrameName = 'box' | 'interview';

/** The frame the selection stands in or has chosen, with its place; undefined outside of one. */
export function frameAt(
  { $from, from }: Selection,
  name: FrameName,
): { node: ProseMirrorNode; pos: number } | undefined {
  const pos = $from.depth === 0 ? from : $from.before(1);
  const node = $from.doc.nodeAt(pos);
  return node?.type.name === name ? { node, pos } : undefined;
}

/**
 * A frame around these blocks, every word of them kept; undefined when one is a card or a table. A heading that comes first
 * becomes the box's own. In an interview, headings and lines that are bold throughout are the questions; without any, the
 * first line is.
 */
export function framed(
  schema: Schema,
  name: FrameName,
  blocks: readonly ProseMirrorNode[],
): ProseMirrorNode | undefined {
  if (blocks.length === 0 || blocks.some((block) => block.isAtom || block.type.name === 'table')) return undefined;
  if (name === 'interview')
    return interviewOf(
      schema,
      blocks.flatMap((block) => withSaid(schema, block, linesOf(block))),
    );
  const [first, ...others] = blocks;
  const isHeaded = first?.type.name === 'heading';
  const content = (isHeaded ? others : blocks).flatMap((block) =>
    isList(block) ? [block] : plainLines(schema, block),
  );
  const title = isHeaded ? first.textBetween(0, first.content.size, ' ', ' ') : '';
  return schema.node('box', { title }, content.length > 0 ? content : [schema.node('paragraph')]);
}

/** What a frame is when it is taken apart: the box's heading becomes one of the text, questions become bold lines. */
export function partsOf(frame: ProseMirrorNode): ProseMirrorNode[] {
  const { schema } = frame.type;
  const title = String(frame.attrs.title ?? '');
  const heading = title === '' ? [] : [schema.node('heading', { level: 3 }, schema.text(title))];
  return [...heading, ...frame.children.flatMap((block) => (isList(block) ? [block] : plainLines(schema, block)))];
}

/** Puts `blocks` in the place of what stands from `from` to `to`; the cursor stays in its line, which is known by its id. */
export function replaceBlocks(
  tr: Transaction,
  from: number,
  to: number,
  blocks: readonly ProseMirrorNode[],
): Transaction {
  const { parent, parentOffset } = tr.selection.$head;
  tr.replaceWith(from, to, blocks);
  let place: number | undefined;
  tr.doc.nodesBetween(from, from + Fragment.from(blocks).size, (node, pos) => {
    if (parent.attrs.id && node.isTextblock && node.attrs.id === parent.attrs.id)
      place ??= pos + 1 + Math.min(parentOffset, node.content.size);
  });
  return tr.setSelection(
    place === undefined ? Selection.near(tr.doc.resolve(from + 1)) : TextSelection.create(tr.doc, place),
  );
}

const isList = ({ type }: ProseMirrorNode) => type.name === 'bulletList' || type.name === 'orderedList';

function linesOf(block: ProseMirrorNode): ProseMirrorNode[] {
  return block.isTextblock ? [block] : block.children.flatMap(linesOf);
}

/** `lines` between a box's heading and whom a quotation is from, where there is one, as paragraphs. */
function withSaid(schema: Schema, { attrs }: ProseMirrorNode, lines: ProseMirrorNode[]): ProseMirrorNode[] {
  const said = (text: unknown) => (text ? [schema.node('paragraph', null, schema.text(text as string))] : []);
  return [...said(attrs.title), ...lines, ...said(attrs.attribution)];
}

/** The lines of a block as paragraphs. */
function plainLines(schema: Schema, block: ProseMirrorNode): ProseMirrorNode[] {
  const lines = linesOf(block).map((line) =>
    schema.node('paragraph', { id: line.attrs.id as string }, isQuestion(line) ? bold(line) : line.content),
  );
  return withSaid(schema, block, lines);
}

function interviewOf(schema: Schema, lines: readonly ProseMirrorNode[]): ProseMirrorNode {
  const asks = lines.map((line) => isQuestion(line) || line.type.name === 'heading' || isBold(line));
  const hasAny = asks.includes(true);
  const content = lines.map((line, at) => {
    const asked = hasAny ? asks[at] : at === 0;
    const id = line.attrs.id as string;
    return asked
      ? schema.node('question', { id }, isBold(line) ? unbold(line) : line.content)
      : schema.node('paragraph', { id }, line.content);
  });
  return schema.node('interview', null, content);
}

const isQuestion = ({ type }: ProseMirrorNode) => type.name === 'question';
const hasBold = (run: ProseMirrorNode) => run.marks.some(({ type }) => type.name === 'bold');
const isBold = (line: ProseMirrorNode) =>
  line.textContent.trim() !== '' &&
  line.children.every((run) => !run.isText || run.text?.trim() === '' || hasBold(run));

function unbold(line: ProseMirrorNode): Fragment {
  return Fragment.from(line.children.map((run) => run.mark(run.marks.filter(({ type }) => type.name !== 'bold'))));
}

function bold(line: ProseMirrorNode): Fragment {
  const mark = line.type.schema.mark('bold');
  return Fragment.from(line.children.map((run) => (run.isText ? run.mark(mark.addToSet(run.marks)) : run)));
}
