import type { DeskEvent } from '#lib/live/desk-change.ts';
import type { PersonHere } from '#lib/live/presence.ts';

/** What a screen hears of the desk: what happened, or undefined where so much was missed that it must look anew. */
export type DeskListener = (events: DeskEvent[] | undefined) => void;

const NOBODY: readonly PersonHere[] = [];
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A tab nobody looks at gives its connection back after this: a browser has six for a server. */
const HIDDEN_MS = 5_000;

const listeners = new Set<DeskListener>();
const watchers = new Set<() => void>();
const notifiedWatchers = new Set<() => void>();
const holdWatchers = new Set<(articleId: number) => void>();
let here = new Map<number, readonly PersonHere[]>();
let source: EventSource | undefined;
/** The number of the last change that was heard; the server goes on after it. */
let after: number | undefined;
let waitMs = FIRST_WAIT_MS;
let timer: ReturnType<typeof setTimeout> | undefined;
let tab: string | undefined;

/**
 * Tells `listener` what happens at the desk, over the one connection of this tab. `since` is the number of the last
 * change that what is on screen was made with: if something came after it, `listener` hears of it. Returns what ends it.
 */
export function listenToDesk(listener: DeskListener, since?: number): () => void {
  if (!tab) begin();
  listeners.add(listener);
  if (since !== undefined && after !== undefined && since < after) listener(undefined);
  after ??= since;
  connect();
  return () => {
    listeners.delete(listener);
    // From one screen to the next it stays open.
    if (listeners.size === 0) soon(1_000, () => (listeners.size === 0 ? close() : connect()));
  };
}

/** Who is in a story, this tab included; the same array until that changes. */
export function peopleHere(articleId: number): readonly PersonHere[] {
  return here.get(articleId) ?? NOBODY;
}

/** Calls `watcher` whenever somebody comes into a story or leaves one. */
export function watchPeople(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Calls `watcher` whenever somebody begins to write in a part of a story, or writes in one no more. */
export function watchHolds(watcher: (articleId: number) => void): () => void {
  holdWatchers.add(watcher);
  return () => void holdWatchers.delete(watcher);
}

/** Calls `watcher` whenever the person in front of this tab is notified of something. */
export function watchNotified(watcher: () => void): () => void {
  notifiedWatchers.add(watcher);
  return () => void notifiedWatchers.delete(watcher);
}

function begin(): void {
  tab = crypto.randomUUID();
  const look = () => {
    waitMs = FIRST_WAIT_MS;
    if (document.visibilityState === 'visible') soon(Math.random() * 500, connect);
    else soon(HIDDEN_MS, close);
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  addEventListener('offline', close);
  addEventListener('pagehide', close);
  addEventListener('pageshow', ({ persisted }) => persisted && look());
}

function soon(ms: number, work: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(work, ms);
}

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = undefined;
  setHere(new Map());
}

function connect(): void {
  clearTimeout(timer);
  if (source || listeners.size === 0 || !navigator.onLine || document.visibilityState === 'hidden') return;
  const own = (source = new EventSource(
    `/api/newsroom/events?tab=${tab}${after === undefined ? '' : `&after=${after}`}`,
  ));
  // The browser's own way of coming back knows no growing pause: a server that starts again would meet everybody at once.
  own.onerror = () => {
    own.close();
    if (source !== own) return;
    source = undefined;
    soon(waitMs * (0.5 + Math.random()), connect);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };
  const on = (kind: string, handle: (data: string, id: string) => void) =>
    own.addEventListener(kind, ({ data, lastEventId }: MessageEvent<string>) => {
      waitMs = FIRST_WAIT_MS;
      if (lastEventId) after = Number(lastEventId);
      handle(data, lastEventId);
    });
  on('change', (data) => tell((JSON.parse(data) as { events: DeskEvent[] }).events));
  on('holds', (data) => {
    const { articleId } = JSON.parse(data) as { articleId: number };
    for (const watcher of holdWatchers) watcher(articleId);
  });
  on('notified', () => {
    for (const watcher of notifiedWatchers) watcher();
  });
  on('reload', () => tell(undefined));
  on('here', (data) => {
    const { all, stories } = JSON.parse(data) as { all?: true; stories: Record<string, PersonHere[]> };
    const next = new Map(all ? [] : here);
    for (const [id, people] of Object.entries(stories)) next.set(Number(id), people);
    setHere(next);
  });
  // The session is over: whatever this tab asks next leads to the sign-in page.
  on('signed_out', close);
}

function tell(events: DeskEvent[] | undefined): void {
  for (const listener of listeners) listener(events);
}

function setHere(next: typeof here): void {
  if (next.size === 0 && here.size === 0) return;
  here = next;
  for (const watcher of watchers) watcher();
}
