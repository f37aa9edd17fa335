import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { findImage, type LibraryImage } from '#db/queries/images.ts';
import { images } from '#db/schema.ts';
import type { DeleteImageInput } from '#lib/image/image-inputs.ts';
import { isInUse } from '#lib/image/is-in-use.ts';
import { ok, refuse } from '#lib/result.ts';

/** `image_in_use` carries the picture with the stories that show it, drafts and old revisions included, and whose portrait it is. */
type DeleteImageRefusal = 'not_allowed' | 'not_found' | 'conflict' | 'image_in_use';

/**
 * Removes a picture that is nobody's portrait and that no story shows or ever showed in a kept revision: the row first,
 * then the files, so that being killed between the two leaves only files, which the next start sweeps away.
 */
export const deleteImage: Command<DeleteImageInput, undefined, DeleteImageRefusal, LibraryImage> = command({
  name: 'deleteImage',
  permission: 'image.delete',
  async find(tx, { imageId }) {
    const image = await findImage(imageId, tx);
    return image && { image, subject: { ownerId: image.uploadedById, sectionId: null } };
  },
  async run(tx, { imageId, version }, _by, _now, { image }) {
    if (image.version !== version) return refuse('conflict', image);
    if (isInUse(image)) return refuse('image_in_use', image);
    await tx.delete(images).where(eq(images.id, imageId));
    const { key } = image.picture;
    return ok({
      value: undefined,
      touched: [],
      events: [{ kind: 'image.delete', subject: 'image', id: imageId, detail: { fileName: image.fileName, key } }],
      // Whoever uploads the same bytes again meanwhile has come before, with a row of their own, or comes after.
      afterwards: [
        (db) =>
          db.holdName(`image ${key}`, async () => {
            const [again] = await db.reader.select({ id: images.id }).from(images).where(eq(images.key, key)).limit(1);
            if (!again) await mediaStore(db).remove(key, image.format);
          }),
      ],
    });
  },
});
