import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encode, isCompressible } from '#app/_server/http/encodings.ts';

const FOLDER = 'compressed';
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Compresses every script and sheet that the build in `buildDir` hands to browsers, as hard as brotli can (2 µs a byte,
 * some seconds in all), so that no server does it while people wait. Resolves to the number of files.
 */
export async function compressBuild(buildDir: string): Promise<number> {
  const folder = path.join(buildDir, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(path.join(buildDir, 'static'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const made = await Promise.all(
    files.map(async (entry) => {
      const plain = await readFile(path.join(entry.parentPath, entry.name));
      if (!isCompressible(TYPES[path.extname(entry.name)] ?? '', plain.length)) return 0;
      await writeFile(path.join(folder, nameOf(plain)), await encode(plain, 'br', 'unhurried'));
      return 1;
    }),
  );
  return made.reduce<number>((sum, one) => sum + one, 0);
}

/**
 * The brotli that {@link compressBuild} made of exactly these bytes; undefined where it made none. Files are known by a
 * hash of their content, so what is found can never be the form of anything else.
 */
export async function findCompressed(buildDir: string, plain: Buffer): Promise<Buffer | undefined> {
  try {
    return await readFile(path.join(buildDir, FOLDER, nameOf(plain)));
  } catch {
    return undefined;
  }
}

function nameOf(plain: Buffer): string {
  return `${createHash('sha256').update(plain).digest('hex')}.br`;
}
