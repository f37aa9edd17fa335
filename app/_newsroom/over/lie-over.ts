/** Something that lies over the page, and how the browser's Back takes it away. */
type Over = { close(): void };

/** Where one stands in what lies over one page: `page` names the page's own entry, `depth` how many lie over it there. */
type Mark = { page: string; depth: number };

const KEY = 'setuOver';
const LONGEST_WAY_MS = 2_000;
/** By then what was asked to close has closed, on a slow phone as well. */
const CLOSED_MS = 100;

const shown: Over[] = [];
let here: Mark | undefined;
/** The page the entries were made for: where it is another, a link was followed and they lie behind. */
let path = '';
/** Going back in the browser's history is on its way, and is ours. */
let isGoing = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const readMark = () => (history.state as { [KEY]?: Mark } | null)?.[KEY];
// With what Next keeps in it: it takes an entry without that for a stranger's, and loads the page anew.
const withMark = (mark: Mark) => ({ ...(history.state as object | null), [KEY]: mark });

/**
 * Says that something lies over the page and covers it, as a phone's drawers and dialogs do: the browser's Back then calls
 * `close` and stays. What this returns is called when it is gone, for whatever reason; the entry it had in the browser's
 * history goes with it. One that opens in the moment another closes takes over its entry.
 */
export function lieOver(close: () => void): () => void {
  listen();
  const over: Over = { close };
  shown.push(over);
  // At once: whoever sees it may go back.
  settle();
  return () => {
    const at = shown.indexOf(over);
    if (at >= 0) shown.splice(at, 1);
    // Once what opens in the same moment has said so.
    soon(0);
  };
}

/** Makes as many entries as things lie over the page, once all that opens and closes together has done so. */
function settle(): void {
  if (isGoing) return;
  if (here && location.pathname !== path) here = undefined;
  here ??= { page: crypto.randomUUID(), depth: 0, ...readMark() };
  path = location.pathname;
  // Next writes an entry anew, without our mark, when it draws the page anew.
  if (readMark()?.depth !== here.depth && (here.depth > 0 || shown.length > 0))
    history.replaceState(withMark(here), '');
  while (here.depth < shown.length) {
    here = { ...here, depth: here.depth + 1 };
    history.pushState(withMark(here), '');
  }
  if (here.depth > shown.length) {
    isGoing = true;
    history.go(shown.length - here.depth);
    // Where the browser goes nowhere after all, the next one is not to wait for it.
    setTimeout(() => (isGoing = false), LONGEST_WAY_MS);
  }
}

function soon(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(settle, ms);
}

/** Keeps from Next what happens between entries of one page: nothing of the page is another. */
function handlePop(event: PopStateEvent): void {
  const mark = (event.state as { [KEY]?: Mark } | null)?.[KEY];
  const isOurs = mark !== undefined && mark.page === here?.page && location.pathname === path;
  const wasGoing = isGoing;
  isGoing = false;
  here = mark;
  path = location.pathname;
  if (isOurs) {
    event.stopImmediatePropagation();
    if (!wasGoing) for (const { close } of shown.slice(mark.depth)) close();
  }
  // What would not close gets its entry back; a leftover entry of a page that was left is gone back from.
  soon(CLOSED_MS);
}

let isListening = false;
function listen(): void {
  if (isListening) return;
  isListening = true;
  addEventListener('popstate', handlePop, { capture: true });
}
