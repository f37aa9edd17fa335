import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['app', 'lib', 'db', 'messages', 'next.config.ts', 'package.json', 'package-lock.json'];
const STAMP = 'setu-stamp';

/** A hash of everything the build is made from: the same sources give the same one, wherever the checkout lies. */
export function hashSources(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(root, source)) {
      const bytes = readFileSync(path.join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Whether `buildDir` holds a finished build of the sources with that hash. */
export function isBuilt(buildDir: string, sourcesHash: string): boolean {
  const file = path.join(buildDir, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === sourcesHash;
}

/** Says that `buildDir` now holds the build of these sources. Call it when the build has succeeded. */
export function stampBuild(buildDir: string, sourcesHash: string): void {
  writeFileSync(path.join(buildDir, STAMP), sourcesHash);
}

/** Says that `buildDir` can no longer be trusted. Call it before a build begins, so that half of one is never served. */
export function unstampBuild(buildDir: string): void {
  rmSync(path.join(buildDir, STAMP), { force: true });
}

function filesUnder(root: string, name: string): string[] {
  const start = path.join(root, name);
  if (!existsSync(start)) return [];
  if (path.extname(name) !== '') return [name];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('app/_reader/generated/'))
    .sort();
}
