import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { makeVariantsLater } from '#db/files/make-variants.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { type ImageFile, listImageFiles } from '#db/queries/images.ts';
import { listVariants, variantName } from '#lib/image/image.ts';

/** What a sweep found: files removed that no picture owns, pictures whose missing sizes are being made, and pictures whose upload is gone. */
type Swept = { removed: number; incomplete: number; lost: string[] };

/**
 * Puts the files of the library in agreement with its rows: called once at start, before anybody can upload (the data
 * directory is held by one process). Removes temporary files and everything no row owns, which is what being killed in
 * the middle of an upload or a deletion leaves; has missing sizes made in the background; names uploads that are gone.
 * Where other servers may share the files, what is younger than `leaveMs` is left alone: it may be one of their uploads.
 */
export async function sweepImages(db: Database = database(), leaveMs = 0): Promise<Swept> {
  const store = mediaStore(db);
  const isLeft = async (file: string) =>
    leaveMs > 0 && Date.now() - ((await stat(file).catch(() => undefined))?.mtimeMs ?? 0) < leaveMs;
  const files = await listImageFiles(db.reader);
  const owned = new Set(files.map((file) => path.basename(store.original(file.picture.key, file.format))));
  const keys = new Set(files.map((file) => file.picture.key));
  let removed = 0;
  const originals = await names(store.originals);
  for (const name of originals) {
    if (owned.has(name) || (await isLeft(path.join(store.originals, name)))) continue;
    await rm(path.join(store.originals, name), { force: true });
    removed += 1;
  }
  for (const name of await names(store.media)) {
    const at = path.join(store.media, name);
    if (!keys.has(name)) {
      if (await isLeft(at)) continue;
      await rm(at, { recursive: true, force: true });
      removed += 1;
      continue;
    }
    for (const file of (await names(at)).filter((one) => one.endsWith('.tmp'))) {
      if (await isLeft(path.join(at, file))) continue;
      await rm(path.join(at, file), { force: true });
      removed += 1;
    }
  }
  const lying = new Set(originals);
  const isThere = (file: ImageFile) => lying.has(path.basename(store.original(file.picture.key, file.format)));
  let incomplete = 0;
  for (const file of files.filter(isThere)) {
    const made = await store.listMade(file.picture.key);
    if (listVariants(file.picture).every((variant) => made.has(variantName(variant)))) continue;
    incomplete += 1;
    makeVariantsLater(db, file.picture, file.format);
  }
  return { removed, incomplete, lost: files.filter((file) => !isThere(file)).map((file) => file.picture.key) };
}

async function names(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
}
