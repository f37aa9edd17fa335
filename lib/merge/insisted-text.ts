import { TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import { blocksInside, canHold, idsIn, type NamedBlock, replaceNamed } from '#lib/body/nested-blocks.ts';
import type { BlockId, BlockNode } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { blockTexts } from '#lib/body/plain-text.ts';
import { applyTextChanges } from '#lib/merge/merge-texts.ts';
import type { TextChanges } from '#lib/merge/text-changes.ts';

/**
 * `current` with every word of `changes` in it, whatever stands there by now: where both changed something, mine stands,
 * and what has lost its place comes last. For a text that is kept beside another one, never for one that takes its place.
 */
export function insistedText(current: TranslationText, changes: TextChanges): TranslationText {
  const { text, collisions } = applyTextChanges(current, changes);
  for (const field of TEXT_FIELDS) text[field] = changes.fields[field]?.to ?? text[field];
  const mine = new Map(collisions.blocks.flatMap(({ mine: blocks }) => blocks.map((one) => [one.attrs.id, one])));
  if (mine.size === 0) return text;
  const standing = new Set(text.body.content.flatMap(idsIn));
  const content = [
    ...text.body.content.map((block) => replaceNamed(block, mine) as BlockNode),
    ...[...mine.values()].filter(({ attrs }) => !standing.has(attrs.id)).flatMap(onTop),
  ];
  const read = parseBody({ type: 'doc', content });
  // Two people's lists inside each other may be no body any more: then the words alone come last.
  const words = blockTexts({ type: 'doc', content: [...mine.values()].flatMap(onTop) }).map(paragraphOf);
  const body = read.ok ? read.value : { type: 'doc' as const, content: [...text.body.content, ...words] };
  return { ...text, body };
}

/** A block as it can stand by itself: what is no block of a body, as what is inside it. */
function onTop(block: NamedBlock): BlockNode[] {
  if (canHold(undefined, block.type)) return [block as BlockNode];
  return (blocksInside(block) ?? []).flatMap(onTop);
}

function paragraphOf(words: string): BlockNode {
  const id: BlockId = newBlockId();
  return { type: 'paragraph', attrs: { id }, ...(words !== '' && { content: [{ type: 'text', text: words }] }) };
}
