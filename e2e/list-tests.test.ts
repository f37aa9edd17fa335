import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testFiles } from './list-tests.ts';
import { refuseProcesses } from './refuse-processes.ts';

const root = path.join(import.meta.dirname, '..');
/** What is not ours: packages, and what builds and runs leave behind; .gitignore names them. */
const NOT_OURS = /^(node_modules|\.git|\.next.*|data([-.].*)?|test-results|playwright-report)$/;

/** Every file of tests for Vitest that the repository holds, wherever it lies. */
function everyTest(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return folder === '' && NOT_OURS.test(entry.name) ? [] : everyTest(file);
    return /\.test\.[cm]?[jt]sx?$/.test(entry.name) ? [file] : [];
  });
}

const lists = {
  unit: testFiles(root, 'unit'),
  processes: testFiles(root, 'processes'),
  database: testFiles(root, 'database'),
};

test('every file of tests is run once on SQLite, or is about PostgreSQL alone', () => {
  const onPostgresAlone = lists.database.filter((file) => file.startsWith('db/engine/postgres/'));
  expect(onPostgresAlone.length).toBeGreaterThan(0);
  expect([...lists.unit, ...lists.processes, ...onPostgresAlone].toSorted()).toEqual(everyTest().toSorted());
});

test('those that ask a database are run on PostgreSQL too, whether they start processes or not', () => {
  expect(lists.database).toEqual(
    expect.arrayContaining([
      'db/perform.test.ts',
      'db/commands/image/store-image.test.ts',
      'db/seed/seed-demo.test.ts',
    ]),
  );
  expect(lists.database).not.toContain('db/engine/sqlite/migrate-sqlite.test.ts');
  expect(lists.database).not.toContain('db/queries/story-list/story-list.sqlite.test.ts');
});

test('those that start processes, themselves or through a helper or a module of ours, are told from the others', () => {
  expect(lists.processes).toEqual(
    expect.arrayContaining([
      'app/_server/gate/app-process.test.ts',
      'db/commands/killed-while-performing.test.ts',
      'db/engine/transact.test.ts',
      'db/files/run-image-job.test.ts',
    ]),
  );
  expect(lists.unit).toEqual(expect.arrayContaining(['db/perform.test.ts', 'e2e/list-tests.test.ts']));
});

test('one that starts a process all the same is refused, and told where it belongs', () => {
  const started: string[] = [];
  const start = (program: string) => void started.push(program);
  const node = { fork: start, spawn: start, spawnSync: start, execFile: start };
  refuseProcesses(node);
  for (const begin of Object.values(node))
    expect(() => begin('db/files/image-worker.mjs')).toThrow('e2e/list-tests.ts');
  node.spawn('node_modules/@esbuild/linux-x64/bin/esbuild');
  expect(started).toEqual(['node_modules/@esbuild/linux-x64/bin/esbuild']);
});
