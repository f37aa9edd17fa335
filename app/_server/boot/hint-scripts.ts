import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

// https://v8.dev/blog/explicit-compile-hints
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Says at the top of every script of the build in `buildDir` that its functions are wanted at once. A browser then
 * compiles them beside the line and off the main thread, while the script still comes in, and not one by one when they
 * are first called; to those that do not know it, it is a comment. Resolves to the number of scripts. @see decision 016
 */
export async function hintScripts(buildDir: string): Promise<number> {
  const folder = path.join(buildDir, 'static/chunks');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  await Promise.all(
    scripts.map(async (name) => {
      const file = path.join(folder, name);
      const script = await readFile(file, 'utf8');
      if (!script.startsWith(HINT)) await writeFile(file, HINT + script);
    }),
  );
  return scripts.length;
}
