import { eq } from 'drizzle-orm';
import { unlink } from 'node:fs/promises';
import type { By } from '#db/command.ts';
import { addImage } from '#db/commands/image/add-image.ts';
import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { isDiskFull, isOutOfDescriptors } from '#db/files/disk-faults.ts';
import type { ImageJobRefusal } from '#db/files/image-job.ts';
import { makeVariants, makeVariantsLater } from '#db/files/make-variants.ts';
import { imageKey, type MediaStore, mediaStore } from '#db/files/media-store.ts';
import { runImageJob } from '#db/files/run-image-job.ts';
import { listPickedImages } from '#db/queries/images.ts';
import { perform } from '#db/perform.ts';
import { images } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { ImageFormat } from '#lib/image/image-format.ts';
import { IMAGE_LIMITS } from '#lib/image/image-limits.ts';
import { type ImageSource, listVariants } from '#lib/image/image.ts';
import { readImageMetadata } from '#lib/image/image-metadata.ts';
import type { PickedImage, StoredImage } from '#lib/image/picked-image.ts';
import { type SniffRefusal, sniffImage } from '#lib/image/sniff-image.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { nfc } from '#lib/text/nfc.ts';

/** Why an upload did not become a picture; nothing of it is kept. */
export type StoreImageRefusal = 'not_allowed' | 'image_too_large' | SniffRefusal | ImageJobRefusal;

/** Who stores what, under which name; `later` leaves every variant to the background, `none` to the caller. */
type StoreImageInput = {
  fileName: string;
  by: By;
  now: Date;
  variants?: 'now' | 'later' | 'none';
  /** How it is framed, where somebody knows already; around its middle unless said. */
  framing?: Partial<Pick<ImageSource, 'focalX' | 'focalY' | 'regions'>> | undefined;
};

/**
 * Makes an upload a picture of the library, with what the file says about itself as its first credit, captions and alt
 * texts. Answers when the file has been decoded to its last pixel, the upload is safe on the disk, the picture's own
 * shape is made in every width and format, and the row is committed; crops follow in the background, and one that a
 * reader asks for earlier is made at that moment (app/media). The same bytes twice are the same picture (`existed`).
 *
 * Order of writing: file under a temporary name, fsync, rename, fsync of the directory, then the row. Killed anywhere,
 * it leaves a whole picture or files without a row, which sweepImages() removes at the next start.
 */
export async function storeImage(
  bytes: Uint8Array,
  { fileName, by, now, variants = 'now', framing = {} }: StoreImageInput,
  db: Database = database(),
): Promise<Result<StoredImage, StoreImageRefusal>> {
  if (by !== 'machine' && !can(by, 'image.upload')) return refuse('not_allowed');
  if (bytes.length > IMAGE_LIMITS.bytes) return refuse('image_too_large');
  const format = sniffImage(bytes);
  if (!format.ok) return format;
  const key = imageKey(bytes);
  // Two uploads of the same bytes at once, on whatever server: the second waits and finds the first's picture.
  const stored = db.holdName(`image ${key}`, async () => {
    const known = await findByKey(db, key);
    try {
      if (known) {
        // A second upload is also the cure for an original that was lost or damaged.
        const store = mediaStore(db);
        if (!(await store.isOriginalSound(key, format.value))) {
          await store.keepOriginal(await store.writeTemporary(bytes), key, format.value);
        }
        return ok({ ...known, existed: true, cut: [] });
      }
      return await storeNew(bytes, format.value, key, { fileName, by, now, variants, framing }, db);
    } catch (error) {
      if (isDiskFull(error)) return refuse('disk_full');
      throw error;
    }
  });
  return stored.catch((error: unknown): Result<StoredImage, StoreImageRefusal> => {
    if (isOutOfDescriptors(error)) return refuse('image_busy');
    throw error;
  });
}

async function storeNew(
  bytes: Uint8Array,
  format: ImageFormat,
  key: string,
  { fileName, by, now, variants, framing }: StoreImageInput & { variants: string },
  db: Database,
): Promise<Result<StoredImage, StoreImageRefusal>> {
  const store = mediaStore(db);
  const temporary = await store.writeTemporary(bytes);
  const seen = await runImageJob({ kind: 'inspect', file: temporary, format });
  if (!seen.ok || seen.kind !== 'inspect') {
    await unlink(temporary).catch(() => undefined);
    return refuse(seen.ok ? 'image_damaged' : seen.error);
  }
  await store.keepOriginal(temporary, key, format);
  const shape = { imageId: 0, key, width: seen.width, height: seen.height, focalX: 50, focalY: 50, ...framing };
  if (variants === 'now') {
    const made = await makeVariants(db, shape, format, listVariants(shape, ['original']));
    if (!made.ok) {
      await store.remove(key, format);
      return refuse(made.error);
    }
  }
  const { cut, ...metadata } = readImageMetadata(seen.segments);
  const input = {
    picture: shape,
    metadata,
    fileName: tidyName(fileName),
    format,
    byteSize: bytes.length,
  };
  const added = await perform(addImage, input, by, now, db).catch(async (error: unknown) => {
    await removeQuietly(store, key, format);
    throw error;
  });
  if (!added.ok) {
    await removeQuietly(store, key, format);
    return added;
  }
  if (variants !== 'none') makeVariantsLater(db, shape, format);
  const [stored] = await listPickedImages([added.value], db.reader);
  if (!stored) throw new Error('The picture just stored is not there');
  return ok({ ...stored, existed: false, cut });
}

async function findByKey(db: Database, key: string): Promise<PickedImage | undefined> {
  const [row] = await db.reader.select({ id: images.id }).from(images).where(eq(images.key, key)).limit(1);
  return row && (await listPickedImages([row.id], db.reader))[0];
}

async function removeQuietly(store: MediaStore, key: string, format: ImageFormat): Promise<void> {
  // The reason for the failure matters more than files the next start sweeps away.
  await store.remove(key, format).catch(() => undefined);
}

/** The last part of a path, without control characters, at most 200 characters; never used as a path. */
function tidyName(name: string): string {
  const last =
    nfc(name)
      .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return [...last.trim()].slice(0, 200).join('');
}
