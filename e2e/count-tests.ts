import { existsSync, readFileSync } from 'node:fs';

/** How many tests a run executed, and how they ended. `flaky` passed at a second try and count among `passed`. */
export type TestCount = { passed: number; failed: number; skipped: number; flaky: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; skipped: number; flaky: number };
  errors: unknown[];
};

/** The count in a report of Vitest's JSON reporter. A file that could not be loaded has no test in it and counts as one failure. */
export function countVitest(report: VitestReport): TestCount {
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests, flaky: 0 };
}

/** The count in a report of Playwright's JSON reporter. An error outside every test counts as one failure. */
export function countPlaywright({ stats, errors }: PlaywrightReport): TestCount {
  const failed = Math.max(stats.unexpected, errors.length > 0 ? 1 : 0);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped, flaky: stats.flaky };
}

/** The sum of several counts. */
export function addCounts(counts: TestCount[]): TestCount {
  const sum = (key: keyof TestCount) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), flaky: sum('flaky') };
}

/** The last line of a run: «12 passed, 0 failed», with the skipped where there are any. */
export function closingLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The count in the JSON report at `file`; undefined when the runner ended before it wrote one. */
export function readCount(file: string): TestCount | undefined {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport;
  return 'stats' in report ? countPlaywright(report) : countVitest(report);
}
