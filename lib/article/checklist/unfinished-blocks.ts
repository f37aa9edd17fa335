import type { BlockId, BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { publicBody } from '#lib/body/public-body.ts';

/**
 * What a block still lacks: `embed_untitled` a card that cannot say what it leads to, `attribution_missing` a quotation that
 * does not say whom it is from, `block_unprinted` one that holds nothing and is left out for readers.
 */
type UnfinishedCode = 'embed_untitled' | 'attribution_missing' | 'block_unprinted';

/** A block of a draft that is not finished; `kind` is its type, or for a card its provider. */
export type UnfinishedBlock = { code: UnfinishedCode; blockId: BlockId; kind: string };

/** Blocks of `body` which somebody set and did not finish, in reading order; an empty paragraph or heading is none. */
export function unfinishedBlocks(body: DraftBody): UnfinishedBlock[] {
  return body.content.flatMap((block) => {
    const code = lacking(block);
    return code
      ? [{ code, blockId: block.attrs.id, kind: block.type === 'embed' ? block.attrs.provider : block.type }]
      : [];
  });
}

function lacking(block: BlockNode): UnfinishedCode | undefined {
  switch (block.type) {
    case 'embed':
      return block.attrs.title.trim() === '' ? 'embed_untitled' : undefined;
    case 'blockquote':
      if (!isPrinted(block)) return 'block_unprinted';
      return block.attrs.attribution.trim() === '' ? 'attribution_missing' : undefined;
    // A sentence of the story itself: it need not say again whose words these are.
    case 'pullQuote':
    case 'table':
    case 'box':
    case 'interview':
    case 'gallery':
      return isPrinted(block) ? undefined : 'block_unprinted';
    case 'paragraph':
    case 'heading':
    case 'bulletList':
    case 'orderedList':
    case 'figure':
    case 'horizontalRule':
    case 'readMore':
      return undefined;
  }
}

const isPrinted = (block: BlockNode) => publicBody({ type: 'doc', content: [block] }).content.length > 0;
