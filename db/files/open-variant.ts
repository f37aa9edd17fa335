import type { Database } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { isOutOfDescriptors } from '#db/files/disk-faults.ts';
import { makeVariants } from '#db/files/make-variants.ts';
import { mediaStore, type VariantFile } from '#db/files/media-store.ts';
import { findImageFile } from '#db/queries/images.ts';
import { withRegion, parseVariantName, variantWidths, type ImageVariant } from '#lib/image/image.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** `not_found` for good; `image_busy` when it could not be made just now and asking again will help. */
type OpenVariantRefusal = 'not_found' | 'image_busy';

/**
 * The bytes at `/media/<key>/<name>`. What is not on the disk (not made yet, lost, damaged) is made from the upload
 * while the reader waits: once, however many ask. Only what a page of ours can name is made: a width this picture has,
 * framed as today or as in a published revision; so nobody fills the disk by inventing addresses.
 */
export async function openVariant(
  key: string,
  name: string,
  db: Database = database(),
): Promise<Result<VariantFile & { variant: ImageVariant }, OpenVariantRefusal>> {
  const variant = parseVariantName(name);
  if (!variant || !/^[0-9a-f]{32}$/.test(key)) return refuse('not_found');
  try {
    return await readOrMake(key, name, variant, db);
  } catch (error) {
    if (isOutOfDescriptors(error)) return refuse('image_busy');
    throw error;
  }
}

async function readOrMake(key: string, name: string, variant: ImageVariant, db: Database): Promise<Opened> {
  const store = mediaStore(db);
  const there = await store.readVariant(key, variant);
  if (there) return ok({ ...there, variant });
  return onceForAll(`${key}/${name}`, async () => {
    const image = await findImageFile(key, variant, db.reader);
    if (!image || !variantWidths(withRegion(image.picture, variant), variant.crop).includes(variant.width)) {
      return refuse('not_found');
    }
    // A damaged upload would make damaged pictures for a year; the page shows its alt text instead.
    if (!(await store.isOriginalSound(key, image.format))) return refuse('not_found');
    const made = await makeVariants(db, image.picture, image.format, [variant]);
    if (!made.ok) return refuse(made.error === 'image_damaged' ? 'not_found' : 'image_busy');
    const now = await store.readVariant(key, variant);
    return now ? ok({ ...now, variant }) : refuse('image_busy');
  });
}

type Opened = Result<VariantFile & { variant: ImageVariant }, OpenVariantRefusal>;
const variantsBeingMade = onePerProcess('variantsBeingMade', () => new Map<string, Promise<Opened>>());

function onceForAll(address: string, make: () => Promise<Opened>): Promise<Opened> {
  const running = variantsBeingMade.get();
  const known = running.get(address);
  if (known) return known;
  const made = make().finally(() => running.delete(address));
  running.set(address, made);
  return made;
}
