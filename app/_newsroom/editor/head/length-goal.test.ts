// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { asGoal, readGoal, subscribeToGoals, writeGoal } from '#app/_newsroom/editor/head/length-goal.ts';

test.each([
  ['600', 600],
  ['६००', 600],
  ['', 0],
  ['-5', 0],
  ['1.5', 0],
  ['six', 0],
  ['999999', 20_000],
])('%j is a goal of %i words', (typed, words) => expect(asGoal(typed)).toBe(words));

test('a goal stays with its text, and who draws it hears of it', () => {
  const heard = vi.fn<() => void>();
  const stop = subscribeToGoals(heard);
  writeGoal(7, 600);
  expect([readGoal(7), readGoal(8)]).toEqual([600, 0]);
  writeGoal(7, 0);
  expect(readGoal(7)).toBe(0);
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  writeGoal(7, 5);
  expect(heard).toHaveBeenCalledTimes(2);
});
