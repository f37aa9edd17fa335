import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { insistently } from '#app/_newsroom/insistently.ts';

let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('it is fetched again after a while and as soon as the line is back, and says meanwhile that it is missing', async () => {
  const fetch = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('no line'))
    .mockRejectedValueOnce(new Error('no line'))
    .mockResolvedValueOnce('here');
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const code = insistently(fetch);
  const heard: boolean[] = [];
  const stop = code.subscribe(() => heard.push(code.isFailing()));
  expect(code.isFailing()).toBe(false);
  const loaded = code.load();
  await vi.advanceTimersByTimeAsync(0);
  expect(code.isFailing()).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetch).toHaveBeenCalledTimes(2);
  page.dispatchEvent(new Event('online'));
  expect(await loaded).toBe('here');
  expect(heard).toEqual([true, false]);
  expect(told).toHaveBeenCalledTimes(2);
  // Neither the line nor the clock asks once more.
  page.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetch).toHaveBeenCalledTimes(3);
  stop();
});
