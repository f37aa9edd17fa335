import { expect, test } from 'vitest';
import { addCounts, closingLine, countPlaywright, countVitest } from './count-tests.ts';

test('both runners are summed into one plain line', () => {
  const unit = countVitest({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 0, numFailedTestSuites: 1 });
  const browser = countPlaywright({ stats: { expected: 9, unexpected: 2, skipped: 1, flaky: 1 }, errors: [] });
  expect(addCounts([unit, browser])).toEqual({ passed: 50, failed: 3, skipped: 1, flaky: 1 });
  expect(closingLine(addCounts([unit, browser]))).toBe('50 passed, 3 failed, 1 skipped');
  expect(closingLine({ passed: 3, failed: 0, skipped: 0, flaky: 0 })).toBe('3 passed, 0 failed');
});

test('a file that does not load and an error outside every test are failures', () => {
  expect(countVitest({ numPassedTests: 4, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 1 }).failed).toBe(
    1,
  );
  expect(
    countPlaywright({ stats: { expected: 3, unexpected: 0, skipped: 0, flaky: 0 }, errors: ['setup'] }).failed,
  ).toBe(1);
});
