import { Extension, Mark } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Fragment, Node, Slice } from '@tiptap/pm/model';
import type { BlockSuggestion, SuggestionMark } from '#lib/body/nodes.ts';
import { BODY_NODES } from '#lib/body/schema.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';

/** What makes of a transaction of somebody who writes what is to be done instead; undefined: as it is. */
export type Tracker = (transaction: Transaction) => Transaction | undefined;

/** What is put in once suggesting is wanted: what tracks, and what a copy of a part of the text is. */
export type SuggestedStorage = { track: Tracker | undefined; copied: ((slice: Slice) => Slice) | undefined };

declare module '@tiptap/core' {
  interface Storage {
    suggested: SuggestedStorage;
  }
}

/** A mark by which something is suggested. It is never read from HTML, and what is typed beside it is not part of it. */
function suggestionMark(name: SuggestionMark['type'], tag: string) {
  return Mark.create({
    name,
    // As lib/body/suggestion-rules.ts has them; never said in HTML.
    addAttributes: () =>
      Object.fromEntries(
        ['id', 'by', 'at', ...(name === 'modification' ? ['was'] : [])].map((attribute) => [
          attribute,
          { default: '', rendered: false },
        ]),
      ),
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
  addStorage: (): SuggestedStorage => ({ track: undefined, copied: undefined }),
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
    const { storage } = this;
    return [
      new Plugin({
        key: new PluginKey('suggestedCopies'),
        props: { transformCopied: (slice) => (storage as SuggestedStorage).copied?.(slice) ?? slice },
      }),
    ];
  },
});

/** Whether anything is suggested in a document or a part of one. */
export function hasSuggestionsIn(content: Node | Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= suggestedOf(node).length > 0 || node.marks.some(({ type }) => isSuggestionMark({ type: type.name }));
    return !found;
  });
  return found;
}
