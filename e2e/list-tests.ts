import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files of unit tests, apart from those that are about PostgreSQL alone; relative to `root`, with `/`. */
export function unitTests(root: string): string[] {
  return ['app', 'db', 'docs', 'e2e', 'lib', 'messages']
    .flatMap((folder) => under(root, folder))
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('db/engine/postgres/'))
    .toSorted();
}

/** The files of tests that ask a database and are not about SQLite alone: those are called so, or lie in its folder. */
export function databaseTests(root: string): string[] {
  return [...unitTests(root), ...under(root, 'db/engine/postgres').filter((file) => /\.test\.tsx?$/.test(file))]
    .filter((file) => !/\.sqlite\.test\.ts$|^db\/engine\/sqlite\//.test(file))
    .filter((file) => helpersOf(root, file).has('db/testing.ts'));
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
