const ASKED = 'setu:shortcuts';

/** Has the page show the list of shortcuts, from whatever part of it. */
export function askShortcuts(): void {
  dispatchEvent(new Event(ASKED));
}

/** Calls `show` whenever the list of shortcuts is asked for. Returns what ends it. */
export function whenShortcutsAsked(show: () => void): () => void {
  addEventListener(ASKED, show);
  return () => removeEventListener(ASKED, show);
}
