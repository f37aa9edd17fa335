import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageKey } from '#db/files/media-store.ts';

/*
 * The demo newsroom's pictures in every width and format take a minute of both cores, at every server of its own that a
 * test starts. They depend on nothing but the upload and the worker, so what one server has made, the next finds made.
 */

const root = path.join(import.meta.dirname, '..');
const UPLOADS = path.join(root, 'db/seed/pictures');

/** Where they are kept between runs: with another worker, or other libraries, they are made anew. */
function keptIn(): string {
  const hash = createHash('sha256');
  for (const file of ['db/files/image-worker.mjs', 'package-lock.json'])
    hash.update(readFileSync(path.join(root, file)));
  return path.join(root, 'test-results', `made-pictures-${hash.digest('hex').slice(0, 12)}`);
}

/** Puts what other servers have made into a data directory that holds no pictures yet. */
export function lendMadePictures(dataDir: string): void {
  const media = path.join(dataDir, 'media');
  if (names(media).length > 0) return;
  const { SETU_E2E_DATA: running } = process.env;
  for (const from of [keptIn(), ...(running ? [path.join(running, 'media')] : [])]) linkMade(from, media);
}

/** Keeps what a server has made, once it has ended. */
export function keepMadePictures(dataDir: string): void {
  linkMade(path.join(dataDir, 'media'), keptIn());
}

/** Every finished file of the demo's pictures under a second name: none is ever written again, only removed. */
function linkMade(from: string, to: string): void {
  for (const key of names(UPLOADS).map((upload) => imageKey(readFileSync(path.join(UPLOADS, upload))))) {
    const made = names(path.join(from, key)).filter((file) => !file.endsWith('.tmp'));
    if (made.length > 0) mkdirSync(path.join(to, key), { recursive: true, mode: 0o700 });
    const there = new Set(names(path.join(to, key)));
    for (const file of made.filter((one) => !there.has(one)))
      linkOrCopy(path.join(from, key, file), path.join(to, key, file));
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // On another disk; or another worker, or the server whose it is, was quicker.
    if (code === 'EXDEV') copyFileSync(from, to);
    else if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

function names(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}
