import { build } from 'esbuild';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');

it('the process that answers readers loads nothing of Next, React, the database or the application', async () => {
  const { metafile } = await build({
    entryPoints: [path.join(import.meta.dirname, 'start.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => !/^(app\/_server\/(gate|http)|lib)\//.test(file))).toEqual([]);
  const packages = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external, path: name }) => external && !name.startsWith('node:')).map(({ path: name }) => name),
  );
  // What is added here is loaded before the first reader is answered, and stays in that process's memory.
  expect([...new Set(packages)].sort()).toEqual(['http-cache-semantics', 'lru-cache', 'zod']);
});
