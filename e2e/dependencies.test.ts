import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { binaryEntry, type LockedPackages, missingOptional } from './complete-lockfile.ts';

const root = path.join(import.meta.dirname, '..');
const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const locked = (JSON.parse(lockText) as { packages: LockedPackages }).packages;
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

/** -1, 0 or 1 as `a` is older than, as new as or newer than `b`; both x.y.z. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('-')[0]!.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (left![at] ?? 0) - (right![at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

test('versions compare as numbers, not as text', () => {
  expect(compareVersions('16.4.10', '16.4.9')).toBe(1);
  expect(compareVersions('0.9.9', '0.45.2')).toBe(-1);
  expect(compareVersions('3.31.2', '3.31.2')).toBe(0);
});

/*
 * Every line is a published hole that an older version has. `npm audit` has no answer where the registry is a mirror,
 * so the floors stand here. All copies count, also those that other packages bring along.
 */
const FLOORS: [name: string, floor: string, why: string][] = [
  ['next', '16.4.5', 'November 2026 security release; older lines leak sources and run code'],
  ['react', '19.3.1', 'security release of 14 October 2026'],
  ['react-dom', '19.3.1', 'security release of 14 October 2026'],
  ['better-auth', '1.7.16', 'verification links worked for another account'],
  ['better-sqlite3', '12.11.1', 'SQLite before 3.51.3 can corrupt a WAL file when it is reset'],
  ['drizzle-orm', '0.45.2', 'SQL injection through identifiers (CVE-2026-39356)'],
  ['sharp', '0.35.4', 'code execution in libheif (GHSA-rgj7-g3m4-5g8c)'],
  ['next-intl', '4.9.2', 'open redirect (CVE-2026-40299) and prototype pollution'],
  ['@tiptap/core', '3.31.2', 'script in pasted text (GHSA-c8x8-7fp4-3x9w)'],
  ['@tiptap/pm', '3.31.2', 'script in pasted text (GHSA-c8x8-7fp4-3x9w)'],
];

describe('no dependency is older than its last security release', () => {
  test.each(FLOORS)('%s is at least %s: %s', (name, floor) => {
    const copies = Object.entries(locked).filter(([place]) => place.endsWith(`node_modules/${name}`));
    expect(copies.length, `${name} is not in the lockfile`).toBeGreaterThan(0);
    for (const [place, { version = '0.0.0' }] of copies) {
      expect(compareVersions(version, floor), `${place} is ${version}`).toBeGreaterThanOrEqual(0);
    }
  });

  test('React is one version, and its server half is what Next brings', () => {
    expect(locked['node_modules/react-dom']?.version).toBe(locked['node_modules/react']?.version);
    expect(Object.keys(locked).filter((place) => /react-server-dom/.test(place))).toEqual([]);
  });

  test('all of TipTap is one version', () => {
    const tiptap = Object.entries(locked).filter(([place]) => /node_modules\/@tiptap\/(?!y-tiptap)/.test(place));
    expect(tiptap.length).toBeGreaterThan(5);
    expect(new Set(tiptap.map(([, { version }]) => version)).size).toBe(1);
  });
});

describe('the same packages everywhere', () => {
  test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s is pinned: %s',
    (name, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(locked[`node_modules/${name}`]?.version).toBe(version);
    },
  );

  test('the lockfile names no registry', () => {
    expect(Object.values(locked).filter((held) => held.resolved !== undefined)).toEqual([]);
    expect(lockText).not.toMatch(/"resolved"/);
  });

  test('the lockfile holds the binaries of every kind of machine; `npm run lockfile` adds them', () => {
    expect(missingOptional(locked)).toEqual([]);
  });

  test('only the database driver runs a script while it is installed', () => {
    expect(Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])).toEqual([
      'better-sqlite3',
    ]);
  });
});

describe('an entry for a binary of another machine', () => {
  test.each([
    ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@oxlint/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@swc/core-linux-s390x-gnu', { os: ['linux'], cpu: ['s390x'], libc: ['glibc'] }],
  ])('is read from its name: %s', (name, kind) => {
    expect(binaryEntry(name, '1.2.3')).toEqual({ version: '1.2.3', optional: true, ...kind });
  });

  test.each([
    ['left-pad', '1.2.3'],
    ['@next/swc-win32-x64-msvc', '^1.2.3'],
  ])('is not guessed for %s@%s', (name, version) => {
    expect(() => binaryEntry(name, version)).toThrow(name);
  });
});
