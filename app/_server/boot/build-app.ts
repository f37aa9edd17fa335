import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compressBuild } from '#app/_server/http/compressed-build.ts';
import { hintScripts } from '#app/_server/boot/hint-scripts.ts';
import { hashSources, isBuilt, stampBuild, unstampBuild } from '#app/_server/boot/build-stamp.ts';

/**
 * Makes the production build of these sources where it is missing, in a process of its own, so that the compiler's
 * memory is gone when the server begins. Resolves to whether it had to.
 * @throws when the build fails; what it printed stands above.
 */
export async function buildWhenMissing(root: string, buildDir: string, say: (line: string) => void): Promise<boolean> {
  const sourcesHash = hashSources(root);
  const directory = path.join(root, buildDir);
  if (isBuilt(directory, sourcesHash)) return false;
  say('This version has not been built here yet. Building it once; that takes a minute or two …');
  unstampBuild(directory);
  const { buildReaderAssets } = await import('#app/_reader/build-assets.ts');
  await buildReaderAssets();
  const began = Date.now();
  await runNextBuild(root, buildDir);
  await hintScripts(directory);
  await compressBuild(directory);
  stampBuild(directory, sourcesHash);
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
  return true;
}

function runNextBuild(root: string, buildDir: string): Promise<void> {
  const command = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const build = spawn(process.execPath, [command, 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', SETU_BUILD_DIR: buildDir },
  });
  // Nobody waits for it any more when this process ends.
  const stop = () => void build.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', (code, signal) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`The build stopped (${signal ?? `exit code ${code}`}).`));
    });
  });
}
