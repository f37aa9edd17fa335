import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { needsPage, needsProcess, testFiles, type TestRun } from './list-tests.ts';

const root = path.join(import.meta.dirname, '..');
/** Set by run-tests.ts. Without it, as in an editor, every file that runs on SQLite is there to be run alone. */
const run = process.env.SETU_TEST_RUN as TestRun | undefined;
const files = run ? testFiles(root, run) : [...testFiles(root, 'unit'), ...testFiles(root, 'processes')];
const alone = files.filter((file) => needsProcess(root, file));
const others = files.filter((file) => !alone.includes(file));
// A process goes on to the next file only where that wants the same surroundings: mixed, most would begin anew.
const inPage = others.filter((file) => needsPage(root, file));
const together = others.filter((file) => !inPage.includes(file));
const setupFiles = run === 'unit' ? ['e2e/refuse-processes.ts'] : [];
const common = {
  setupFiles,
  // Long enough for a machine that is busy with other things.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Most of what tests make is gone at once; with little room for it a fifth of their time goes into clearing away.
  execArgv: ['--max-semi-space-size=64'],
};

export default defineConfig({
  root,
  test: {
    globalSetup: ['e2e/prepare-tests.ts'],
    // By itself it leaves one core to whoever sits at the machine; some of these tests only wait for a process or a clock.
    maxWorkers: 3,
    projects: [
      { root, test: { name: 'alone', include: alone, isolate: true, ...common } },
      { root, test: { name: 'in-page', include: inPage, isolate: false, ...common } },
      { root, test: { name: 'together', include: together, isolate: false, ...common } },
    ],
  },
});
