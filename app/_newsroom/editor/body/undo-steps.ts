import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Letters after which the next gap between words begins another step to undo. */
const STEP_LETTERS = 20;
/** The history begins another step by itself after such a pause. */
const PAUSE_MS = 500;

/**
 * Cuts what is typed without a pause into steps to undo: at the end of a word once some twenty letters stand in one, and at
 * everything that is no typing (Enter, something pasted). Never while a composition is under way.
 */
export const UndoSteps = Extension.create({
  name: 'undoSteps',
  addStorage: () => ({ letters: 0, at: 0 }),
  dispatchTransaction({ transaction, next }) {
    const { storage, editor } = this;
    if (isOwnStep(transaction)) {
      if (transaction.time - storage.at > PAUSE_MS) storage.letters = 0;
      storage.at = transaction.time;
      const typed = typedWords(transaction);
      const isComposed = editor.view.composing || transaction.getMeta('composition') !== undefined;
      const isCut = typed === undefined || (storage.letters >= STEP_LETTERS && /^\s/u.test(typed));
      if (isCut && !isComposed) {
        closeHistory(transaction);
        storage.letters = 0;
      }
      storage.letters += typed?.length ?? 0;
    }
    next(transaction);
  },
});

/** A change by whoever writes here: neither undo itself nor what others changed. */
function isOwnStep(transaction: Transaction): boolean {
  return (
    transaction.docChanged &&
    transaction.getMeta('addToHistory') !== false &&
    transaction.getMeta('history$') === undefined &&
    transaction.getMeta('appendedTransaction') === undefined
  );
}

/** The words that were typed, '' for a letter taken back; undefined for all that is no typing. */
function typedWords({ steps: [step, ...others] }: Transaction): string | undefined {
  if (!(step instanceof ReplaceStep) || others.length > 0) return undefined;
  const { slice, from, to } = step;
  if (slice.size === 0) return to - from === 1 ? '' : undefined;
  if (slice.openStart > 0 || slice.content.childCount !== 1 || to > from) return undefined;
  return slice.content.firstChild?.isText ? (slice.content.firstChild.text ?? '') : undefined;
}
