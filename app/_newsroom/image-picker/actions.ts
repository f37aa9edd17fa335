'use server';
import { revalidatePath } from 'next/cache';
import { type ImageCard, toImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import { actorForAction } from '#app/_server/guard.ts';
import { deleteImage } from '#db/commands/delete-image.ts';
import { saveImage } from '#db/commands/save-image.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/database.ts';
import { deleteImageOrder, saveImageOrder } from '#lib/image/image-orders.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** What every action here can refuse with. */
type Refused = 'foreign_origin' | 'signed_out' | 'not_allowed' | 'invalid';
type Unsaved = Refused | 'not_found' | 'busy' | 'disk_full';

/** Saves what people know about a picture. */
export async function saveImageAction(input: unknown): Promise<Result<ImageCard, Unsaved | 'conflict', ImageCard>> {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = saveImageOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  try {
    const saved = await saveImage(order.data, actor.value, new Date());
    if (saved.ok) return ok(toImageCard(saved.value, actor.value));
    return saved.detail ? refuse(saved.error, toImageCard(saved.detail, actor.value)) : refuse(saved.error);
  } catch (error) {
    return unwritten(error);
  }
}

/** Removes a picture that is used nowhere. */
export async function deleteImageAction(
  input: unknown,
): Promise<Result<undefined, Unsaved | 'conflict' | 'image_in_use', ImageCard>> {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = deleteImageOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  try {
    const deleted = await deleteImage(order.data, actor.value, new Date());
    if (!deleted.ok)
      return deleted.detail ? refuse(deleted.error, toImageCard(deleted.detail, actor.value)) : refuse(deleted.error);
    revalidatePath('/[locale]/newsroom/images', 'page');
    return deleted;
  } catch (error) {
    return unwritten(error);
  }
}

/** A database that cannot write just now is a reason to tell the person; everything else is a bug. */
function unwritten(error: unknown): Result<never, 'busy' | 'disk_full'> {
  if (error instanceof DatabaseBusyError) return refuse('busy');
  if (error instanceof DatabaseFullError) return refuse('disk_full');
  throw error;
}
