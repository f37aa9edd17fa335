/** What any part of a page can have the page open: the palette, or the list of shortcuts. */
export type DeskAsk = 'palette' | 'shortcuts';

const ASKED = 'setu:ask';

/** Has the page open it. */
export function askDesk(what: DeskAsk): void {
  dispatchEvent(new CustomEvent(ASKED, { detail: what }));
}

/** Calls `open` whenever something is asked for. Returns what ends it. */
export function whenDeskAsked(open: (what: DeskAsk) => void): () => void {
  const listener = (event: Event) => open((event as CustomEvent<DeskAsk>).detail);
  addEventListener(ASKED, listener);
  return () => removeEventListener(ASKED, listener);
}
