import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { BlockId, BlockNode, DraftNode } from '#lib/body/nodes.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';
import { sameJson } from '#lib/same-json.ts';

/** A field in which two texts differ. */
export type ComparedField = { field: TextField; old: string; now: string };

/** Where a block went that stands elsewhere among the others than it did. */
export type Move = 'up' | 'down';

/**
 * A block of either text, in the order in which they are read: those of `now`, and each that is gone where it stood.
 * `old` or `now` is undefined where only the other text has it. `isSame` is of what the block holds; `moved` says whether it
 * stands elsewhere than it did, as few blocks and as few words as can be. `after` are the blocks before it in the old text,
 * nearest first: where it belongs, should it come back.
 */
export type ComparedBlock = {
  id: BlockId;
  old: BlockNode | undefined;
  now: BlockNode | undefined;
  isSame: boolean;
  moved: Move | undefined;
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
  const moves = movesBetween(old.body.content, now.body.content);
  const blocks: ComparedBlock[] = now.body.content.map((block) => {
    const before = stood.get(block.attrs.id);
    return {
      id: block.attrs.id,
      old: before?.block,
      now: block,
      isSame: before !== undefined && sameJson(before.block, block),
      moved: moves.get(block.attrs.id),
      after: before ? idsBefore(old, before.at) : [],
    };
  });
  const standing = new Set(blocks.map(({ id }) => id));
  for (const [at, block] of old.body.content.entries()) {
    const { id } = block.attrs;
    if (standing.has(id)) continue;
    const after = idsBefore(old, at);
    const place = blocks.findIndex((one) => one.id === after.find((before) => blocks.some((b) => b.id === before)));
    blocks.splice(place + 1, 0, { id, old: block, now: undefined, isSame: false, moved: undefined, after });
  }
  return { fields, blocks };
}

/**
 * The blocks both have that moved among one another. Those stay that make the heaviest row standing in the same order in
 * both: of a long passage and a short one that changed places, the short one moved.
 */
function movesBetween(old: readonly BlockNode[], now: readonly BlockNode[]): Map<BlockId, Move> {
  const stoodAt = new Map(old.map(({ attrs }, at) => [attrs.id, at] as const));
  const both = now.flatMap((block) => {
    const from = stoodAt.get(block.attrs.id);
    return from === undefined ? [] : [{ id: block.attrs.id, from, weight: 1 + wordsOfBlock(block).length }];
  });
  if (both.every(({ from }, at) => at === 0 || from > (both[at - 1]?.from ?? -1))) return new Map();
  // For each block the heaviest row that ends with it, and the one before it there.
  const rows: { weight: number; before: number }[] = [];
  for (const [at, { from, weight }] of both.entries()) {
    const best = { weight, before: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const sum = (rows[earlier]?.weight ?? 0) + weight;
      if ((both[earlier]?.from ?? 0) < from && sum > best.weight) Object.assign(best, { weight: sum, before: earlier });
    }
    rows.push(best);
  }
  const staying = new Set<number>();
  let last = rows.reduce((best, { weight }, at) => (weight > (rows[best]?.weight ?? 0) ? at : best), 0);
  for (; last !== -1; last = rows[last]?.before ?? -1) staying.add(last);
  return new Map(
    both.flatMap(({ id, from }, at): [BlockId, Move][] => {
      if (staying.has(at)) return [];
      const passed = [...staying].some((other) => other > at && (both[other]?.from ?? 0) < from);
      return [[id, passed ? 'up' : 'down']];
    }),
  );
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
