import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import type { Found } from '#app/_newsroom/editor/find/find-in-story.ts';
import { replaceFound } from '#app/_newsroom/editor/find/replace-found.ts';
import type { TextField } from '#lib/article/limits.ts';

/** The lines of a story beside its running text. */
export type Lines = {
  read(): Readonly<Record<TextField, string>>;
  write(change: Partial<Record<TextField, string>>): void;
  /** The field on screen that a line is written in, where it is there. */
  fieldOf(name: TextField): Element | null;
};

/** One replacement that was made. */
export type Replacement = {
  /** Whether it stands in the text, that is, was not taken back. */
  stands(): boolean;
  /**
   * Takes all of it back. Steps that were made in the text since are not taken back with it: then only the lines are, and
   * the answer is false. True also where nothing is left to take back.
   */
  takeBack(): boolean;
};

/**
 * Puts `words` in the place of everything in `found`, in the text and in the lines of the story, as one step: where undo in
 * the text takes it back or redo makes it again, the lines go along, and so does Ctrl+Z in one of those lines. Lines that
 * somebody has changed since stay as they are. `onLinesOnly` is told of a Ctrl+Z that took back no more than lines.
 */
export function replaceAsOneStep(
  editor: Editor,
  found: readonly Found[],
  words: string,
  lines: Lines,
  onLinesOnly: () => void,
): Replacement {
  const before = { ...lines.read() };
  const depthBefore = undoDepth(editor.state);
  const changed = replaceFound(editor, found, words);
  const names = Object.keys(changed) as TextField[];
  const put = (from: Partial<Record<TextField, string>>, to: Partial<Record<TextField, string>>) => {
    const standing = lines.read();
    const change = Object.fromEntries(
      names.filter((name) => standing[name] === from[name]).map((name) => [name, to[name]]),
    );
    if (Object.keys(change).length > 0) lines.write(change);
  };
  put(before, changed);

  /** How many steps there are to undo when this one is the last of them. */
  let at = undoDepth(editor.state);
  let depth = at;
  let isDone = at > depthBefore;
  const over = new AbortController();
  const end = () => {
    over.abort();
    editor.off('transaction', follow);
    editor.off('destroy', end);
  };
  const follow = ({ transaction }: { transaction: Transaction }) => {
    const was = depth;
    depth = undoDepth(editor.state);
    if (transaction.getMeta('history$') !== undefined) {
      if (isDone && was === at && depth < at) {
        isDone = false;
        put(changed, before);
      } else if (!isDone && was < at && depth >= at) {
        isDone = true;
        put(before, changed);
      }
    } else if (depth < was) {
      // The history has dropped its oldest steps.
      at -= was - depth;
      if (at <= 0) end();
    } else if (!isDone && redoDepth(editor.state) === 0) end();
  };
  const takeBack = (): boolean => {
    if (!isDone || editor.isDestroyed) return true;
    if (undoDepth(editor.state) === at) return editor.commands.undo();
    put(changed, before);
    return false;
  };
  const handleKey = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyZ';
    if (!isUndo || event.isComposing || event.defaultPrevented || !isDone) return;
    const name = names.find((one) => lines.fieldOf(one) === event.target);
    // What was typed in the line since is the field's own to take back first.
    if (name === undefined || lines.read()[name] !== changed[name]) return;
    event.preventDefault();
    event.stopPropagation();
    if (!takeBack()) onLinesOnly();
  };
  editor.on('transaction', follow);
  editor.on('destroy', end);
  if (names.length > 0) document.addEventListener('keydown', handleKey, { capture: true, signal: over.signal });
  return { stands: () => isDone, takeBack };
}
