import type { SuggestionMark } from '#lib/body/nodes.ts';

const NAMES: Record<SuggestionMark['type'], true> = { insertion: true, deletion: true, modification: true };

/** Whether a mark is one by which something is suggested. */
export function isSuggestionMark(mark: { type: string }): mark is SuggestionMark {
  return Object.hasOwn(NAMES, mark.type);
}
