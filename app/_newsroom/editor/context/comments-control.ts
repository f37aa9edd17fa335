import { holdSnapshot } from '#app/_newsroom/editor/store/snapshot-holder.ts';
import type { BlockId } from '#lib/body/nodes.ts';
import type { CommentField } from '#lib/comments/place.ts';

/**
 * What somebody wants to comment on: wherever they were (`from` had the focus: words chosen in the text, the block with the
 * caret, a field), a block, or a field.
 */
export type CommentWish =
  { kind: 'here'; from: Element | null } | { kind: 'block'; block: BlockId } | { kind: 'field'; field: CommentField };

/** What the screen around the conversations knows of them. */
type CommentsSnapshot = {
  /** They stand beside the text, or over it on a narrow screen. */
  isOpen: boolean;
  /** Their code is needed, open or not: some stand in the text. */
  isWanted: boolean;
  /** How many are open, and how many of these are about each field. */
  open: number;
  fields: Readonly<Partial<Record<CommentField, number>>>;
  /** What is to be commented on, until that has begun. */
  wish: CommentWish | undefined;
  /** The conversation one has turned to, by its number. */
  chosen: number | undefined;
};

/** The way from everywhere on a screen to its conversations, whose code may not be here yet. */
export type CommentsControl = ReturnType<typeof createCommentsControl>;

/** The conversations of one language of a story, of which `open` are open. */
export function createCommentsControl(open: number) {
  const { subscribe, getSnapshot, change } = holdSnapshot<CommentsSnapshot>({
    isOpen: false,
    isWanted: open > 0,
    open,
    fields: {},
    wish: undefined,
    chosen: undefined,
  });
  return {
    subscribe,
    getSnapshot,
    /** Begins a comment. */
    ask: (wish: CommentWish) => change({ wish, isOpen: true, isWanted: true }),
    /** The wish is taken up. */
    taken: () => change({ wish: undefined }),
    show: (chosen?: number) => change({ isOpen: true, isWanted: true, ...(chosen === undefined ? {} : { chosen }) }),
    choose: (chosen: number | undefined) => change({ chosen }),
    close: () => change({ isOpen: false, chosen: undefined, wish: undefined }),
    /** There is something to show in the text. */
    want: () => change({ isWanted: true }),
    /** How many there are. */
    count: (counts: Pick<CommentsSnapshot, 'open' | 'fields'>) => change(counts),
  };
}
