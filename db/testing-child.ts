import { buildSync } from 'esbuild';
import path from 'node:path';

/**
 * Writes a program that a test starts as a process of its own into `directory`, as one plain file for `node`, and
 * answers its path. To compile it anew at every start would take longer than what most of them do.
 */
export function bundleChild(entry: string, directory: string): string {
  const outfile = path.join(directory, `${path.basename(entry, '.ts')}.cjs`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

/** The environment in which such a program finds the packages, wherever it lies. */
export function childEnv(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_PATH: path.join(process.cwd(), 'node_modules') };
}
