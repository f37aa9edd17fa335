import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Which of the runs of Vitest there are a file of tests belongs to; see {@link testFiles}. */
export type TestRun = 'unit' | 'processes' | 'database';

/**
 * The files of tests of a run, relative to `root`, with `/`. On SQLite every file is in one of two: `unit`, or
 * `processes` where it starts processes. `database` has those that ask a database once more, on PostgreSQL, and those
 * that are about PostgreSQL alone. e2e/list-tests.test.ts sees to it that no file is left out.
 */
export function testFiles(root: string, run: TestRun): string[] {
  const all = ['app', 'db', 'docs', 'e2e', 'lib', 'messages']
    .flatMap((folder) => under(root, folder))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .toSorted();
  const onPostgresAlone = (file: string) => file.startsWith('db/engine/postgres/');
  const onSqliteAlone = (file: string) => /\.sqlite\.test\.ts$|^db\/engine\/sqlite\//.test(file);
  switch (run) {
    case 'unit':
      return all.filter((file) => !onPostgresAlone(file) && !startsProcesses(root, file));
    case 'processes':
      return all.filter((file) => !onPostgresAlone(file) && startsProcesses(root, file));
    case 'database':
      return all.filter(
        (file) => onPostgresAlone(file) || (!onSqliteAlone(file) && helpersOf(root, file).has('db/testing.ts')),
      );
  }
}

/** What starts a process: Node's own, and those of our modules that give pictures to one. */
const STARTS_PROCESSES =
  /'node:child_process'|'#db\/(files\/(run-image-job|open-variant)|commands\/image\/store-image|seed\/seed-demo)\.ts'/;

/**
 * Whether a file of tests, or a helper that it imports, starts processes: servers, commands of the terminal, those that
 * make pictures, those that are killed. They take as long as all the others together. (Which file does is seen when it
 * runs as well: e2e/refuse-processes.ts.)
 */
function startsProcesses(root: string, file: string): boolean {
  return [file, ...helpersOf(root, file)].some((one) => STARTS_PROCESSES.test(read(root, one)));
}

/**
 * Whether a file of tests takes hold of what exists once a process (the database of the application, modules in place
 * of others, their settings), so that no other file may share its process. The others do: to load everything anew
 * for each would take as long as the tests.
 */
export function needsProcess(root: string, file: string): boolean {
  const holds = /useTestDatabase\(|onePerProcess\(|vi\.(do)?mock\(|vi\.hoisted\(|vi\.resetModules\(/;
  return [file, ...helpersOf(root, file)].some((one) => one !== 'db/testing.ts' && holds.test(read(root, one)));
}

/** Whether a file of tests says in its first line that it wants a page round it (jsdom). */
export function needsPage(root: string, file: string): boolean {
  return read(root, file).startsWith('// @vitest-environment jsdom');
}

/** The helpers of tests that a file imports, and those that they import: `testing.ts`, `testing-….ts`. */
function helpersOf(root: string, file: string, known = new Set<string>()): Set<string> {
  for (const [, helper = ''] of read(root, file).matchAll(/['"]#([\w/-]*\/testing[\w-]*\.tsx?)['"]/g)) {
    if (known.has(helper)) continue;
    known.add(helper);
    helpersOf(root, helper, known);
  }
  return known;
}

function under(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file.replaceAll(path.sep, '/')}`,
  );
}

function read(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
