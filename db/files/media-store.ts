import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '#db/engine/common/database-types.ts';
import { isOutOfDescriptors } from '#db/files/disk-faults.ts';
import { IMAGE_EXTENSION, type ImageFormat } from '#lib/image/image-format.ts';
import { type ImageVariant, variantName } from '#lib/image/image.ts';

/** A variant's bytes, proven whole, and the hash they were proven by. */
export type VariantFile = { bytes: Buffer; sum: string };

/**
 * The picture files of one newsroom, in its data directory: uploads as they came in `originals` (served by nothing, ever), what
 * readers get in `media/<key>/`. Every name is made here; none comes from outside.
 */
export type MediaStore = ReturnType<typeof mediaStore>;

/** The store of `db`'s pictures. Makes no directory until something is written. */
export function mediaStore(db: Database) {
  const root = path.resolve(db.place.dataDir);
  const originals = path.join(root, 'originals');
  const media = path.join(root, 'media');
  const directory = (key: string) => path.join(media, checkedKey(key));
  const original = (key: string, format: ImageFormat) =>
    path.join(originals, `${checkedKey(key)}.${IMAGE_EXTENSION[format]}`);
  return {
    originals,
    media,
    directory,
    original,

    /** Writes an upload under a temporary name, on the disk when this resolves. Returns the name. */
    async writeTemporary(bytes: Uint8Array): Promise<string> {
      await mkdir(originals, { recursive: true, mode: 0o700 });
      const file = path.join(originals, `upload-${randomBytes(12).toString('hex')}.tmp`);
      const handle = await open(file, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } catch (error) {
        await unlink(file).catch(() => undefined);
        throw error;
      } finally {
        await handle.close();
      }
      return file;
    },

    /** Gives a temporary upload its lasting name. */
    async keepOriginal(temporary: string, key: string, format: ImageFormat): Promise<string> {
      const file = original(key, format);
      await rename(temporary, file);
      await syncDirectory(originals);
      return file;
    },

    /** The directory of a picture's variants, made when missing. */
    async ensureDirectory(key: string): Promise<string> {
      const made = directory(key);
      await mkdir(made, { recursive: true, mode: 0o700 });
      await syncDirectory(media);
      return made;
    },

    /** Names (without hash) of the variants that lie there. */
    async listMade(key: string): Promise<Set<string>> {
      const names = await listNames(directory(key));
      return new Set(names.flatMap((name) => splitName(name)?.name ?? []));
    },

    /**
     * A variant, or undefined when it is not there. The bytes are compared with the hash in the file's name at every
     * reading (about a millisecond a megabyte): what the disk has damaged is thrown away, so it can be made again.
     */
    async readVariant(key: string, variant: ImageVariant): Promise<VariantFile | undefined> {
      const wanted = variantName(variant);
      const at = directory(key);
      for (const name of await listNames(at)) {
        const split = splitName(name);
        if (split?.name !== wanted) continue;
        const bytes = await readFile(path.join(at, name)).catch(unlessBusy);
        if (bytes && hashOf(bytes).startsWith(split.sum)) return { bytes, sum: split.sum };
        if (bytes) await unlink(path.join(at, name)).catch(() => undefined);
      }
      return undefined;
    },

    /** Whether the upload is there and still holds the bytes its key was made from. Read piece by piece: nobody waits for it. */
    async isOriginalSound(key: string, format: ImageFormat): Promise<boolean> {
      const hash = createHash('sha256');
      try {
        for await (const piece of createReadStream(original(key, format))) hash.update(piece as Buffer);
      } catch (error) {
        return unlessBusy(error) ?? false;
      }
      return keyOf(hash.digest('hex')) === key;
    },

    /** Removes everything of one picture. Call it after its row is gone. */
    async remove(key: string, format: ImageFormat): Promise<void> {
      await rm(original(key, format), { force: true });
      await rm(directory(key), { recursive: true, force: true });
    },
  };
}

/** The key of an upload: the first 32 hex digits of the SHA-256 of its bytes. */
export function imageKey(bytes: Uint8Array): string {
  return keyOf(hashOf(bytes));
}

function keyOf(hash: string): string {
  return hash.slice(0, 32);
}

/** What cannot be read is not there; what cannot be opened at this moment is. */
function unlessBusy(error: unknown): undefined {
  if (isOutOfDescriptors(error)) throw error;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `original-824.<hash>.avif` as name and hash; undefined for anything else that may lie there. */
function splitName(file: string): { name: string; sum: string } | undefined {
  const found = /^(.{1,40})\.([0-9a-f]{20})\.(avif|webp|jpg)$/.exec(file);
  return found ? { name: `${found[1]}.${found[3]}`, sum: found[2] ?? '' } : undefined;
}

async function listNames(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function checkedKey(key: string): string {
  if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('Not the key of a picture');
  return key;
}
