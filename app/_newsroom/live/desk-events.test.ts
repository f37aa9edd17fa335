// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { DeskListener } from '#app/_newsroom/live/desk-events.ts';

/** A stream as a browser opens one; the test is its server. */
class Stream extends EventTarget {
  static opened: Stream[] = [];
  isClosed = false;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Stream.opened.push(this);
  }
  close() {
    this.isClosed = true;
  }
  say(kind: string, data: unknown, lastEventId = '') {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId }));
  }
}

let visibility: DocumentVisibilityState;
let isOnline: boolean;
const streams = () => Stream.opened;
const open = () => Stream.opened.filter(({ isClosed }) => !isClosed);
const after = (stream: Stream | undefined) => new URL(stream?.url ?? '', 'http://x').searchParams.get('after');
function turn(to: DocumentVisibilityState) {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
}

// The module is the tab's: each test has a tab of its own.
const ends: (() => void)[] = [];
const newTab = async () => {
  vi.resetModules();
  const tab = await import('#app/_newsroom/live/desk-events.ts');
  return {
    ...tab,
    listenToDesk(...args: Parameters<typeof tab.listenToDesk>) {
      const end = tab.listenToDesk(...args);
      ends.push(end);
      return end;
    },
  };
};

beforeEach(() => {
  vi.useFakeTimers();
  Stream.opened = [];
  [visibility, isOnline] = ['visible', true];
  vi.stubGlobal('EventSource', Stream);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.advanceTimersByTime(1_000);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('has one connection for all that listens, and gives it back when nothing does', async () => {
  const { listenToDesk } = await newTab();
  const [one, other] = [vi.fn<DeskListener>(), vi.fn<DeskListener>()];
  const both = [listenToDesk(one, 7), listenToDesk(other)];
  expect(streams()).toHaveLength(1);
  expect(after(streams()[0])).toBe('7');
  const events = [{ kind: 'translation.publish', articleId: 4, locale: 'hi' }];
  streams()[0]?.say('change', { at: '', byId: null, events }, '8');
  expect([one.mock.calls, other.mock.calls]).toEqual([[[events]], [[events]]]);
  both[0]?.();
  // From one screen to the next.
  both[1]?.();
  listenToDesk(one)();
  vi.advanceTimersByTime(999);
  expect(open()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(open()).toHaveLength(0);
});

it('comes back after longer and longer pauses, and goes on where it was', async () => {
  const { listenToDesk } = await newTab();
  listenToDesk(() => undefined);
  streams()[0]?.say('change', { events: [] }, '12');
  for (const pauseMs of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    const count = streams().length;
    streams().at(-1)?.onerror?.();
    vi.advanceTimersByTime(pauseMs - 1);
    expect(streams()).toHaveLength(count);
    vi.advanceTimersByTime(1);
    expect(streams()).toHaveLength(count + 1);
  }
  expect(after(streams().at(-1))).toBe('12');
  streams().at(-1)?.say('here', { all: true, stories: {} });
  streams().at(-1)?.onerror?.();
  vi.advanceTimersByTime(1_000);
  expect(open()).toHaveLength(1);
});

it('leaves a hidden tab without a connection, and asks what was missed when it is looked at again', async () => {
  const { listenToDesk } = await newTab();
  listenToDesk(() => undefined, 3);
  turn('hidden');
  vi.advanceTimersByTime(4_999);
  expect(open()).toHaveLength(1);
  turn('visible');
  turn('hidden');
  vi.advanceTimersByTime(5_000);
  expect(open()).toHaveLength(0);
  turn('visible');
  vi.advanceTimersByTime(500);
  expect(open()).toHaveLength(1);
  expect(after(open()[0])).toBe('3');
});

it('asks nothing offline, and shows nobody', async () => {
  const { listenToDesk, peopleHere, watchPeople } = await newTab();
  const watcher = vi.fn<() => void>();
  watchPeople(watcher);
  listenToDesk(() => undefined);
  const meera = { visit: 'v', personId: 'm', name: 'मीरा', locale: 'hi', since: '' };
  streams()[0]?.say('here', { all: true, stories: { 4: [meera], 5: [meera] } });
  streams()[0]?.say('here', { stories: { 5: [] } });
  expect([peopleHere(4), peopleHere(5), peopleHere(6)]).toEqual([[meera], [], []]);
  expect(peopleHere(6)).toBe(peopleHere(6));
  isOnline = false;
  window.dispatchEvent(new Event('offline'));
  expect(peopleHere(4)).toEqual([]);
  vi.advanceTimersByTime(600_000);
  expect(open()).toHaveLength(0);
  isOnline = true;
  window.dispatchEvent(new Event('online'));
  vi.advanceTimersByTime(500);
  expect(open()).toHaveLength(1);
  expect(watcher).toHaveBeenCalledTimes(3);
});

it('tells a screen that was drawn before something it has heard of to look anew', async () => {
  const { listenToDesk } = await newTab();
  listenToDesk(() => undefined, 3);
  streams()[0]?.say('change', { events: [] }, '9');
  const [old, fresh] = [vi.fn<DeskListener>(), vi.fn<DeskListener>()];
  listenToDesk(old, 8);
  listenToDesk(fresh, 9);
  expect(old).toHaveBeenCalledExactlyOnceWith(undefined);
  expect(fresh).not.toHaveBeenCalled();
});
