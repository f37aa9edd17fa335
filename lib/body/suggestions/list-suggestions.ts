import type { BlockId, BlockSuggestion, DraftBody, SuggestionMark } from '#lib/body/nodes.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';

/** One place where something is suggested: the nearest block with an id, the mark or entry, and the words it lies on. */
export type SuggestionPlace = {
  blockId: BlockId;
  of: { mark: SuggestionMark; text: string } | { entry: BlockSuggestion };
};

type Loose = {
  type: string;
  attrs?: { id?: unknown; suggested?: BlockSuggestion[] };
  content?: Loose[];
  text?: string;
  marks?: { type: string }[];
};

/** Every place where something is suggested in a body or block, in reading order. */
export function suggestionPlaces(root: object): SuggestionPlace[] {
  const found: SuggestionPlace[] = [];
  const visit = (node: Loose, outer: BlockId) => {
    const blockId = typeof node.attrs?.id === 'string' ? node.attrs.id : outer;
    for (const entry of node.attrs?.suggested ?? []) found.push({ blockId, of: { entry } });
    for (const mark of node.marks ?? [])
      if (isSuggestionMark(mark)) found.push({ blockId, of: { mark, text: node.text ?? '\n' } });
    for (const child of node.content ?? []) visit(child, blockId);
  };
  visit(root as Loose, '');
  return found;
}

/** How many suggestions are open in a text, and the block of the first; undefined where none is. */
export function openSuggestions(body: DraftBody): { count: number; blockId: BlockId } | undefined {
  const places = suggestionPlaces(body);
  const [first] = places;
  if (!first) return undefined;
  const ids = places.map(({ of }) => ('mark' in of ? of.mark.attrs.id : of.entry.id));
  return { count: new Set(ids).size, blockId: first.blockId };
}
