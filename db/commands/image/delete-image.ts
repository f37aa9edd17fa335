import { eq } from 'drizzle-orm';
import { type Database, database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { mediaStore } from '#db/files/media-store.ts';
import { findImage, type LibraryImage } from '#db/queries/images.ts';
import { auditLog, images } from '#db/schema.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { DeleteImageInput } from '#lib/image/image-inputs.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** `image_in_use` carries the picture with the stories that show it, drafts and old revisions included. */
export type DeleteImageRefusal = 'not_allowed' | 'not_found' | 'conflict' | 'image_in_use';

/**
 * Removes a picture that no story shows or ever showed in a kept revision: the row first, then the files, so that
 * being killed between the two leaves only files, which the next start sweeps away.
 */
export async function deleteImage(
  input: DeleteImageInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<undefined, DeleteImageRefusal, LibraryImage>> {
  const deleted = await transact(db, async (tx): Promise<Result<LibraryImage, DeleteImageRefusal, LibraryImage>> => {
    const image = await findImage(input.imageId, tx);
    if (!image) return refuse('not_found');
    if (!can(actor, 'image.delete')) return refuse('not_allowed');
    if (image.version !== input.version) return refuse('conflict', image);
    if (image.usage.length > 0) return refuse('image_in_use', image);
    await tx.delete(images).where(eq(images.id, input.imageId));
    await tx.insert(auditLog).values({
      at: now.toISOString(),
      actorId: actor.id,
      deed: 'image.delete',
      subjectType: 'image',
      subjectId: String(input.imageId),
      detail: { fileName: image.fileName, key: image.picture.key },
    });
    return ok(image);
  });
  if (!deleted.ok) return deleted;
  await mediaStore(db)
    .remove(deleted.value.picture.key, deleted.value.format)
    .catch(() => undefined);
  return ok(undefined);
}
