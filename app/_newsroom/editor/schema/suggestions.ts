import { Extension, Mark } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { markSpec } from '#app/_newsroom/editor/schema/from-table.ts';
import type { BlockSuggestion, DraftBody, SuggestionMark } from '#lib/body/nodes.ts';
import { BODY_NODES } from '#lib/body/schema.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';

/** What makes of a transaction of somebody who writes what is to be done instead; undefined: as it is. */
export type Tracker = (transaction: Transaction) => Transaction | undefined;

declare module '@tiptap/core' {
  interface Storage {
    suggested: { track: Tracker | undefined };
  }
}

/** A mark by which something is suggested. It is never read from HTML, and what is typed beside it is not part of it. */
function suggestionMark(name: SuggestionMark['type'], tag: string) {
  return Mark.create({
    ...markSpec(name),
    name,
    // The outermost: what lies inside is the form of the words.
    priority: 1100,
    inclusive: false,
    renderHTML: () => [tag, { 'data-suggested': name }, 0],
  });
}

/** Words somebody suggests to put in. */
export const Insertion = suggestionMark('insertion', 'ins');
/** Words somebody suggests to take out. */
export const Deletion = suggestionMark('deletion', 'del');
/** Words of which somebody suggests another form. */
export const Modification = suggestionMark('modification', 'span');

/** What is suggested of a node; none where nothing is. */
export function suggestedOf(node: Node): readonly BlockSuggestion[] {
  return (node.attrs.suggested as BlockSuggestion[] | null | undefined) ?? [];
}

/**
 * What is suggested of whole blocks, rows and cells, and the place where a tracker is put in once suggesting is wanted: its
 * code comes then. What is copied is the text with all of it accepted, so nobody's suggestion is pasted in their name.
 */
export const Suggested = Extension.create({
  name: 'suggested',
  addStorage: (): { track: Tracker | undefined } => ({ track: undefined }),
  addGlobalAttributes() {
    return [
      {
        types: Object.keys(BODY_NODES).filter((name) => !['doc', 'text', 'hardBreak'].includes(name)),
        attributes: {
          suggested: {
            default: null,
            keepOnSplit: false,
            parseHTML: () => null,
            renderHTML: ({ suggested }: Record<string, unknown>) =>
              suggested ? { 'data-suggested': (suggested as BlockSuggestion[]).map(({ kind }) => kind).join(' ') } : {},
          },
        },
      },
    ];
  },
  dispatchTransaction({ transaction, next }) {
    next(this.storage.track?.(transaction) ?? transaction);
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('suggestedCopies'),
        props: { transformCopied: (slice) => acceptedSlice(slice) },
      }),
    ];
  },
});

/** What is copied, with everything suggested in it accepted. */
export function acceptedSlice(slice: Slice): Slice {
  if (!hasSuggestionsIn(slice.content)) return slice;
  const [first] = slice.content.content;
  if (!first) return slice;
  const { schema } = first.type;
  const content = slice.content.toJSON() as DraftBody['content'];
  // Words alone are a line while they are settled.
  const isInline = first.isInline;
  const line = { type: 'paragraph', content } as unknown as DraftBody['content'][number];
  const settled = acceptedBody({ type: 'doc', content: isInline ? [line] : content }).content as object[];
  const [only] = settled as { content?: object[] }[];
  const nodes = (isInline ? (only?.content ?? []) : settled).map((json) => schema.nodeFromJSON(json));
  const fragment = Fragment.fromArray(nodes);
  return new Slice(
    fragment,
    Math.min(slice.openStart, depthOf(fragment, 1)),
    Math.min(slice.openEnd, depthOf(fragment, -1)),
  );
}

/** Whether anything is suggested in a document or a part of one. */
export function hasSuggestionsIn(content: Node | Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= suggestedOf(node).length > 0 || node.marks.some(({ type }) => type.name in SUGGESTION_NAMES);
    return !found;
  });
  return found;
}

const SUGGESTION_NAMES: Record<SuggestionMark['type'], true> = { insertion: true, deletion: true, modification: true };

/** How deep a fragment is open at most at one of its ends. */
function depthOf(fragment: Fragment, side: 1 | -1): number {
  let depth = 0;
  for (
    let node = side === 1 ? fragment.firstChild : fragment.lastChild;
    node && !node.isLeaf;
    node = side === 1 ? node.firstChild : node.lastChild
  )
    depth += 1;
  return depth;
}
