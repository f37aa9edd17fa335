import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { figuresOfBody } from '#lib/body/images-of-body.ts';
import type { BlockId, BlockNode } from '#lib/body/nodes.ts';
import { blockTexts } from '#lib/body/plain-text.ts';
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

/** The words of a block on one or more lines; '' for one without (a picture, a rule). */
export function wordsOfBlock(block: BlockNode): string {
  if (block.type === 'figure' || block.type === 'gallery') {
    const figures = figuresOfBody({ type: 'doc', content: [block] });
    return figures
      .map(({ attrs }) => attrs.caption)
      .join('\n')
      .trim();
  }
  return blockTexts({ type: 'doc', content: [block] }).join('\n');
}
