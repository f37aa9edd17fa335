/** Bars at the top of a screen, which notices up there stand below. */
const BARS = 'header, [data-writing] > [role=region]';
const GAP_PX = 8;

/**
 * Keeps notices off the line that is being written: at the foot of what is seen, or, while somebody writes in the lower half
 * of it, below the bars at its top. Only a small screen's styles go by it (`data-at`, `--notices-top`). Returns what ends it.
 */
export function keepOffCaret(board: HTMLElement): () => void {
  const place = () => {
    const caret = caretBox();
    const seen = window.visualViewport;
    const middle = (seen?.offsetTop ?? 0) + (seen?.height ?? innerHeight) / 2;
    board.dataset.at = caret && (caret.top + caret.bottom) / 2 > middle ? 'top' : 'foot';
    const bars = [...document.querySelectorAll(BARS)].map((bar) => bar.getBoundingClientRect().bottom);
    board.style.setProperty('--notices-top', `${Math.round(Math.max(0, ...bars) + GAP_PX)}px`);
  };
  place();
  document.addEventListener('selectionchange', place);
  document.addEventListener('focusin', place);
  window.addEventListener('scroll', place, { passive: true });
  window.visualViewport?.addEventListener('resize', place);
  return () => {
    document.removeEventListener('selectionchange', place);
    document.removeEventListener('focusin', place);
    window.removeEventListener('scroll', place);
    window.visualViewport?.removeEventListener('resize', place);
  };
}

/** Where somebody writes: the line of the caret in a text, or the field as a whole; undefined where nobody does. */
function caretBox(): DOMRect | undefined {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)
    return focused.getBoundingClientRect();
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable) return undefined;
  const selection = getSelection();
  const node = selection?.focusNode;
  if (!selection || !node) return undefined;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  // In an empty line a caret has no box of its own.
  const own = range.getClientRects()[0];
  return own ?? (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
}
