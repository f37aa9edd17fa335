import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hashSources, isBuilt, stampBuild, unstampBuild } from '#app/_server/boot/build-stamp.ts';

function checkout(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'setu-stamp-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  write(root, files);
  return root;
}

function write(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

const SOURCES = {
  'app/a.ts': '1',
  'lib/b.ts': '2',
  'db/c.sql': '3',
  'messages/en.json': '{}',
  'next.config.ts': '4',
  'package-lock.json': '5',
};

it('gives the same hash to the same sources in another place', () => {
  expect(hashSources(checkout(SOURCES))).toBe(hashSources(checkout(SOURCES)));
});

it.each(Object.keys(SOURCES))('changes with %s', (name) => {
  expect(hashSources(checkout({ ...SOURCES, [name]: 'x' }))).not.toBe(hashSources(checkout(SOURCES)));
});

it('changes when text moves from one file to another, and when a file is renamed', () => {
  const before = hashSources(checkout({ 'app/a.ts': 'ab', 'app/b.ts': 'c' }));
  expect(hashSources(checkout({ 'app/a.ts': 'a', 'app/b.ts': 'bc' }))).not.toBe(before);
  expect(hashSources(checkout({ 'app/a.ts': 'ab', 'app/d.ts': 'c' }))).not.toBe(before);
});

it('does not change with tests, generated files and what is not built', () => {
  const extra = { 'app/a.test.ts': 't', 'app/_reader/generated/x.ts': 'g', 'e2e/x.spec.ts': 'e', 'README.md': 'r' };
  expect(hashSources(checkout({ ...SOURCES, ...extra }))).toBe(hashSources(checkout(SOURCES)));
});

it('knows a finished build from none, an older and a broken one', () => {
  const root = checkout({ '.next/BUILD_ID': 'x' });
  const buildDir = path.join(root, '.next');
  expect(isBuilt(buildDir, 'one')).toBe(false);
  stampBuild(buildDir, 'one');
  expect(isBuilt(buildDir, 'one')).toBe(true);
  expect(isBuilt(buildDir, 'two')).toBe(false);
  unstampBuild(buildDir);
  expect(isBuilt(buildDir, 'one')).toBe(false);
});
