import { addressesOfBlock } from '#lib/article/compare/compare-texts.ts';
import type { BlockNode, FigureNode, FigureSize } from '#lib/body/nodes.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';
import { sameJson } from '#lib/same-json.ts';

/** What the words of a block are, where they are not simply its text. */
export type BlockPart = 'words' | 'title' | 'attribution' | 'caption' | 'alt' | 'credit' | 'addresses';

/** What a block is, as the menus of the editor name it. */
export type BlockForm = Exclude<BlockNode['type'], 'heading'> | 'heading2' | 'heading3';

/** Two states of one block, part by part; either may be undefined. */
export type BlockChange = {
  /** The parts that differ, and of a block without any of these its words, if it has some. */
  parts: { part: BlockPart; old: string; now: string }[];
  /** What it was and is, where that is another. */
  form: { old: BlockForm; now: BlockForm } | undefined;
  /** How large its picture was and is, where that is another; null: as wide as the text. */
  size: { old: FigureSize | null; now: FigureSize | null } | undefined;
  /** The pictures of each, in their order, where they are others; else undefined. */
  images: { old: number[]; now: number[] } | undefined;
  /** It differs, and in nothing of the above: bold, a table's columns, a list that counts from elsewhere. */
  isOnlyForm: boolean;
};

const PARTS: readonly BlockPart[] = ['title', 'words', 'attribution', 'caption', 'alt', 'credit', 'addresses'];

/**
 * What is different between two states of one block: its words as a reader meets them (a point of a list and a row of a
 * table a line each), what stands beside them, its pictures, and what it is. What is suggested counts as accepted.
 */
export function compareBlocks(old: BlockNode | undefined, now: BlockNode | undefined): BlockChange {
  const [was, is] = [partsOf(old), partsOf(now)];
  const differ = PARTS.filter((part) => was[part] !== is[part]);
  const shown = differ.length > 0 ? differ : PARTS.filter((part) => part === 'words' && is.words !== '');
  const forms = old && now ? { old: formOf(old), now: formOf(now) } : undefined;
  const form = forms && forms.old !== forms.now ? forms : undefined;
  const sizes = old?.type === 'figure' && now?.type === 'figure' ? { old: sizeOf(old), now: sizeOf(now) } : undefined;
  const size = sizes && sizes.old !== sizes.now ? sizes : undefined;
  const pictures = { old: imagesOf(old), now: imagesOf(now) };
  const images = sameJson(pictures.old, pictures.now) ? undefined : pictures;
  const isOnlyForm =
    differ.length === 0 && !form && !size && !images && old !== undefined && now !== undefined && !sameJson(old, now);
  return {
    parts: shown.map((part) => ({ part, old: was[part], now: is[part] })),
    form,
    size,
    images,
    isOnlyForm,
  };
}

/** What a block is, by the name the menus of the editor have for it. */
export function formOf(block: BlockNode): BlockForm {
  if (block.type !== 'heading') return block.type;
  return block.attrs.level === 2 ? 'heading2' : 'heading3';
}

const sizeOf = ({ attrs }: FigureNode): FigureSize | null => attrs.size ?? null;
const imagesOf = (block: BlockNode | undefined) => (block ? imagesOfBody({ type: 'doc', content: [block] }) : []);

/** A node of a settled block, of whatever type. */
type Loose = { type: string; text?: string; attrs?: Record<string, unknown>; content?: readonly Loose[] };

function partsOf(block: BlockNode | undefined): Record<BlockPart, string> {
  const parts: Record<BlockPart, string> = {
    ...{ title: '', words: '', attribution: '', caption: '', alt: '', credit: '', addresses: '' },
  };
  if (!block) return parts;
  // A block that is only suggested to go is nothing once that is accepted; it is shown as it stands.
  const settled = acceptedBody({ type: 'doc', content: [block] }).content;
  const nodes: readonly Loose[] = settled.length > 0 ? settled : [block];
  parts.words = nodes.flatMap((node) => linesOf(node, '')).join('\n');
  parts.addresses = addressesOfBlock(block);
  for (const part of ['title', 'attribution', 'caption', 'alt', 'credit'] as const) {
    parts[part] = nodes
      .flatMap((node) => wordsBeside(node, part))
      .join('\n')
      .trimEnd();
  }
  return parts;
}

/** The lines of a node: a point with its sign, further in below another; a row of a table with its cells parted. */
function linesOf(node: Loose, indent: string): string[] {
  const { content = [] } = node;
  switch (node.type) {
    case 'bulletList':
      return content.flatMap((item) => pointOf(item, '•', indent));
    case 'orderedList': {
      const first = Number(node.attrs?.start ?? 1);
      return content.flatMap((item, at) => pointOf(item, `${first + at}.`, indent));
    }
    case 'tableRow':
      return content.length === 0 ? [] : [content.map((cell) => cellOf(cell)).join(' | ')];
    default: {
      const isLine = content.some(({ type }) => type === 'text' || type === 'hardBreak');
      if (!isLine) return content.flatMap((child) => linesOf(child, indent));
      return [`${indent}${content.map(({ text }) => text ?? '\n').join('')}`];
    }
  }
}

function pointOf({ content = [] }: Loose, sign: string, indent: string): string[] {
  const lines = content.flatMap((child) => linesOf(child, child.type === 'paragraph' ? '' : `${indent}  `));
  const [first = '', ...rest] = lines;
  return [`${indent}${sign} ${first}`.trimEnd(), ...rest];
}

const cellOf = (cell: Loose) => linesOf(cell, '').join(' ');

function wordsBeside(node: Loose, name: string): string[] {
  const own = node.attrs?.[name];
  // A picture of several without a caption keeps its line, lest the captions of the others change places.
  const isShown = typeof own === 'string' && (own !== '' || node.type === 'figure');
  return [...(isShown ? [own] : []), ...(node.content ?? []).flatMap((child) => wordsBeside(child, name))];
}
