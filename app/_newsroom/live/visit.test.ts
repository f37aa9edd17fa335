// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { visitStory } from '#app/_newsroom/live/visit.ts';

let visibility: DocumentVisibilityState;
let isOnline: boolean;
let beats: { visit: string; articleId: number; locale: string }[];
let goodbyes: Blob[];

beforeEach(() => {
  vi.useFakeTimers();
  [visibility, isOnline, beats, goodbyes] = ['visible', true, [], []];
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
  // What leaves the tab, seen where it leaves.
  vi.stubGlobal('fetch', (_place: string, { body }: { body: string }) => {
    beats.push(JSON.parse(body) as (typeof beats)[number]);
    return Promise.reject(new Error('the line is gone'));
  });
  Object.assign(navigator, { sendBeacon: (_place: string, body: Blob) => goodbyes.push(body) > 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function turn(to: DocumentVisibilityState) {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
}

it('gives a sign of life at once and every twenty seconds, none offline, and says goodbye', () => {
  const onVisit = vi.fn<(visit: string | undefined) => void>();
  const end = visitStory({ articleId: 7, locale: 'hi' }, onVisit);
  const visit = onVisit.mock.calls[0]?.[0];
  expect(beats).toEqual([{ visit, articleId: 7, locale: 'hi' }]);
  vi.advanceTimersByTime(40_000);
  expect(beats).toHaveLength(3);
  isOnline = false;
  vi.advanceTimersByTime(60_000);
  expect(beats).toHaveLength(3);
  isOnline = true;
  window.dispatchEvent(new Event('online'));
  expect(beats).toHaveLength(4);
  end();
  expect(goodbyes.map(({ type }) => type)).toEqual(['application/json']);
  vi.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event('online'));
  turn('visible');
  expect([beats.length, goodbyes.length]).toEqual([4, 1]);
});

it('is over in a tab nobody looks at for minutes, and is another visit when somebody does', () => {
  const end = visitStory({ articleId: 7, locale: 'en' }, () => undefined);
  turn('hidden');
  vi.advanceTimersByTime(3 * 60_000);
  turn('visible');
  turn('hidden');
  vi.advanceTimersByTime(4 * 60_000 - 1);
  expect(goodbyes).toHaveLength(0);
  vi.advanceTimersByTime(1);
  expect(goodbyes).toHaveLength(1);
  const count = beats.length;
  vi.advanceTimersByTime(60_000);
  expect(beats).toHaveLength(count);
  turn('visible');
  expect(beats).toHaveLength(count + 1);
  expect(beats.at(-1)?.visit).not.toBe(beats[0]?.visit);
  // The tab is closed.
  window.dispatchEvent(new Event('pagehide'));
  expect(goodbyes).toHaveLength(2);
  end();
  expect(goodbyes).toHaveLength(2);
});
