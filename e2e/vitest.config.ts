import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { databaseTests, needsProcess, unitTests } from './list-tests.ts';

const root = path.join(import.meta.dirname, '..');
// With an address of PostgreSQL only those that ask a database, once more.
const isOnPostgres = (process.env.DATABASE_URL ?? '') !== '';
const files = isOnPostgres ? databaseTests(root) : unitTests(root);
const alone = files.filter((file) => needsProcess(root, file));
const together = files.filter((file) => !alone.includes(file));
// Long enough for a machine that is busy with other things.
const times = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  root,
  test: {
    // By itself it leaves one core to whoever sits at the machine; some of these tests only wait for a process or a clock.
    maxWorkers: 3,
    passWithNoTests: true,
    projects: [
      { root, test: { name: 'together', include: together, isolate: false, ...times } },
      { root, test: { name: 'alone', include: alone, isolate: true, ...times } },
    ],
  },
});
