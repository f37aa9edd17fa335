import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { groundIn, type Range, rangeOf } from '#app/_newsroom/editor/comments/where.ts';
import type { Place } from '#lib/comments/place.ts';

/** A conversation as the text shows it; one that is begun and not sent has the number {@link UNSENT}. */
export type Marked = { id: number; place: Place };

/** The number of what is only about to be commented on. */
export const UNSENT = 0;

type Standing = Range & { isNode: boolean };
type Shown = { places: ReadonlyMap<number, Standing>; chosen: number | undefined; drawn: DecorationSet };
type Change = Partial<Pick<Shown, 'places' | 'chosen'>>;

const KEY = new PluginKey<Shown>('commentMarks');

/** What hears of a conversation that was pressed, and of the one the caret stands in. */
export type MarkListener = {
  /** `hadFocus`: one was writing in the text already. */
  pressed(id: number, hadFocus: boolean): void;
  caretIn(id: number | undefined): void;
};

/**
 * Shows in the text what is commented on: exactly `marks`. One that stands there already stays with its words, as they are
 * written around; another is put where its place says. The text itself is not touched.
 */
export function showMarks(editor: Editor, marks: readonly Marked[], listener: MarkListener): void {
  // Whoever composes a word is not interrupted; the next pause is soon enough.
  if (editor.isDestroyed || editor.view.composing) return;
  if (!KEY.get(editor.state)) editor.registerPlugin(marksPlugin(listener));
  const before = KEY.getState(editor.state)?.places;
  const missing = marks.filter(({ id }) => id === UNSENT || !before?.has(id));
  if (missing.length === 0 && before?.size === marks.length) return;
  const ground = missing.length > 0 ? groundIn(editor) : undefined;
  const places = new Map<number, Standing>();
  for (const mark of marks) {
    const standing = mark.id === UNSENT ? undefined : before?.get(mark.id);
    const found = standing ?? (ground && rangeOf(editor, ground, mark.place));
    if (found) places.set(mark.id, found);
  }
  tell(editor, { places });
}

/** Shows which conversation one has turned to. */
export function chooseMark(editor: Editor, chosen: number | undefined): void {
  if (!editor.isDestroyed && KEY.getState(editor.state)?.chosen !== chosen) tell(editor, { chosen });
}

/** Takes all marks away. */
export function clearMarks(editor: Editor): void {
  if (!editor.isDestroyed && KEY.get(editor.state)) editor.unregisterPlugin(KEY);
}

/** Where a conversation stands in the text now; undefined where it does not. */
export function markedRange(editor: Editor, id: number): Range | undefined {
  return editor.isDestroyed ? undefined : KEY.getState(editor.state)?.places.get(id);
}

function tell(editor: Editor, change: Change): void {
  if (KEY.get(editor.state)) editor.view.dispatch(editor.state.tr.setMeta(KEY, change).setMeta('addToHistory', false));
}

function marksPlugin({ pressed, caretIn }: MarkListener): Plugin<Shown> {
  let hadFocus = false;
  return new Plugin<Shown>({
    key: KEY,
    state: {
      init: (_, { doc }) => redrawn({ places: new Map(), chosen: undefined }, doc),
      apply: (tr, shown) => {
        const change = tr.getMeta(KEY) as Change | undefined;
        if (!change && !tr.docChanged) return shown;
        const places = change?.places ?? moved(shown.places, tr);
        return redrawn({ places, chosen: change && 'chosen' in change ? change.chosen : shown.chosen }, tr.doc);
      },
    },
    props: {
      decorations: (state) => KEY.getState(state)?.drawn,
      handleDOMEvents: {
        mousedown: (view) => {
          hadFocus = view.hasFocus();
          return false;
        },
      },
      handleClick: ({ state }, pos) => {
        const id = narrowestAt(state, pos);
        if (id !== undefined) pressed(id, hadFocus);
        return false;
      },
    },
    view: () => {
      let last: number | undefined;
      return {
        update: ({ state }, before) => {
          if (state.selection.eq(before.selection)) return;
          const now = narrowestAt(state, state.selection.head);
          if (now === last) return;
          last = now;
          caretIn(now);
        },
      };
    },
  });
}

/** What is written at the ends of commented words does not belong to them; one whose words are gone is gone. */
function moved(places: ReadonlyMap<number, Standing>, tr: Transaction): ReadonlyMap<number, Standing> {
  const next = new Map<number, Standing>();
  for (const [id, { from, to, isNode }] of places) {
    const found = { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1), isNode };
    if (found.to > found.from) next.set(id, found);
  }
  return next;
}

function redrawn({ places, chosen }: Pick<Shown, 'places' | 'chosen'>, doc: Node): Shown {
  const drawn = [...places].flatMap(([id, { from, to, isNode }]) => {
    const isNow = id === chosen || id === UNSENT;
    if (!isNode)
      return [Decoration.inline(from, to, { class: isNow ? 'setu-comment setu-comment-now' : 'setu-comment' })];
    const node = doc.nodeAt(from);
    const name = isNow ? 'setu-comment-block setu-comment-now' : 'setu-comment-block';
    // A block that became part of another is found again when it is looked for.
    return node?.isBlock === true && from + node.nodeSize === to ? [Decoration.node(from, to, { class: name })] : [];
  });
  return { places, chosen, drawn: DecorationSet.create(doc, drawn) };
}

/** Of several conversations over one another the one about the fewest words. */
function narrowestAt(state: EditorState, pos: number): number | undefined {
  const found = [...(KEY.getState(state)?.places ?? [])].filter(
    ([id, { from, to }]) => id !== UNSENT && pos >= from && pos <= to,
  );
  return found.toSorted(([, one], [, other]) => one.to - one.from - (other.to - other.from))[0]?.[0];
}
