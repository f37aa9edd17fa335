import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNoticeBoard } from '#app/_newsroom/notices/notices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('goes by itself, but not while somebody reads it or work goes on', () => {
  const board = createNoticeBoard();
  const told = () => board.list().map(({ message }) => message);
  board.show({ tone: 'good', message: 'बदला गया' });
  const busy = board.show({ tone: 'busy', message: 'Uploading' });
  vi.advanceTimersByTime(4_000);
  board.hold(true);
  vi.advanceTimersByTime(60_000);
  expect(told()).toEqual(['बदला गया', 'Uploading']);
  board.hold(false);
  vi.advanceTimersByTime(5_000);
  expect(told()).toEqual(['Uploading']);
  board.update(busy, { tone: 'bad', message: 'Refused', closeMs: 10_000 });
  vi.advanceTimersByTime(9_999);
  expect(told()).toEqual(['Refused']);
  vi.advanceTimersByTime(1);
  expect(told()).toEqual([]);
});

test('tells of a notice that the person closed, not of one that was taken away', () => {
  const board = createNoticeBoard();
  const closed = vi.fn<() => void>();
  board.hide(board.show({ tone: 'busy', message: 'one', onClose: closed }));
  expect(closed).not.toHaveBeenCalled();
  board.close(board.show({ tone: 'busy', message: 'two', onClose: closed }));
  expect(closed).toHaveBeenCalledOnce();
  expect(board.list()).toEqual([]);
});

test('says when something changed, and hands out the same list until then', () => {
  const board = createNoticeBoard();
  const listener = vi.fn<() => void>();
  const stop = board.subscribe(listener);
  const before = board.list();
  expect(board.list()).toBe(before);
  const id = board.show({ tone: 'bad', message: 'a' });
  expect(board.list()).not.toBe(before);
  stop();
  board.hide(id);
  expect(listener).toHaveBeenCalledOnce();
});
