import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { BlockId, BlockNode, DraftNode } from '#lib/body/nodes.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';
import { sameJson } from '#lib/same-json.ts';

/** A field in which two texts differ. */
export type ComparedField = { field: TextField; old: string; now: string };

/**
 * A block of either text, in the order in which they are read: those of `now`, and each that is gone where it stood.
 * `old` or `now` is undefined where only the other text has it. `after` are the blocks before it in the old text, nearest first:
 * where it belongs, should it come back.
 */
export type ComparedBlock = {
  id: BlockId;
  old: BlockNode | undefined;
  now: BlockNode | undefined;
  isSame: boolean;
  after: BlockId[];
};

/** Where two texts of one translation differ, by field and by block; blocks are told apart by their ids. */
export function compareTexts(
  old: TranslationText,
  now: TranslationText,
): { fields: ComparedField[]; blocks: ComparedBlock[] } {
  const fields = TEXT_FIELDS.filter((field) => old[field] !== now[field]).map((field) => ({
    field,
    old: old[field],
    now: now[field],
  }));
  const stood = new Map(old.body.content.map((block, at) => [block.attrs.id, { block, at }] as const));
  const blocks: ComparedBlock[] = now.body.content.map((block) => {
    const before = stood.get(block.attrs.id);
    return {
      id: block.attrs.id,
      old: before?.block,
      now: block,
      isSame: before !== undefined && sameJson(before.block, block),
      after: before ? idsBefore(old, before.at) : [],
    };
  });
  const standing = new Set(blocks.map(({ id }) => id));
  for (const [at, block] of old.body.content.entries()) {
    const { id } = block.attrs;
    if (standing.has(id)) continue;
    const after = idsBefore(old, at);
    const place = blocks.findIndex((one) => one.id === after.find((before) => blocks.some((b) => b.id === before)));
    blocks.splice(place + 1, 0, { id, old: block, now: undefined, isSame: false, after });
  }
  return { fields, blocks };
}

const idsBefore = (text: TranslationText, at: number): BlockId[] =>
  text.body.content
    .slice(0, at)
    .map(({ attrs }) => attrs.id)
    .toReversed();

/**
 * Every word that a person wrote in a block, a line each: what readers read, and what stands beside it (whom a quotation is
 * from, captions, alt texts, credits, headings of boxes and cards). '' for one without any, such as a rule. What is suggested
 * counts as accepted.
 */
export function wordsOfBlock(block: BlockNode): string {
  return acceptedBody({ type: 'doc', content: [block] })
    .content.flatMap(linesOf)
    .join('\n');
}

/** The addresses of a block, a line each in the order they stand: where its links lead, and what its card shows. */
export function addressesOfBlock(block: BlockNode): string {
  return addressesOf(block).join('\n');
}

type AnyNode = DraftNode | { type: string; attrs?: object; content?: readonly AnyNode[] };

const WORDS_BEFORE = ['title'] as const;
const WORDS_AFTER = ['attribution', 'caption', 'alt', 'credit'] as const;

function linesOf(node: AnyNode): string[] {
  const content = 'content' in node ? (node.content ?? []) : [];
  const isLine = content.some(({ type }) => type === 'text' || type === 'hardBreak');
  const within = isLine
    ? [content.map((run) => ('text' in run ? run.text : ' ')).join('')]
    : content.flatMap((child) => linesOf(child));
  return [...wordsIn(node, WORDS_BEFORE), ...within, ...wordsIn(node, WORDS_AFTER)].flatMap(
    (line) => line.trim() || [],
  );
}

function wordsIn(node: AnyNode, names: readonly string[]): string[] {
  const attrs: object = 'attrs' in node ? (node.attrs ?? {}) : {};
  return Object.entries(attrs).flatMap(([name, value]) => (names.includes(name) ? String(value) : []));
}

function addressesOf(node: AnyNode): string[] {
  const links =
    'marks' in node ? (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? mark.attrs.href : [])) : [];
  const content = 'content' in node ? (node.content ?? []) : [];
  const all = [...wordsIn(node, ['url']), ...links, ...content.flatMap((child) => addressesOf(child))];
  // A link over words of two kinds is two marks and one link.
  return all.filter((address, at) => address !== all[at - 1]);
}
