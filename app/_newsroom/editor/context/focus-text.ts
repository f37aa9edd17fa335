import type { TiptapEditorHTMLElement } from '@tiptap/core';

/** As long as a dialog takes to fade, and its own first focus to come late. */
const FADED_MS = 350;

/**
 * Gives the focus to the text with this id, its cursor where it was; once more after a dialog has gone that took the focus
 * along. Nothing scrolls.
 */
export function focusText(id: string): void {
  const text: TiptapEditorHTMLElement | null = document.getElementById(id);
  // By the editor itself: the browser would put the cursor at the start until the editor has noticed.
  const focus = () => (text?.editor ? text.editor.view.focus() : text?.focus({ preventScroll: true }));
  focus();
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) focus();
  }, FADED_MS);
}
