import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { needsProcess, testFiles, type TestRun } from './list-tests.ts';

const root = path.join(import.meta.dirname, '..');
/** Set by run-tests.ts. Without it, as in an editor, every file is there to be run alone. */
const run = process.env.SETU_TEST_RUN as TestRun | undefined;
const files = run ? testFiles(root, run) : [...testFiles(root, 'unit'), ...testFiles(root, 'processes')];
const alone = files.filter((file) => needsProcess(root, file));
const together = files.filter((file) => !alone.includes(file));
const setupFiles = run === 'unit' ? ['e2e/refuse-processes.ts'] : [];
// Long enough for a machine that is busy with other things.
const times = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  root,
  test: {
    globalSetup: ['e2e/prepare-tests.ts'],
    // By itself it leaves one core to whoever sits at the machine; some of these tests only wait for a process or a clock.
    maxWorkers: 3,
    projects: [
      { root, test: { name: 'together', include: together, isolate: false, setupFiles, ...times } },
      { root, test: { name: 'alone', include: alone, isolate: true, setupFiles, ...times } },
    ],
  },
});
