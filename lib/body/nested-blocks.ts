import type { BlockId, BlockNode, DraftBody, ListItemNode, QuestionNode } from '#lib/body/nodes.ts';

/** A node that has an id of its own: a block, a point of a list, or a question. */
export type NamedBlock = BlockNode | ListItemNode | QuestionNode;

/**
 * The blocks right inside `block`, where each of them has an id: points of a list, what a point or a box holds, lines of a
 * quotation or an interview, pictures of a gallery.
 */
export function blocksInside(block: NamedBlock): readonly NamedBlock[] | undefined {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'box':
    case 'interview':
      return block.content;
    case 'gallery':
      return block.content ?? [];
    case 'paragraph':
    case 'question':
    case 'heading':
    case 'pullQuote':
    case 'figure':
    case 'table':
    case 'horizontalRule':
    case 'readMore':
    case 'embed':
      return undefined;
  }
}

/** `block` with other blocks inside; they must be of a kind it can hold, see {@link canHold}. */
export function withBlocksInside(block: NamedBlock, content: readonly NamedBlock[]): NamedBlock {
  // As the parser gives it: a gallery without pictures has no content.
  if (block.type === 'gallery' && content.length === 0) return { type: block.type, attrs: block.attrs };
  return { ...block, content } as NamedBlock;
}

/** True when a block of type `inner` may stand right inside one of type `outer`; undefined is the body itself. */
export function canHold(outer: NamedBlock['type'] | undefined, inner: NamedBlock['type']): boolean {
  switch (outer) {
    case undefined:
      return inner !== 'listItem' && inner !== 'question';
    case 'bulletList':
    case 'orderedList':
      return inner === 'listItem';
    case 'listItem':
    case 'box':
      return inner === 'paragraph' || inner === 'bulletList' || inner === 'orderedList';
    case 'blockquote':
      return inner === 'paragraph';
    case 'gallery':
      return inner === 'figure';
    case 'interview':
      return inner === 'paragraph' || inner === 'question';
    default:
      return false;
  }
}

/** Every id in `block`, its own first, in reading order. Tables hold paragraphs with ids; rows and cells have none. */
export function idsIn(block: NamedBlock): BlockId[] {
  const inside = blocksInside(block);
  if (inside) return [block.attrs.id, ...inside.flatMap(idsIn)];
  if (block.type !== 'table') return [block.attrs.id];
  const cells = block.content.flatMap((row) => row.content ?? []);
  return [block.attrs.id, ...cells.flatMap((cell) => cell.content.map(({ attrs }) => attrs.id))];
}

/** Where a block stands: in which other one (undefined: in the body itself). */
export type PlacedBlock = { block: NamedBlock; inside: BlockId | undefined };

/** Every block of `body` that can be named by a change, by its id. Paragraphs in tables are left out: a table is one block. */
export function placedBlocks(body: DraftBody): Map<BlockId, PlacedBlock> {
  const found = new Map<BlockId, PlacedBlock>();
  const add = (block: NamedBlock, inside: BlockId | undefined) => {
    if (!found.has(block.attrs.id)) found.set(block.attrs.id, { block, inside });
    for (const inner of blocksInside(block) ?? []) add(inner, block.attrs.id);
  };
  for (const block of body.content) add(block, undefined);
  return found;
}

/** `block` with each block inside it that is in `others` replaced by the one of its id; itself too. */
export function replaceNamed(block: NamedBlock, others: ReadonlyMap<BlockId, NamedBlock>): NamedBlock {
  const other = others.get(block.attrs.id);
  if (other) return other;
  const inside = blocksInside(block);
  if (!inside || others.size === 0) return block;
  const replaced = inside.map((inner) => replaceNamed(inner, others));
  return replaced.some((inner, index) => inner !== inside[index]) ? withBlocksInside(block, replaced) : block;
}

/** A copy of `block` in which it and everything inside has another id. */
export function withNewIds(block: NamedBlock, newId: () => BlockId): NamedBlock {
  const copy = structuredClone(block);
  const rename = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('attrs' in value && typeof value.attrs === 'object' && value.attrs !== null && 'id' in value.attrs)
      value.attrs.id = newId();
    if ('content' in value && Array.isArray(value.content)) value.content.forEach(rename);
  };
  rename(copy);
  return copy;
}
