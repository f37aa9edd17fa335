'use server';
import { revalidatePath } from 'next/cache';
import { actorForAction } from '#app/_server/guard.ts';
import { deleteImage } from '#db/commands/delete-image.ts';
import { saveImage } from '#db/commands/save-image.ts';
import { DatabaseBusyError, DatabaseFullError } from '#db/engine/database.ts';
import { findImage, type ImagePage, type LibraryImage, listImages } from '#db/queries/images.ts';
import { can } from '#lib/article/policy.ts';
import type { Actor } from '#lib/article/roles.ts';
import { deleteImageOrder, findImageOrder, listImagesOrder, saveImageOrder } from '#lib/image/image-orders.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** A picture with everything about it, and what the person who asks may do with it. */
export type ImageCard = { image: LibraryImage; mayEdit: boolean; mayDelete: boolean };

/** What every action here can refuse with. */
type Refused = 'foreign_origin' | 'signed_out' | 'not_allowed' | 'invalid';
type Unsaved = Refused | 'not_found' | 'busy' | 'disk_full';

/** One page of the library. Everybody who may read stories may see it. */
export async function listImagesAction(input: unknown): Promise<Result<ImagePage, Refused>> {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  if (!can(actor.value, 'story.read')) return refuse('not_allowed');
  const order = listImagesOrder.safeParse(input);
  return order.success ? ok(await listImages(order.data)) : refuse('invalid');
}

/** One picture. */
export async function findImageAction(input: unknown): Promise<Result<ImageCard, Refused | 'not_found'>> {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  if (!can(actor.value, 'story.read')) return refuse('not_allowed');
  const order = findImageOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  const image = await findImage(order.data.imageId);
  return image ? ok(toCard(image, actor.value)) : refuse('not_found');
}

/** Saves what people know about a picture. */
export async function saveImageAction(input: unknown): Promise<Result<ImageCard, Unsaved | 'conflict', ImageCard>> {
  const actor = await actorForAction();
  if (!actor.ok) return actor;
  const order = saveImageOrder.safeParse(input);
  if (!order.success) return refuse('invalid');
  try {
    const saved = await saveImage(order.data, actor.value, new Date());
    if (saved.ok) return ok(toCard(saved.value, actor.value));
    return saved.detail ? refuse(saved.error, toCard(saved.detail, actor.value)) : refuse(saved.error);
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
      return deleted.detail ? refuse(deleted.error, toCard(deleted.detail, actor.value)) : refuse(deleted.error);
    revalidatePath('/[locale]/newsroom/images', 'page');
    return deleted;
  } catch (error) {
    return unwritten(error);
  }
}

function toCard(image: LibraryImage, actor: Actor): ImageCard {
  return {
    image,
    mayEdit: can(actor, 'image.edit', { ownerId: image.uploadedById }),
    mayDelete: can(actor, 'image.delete'),
  };
}

/** A database that cannot write just now is a reason to tell the person; everything else is a bug. */
function unwritten(error: unknown): Result<never, 'busy' | 'disk_full'> {
  if (error instanceof DatabaseBusyError) return refuse('busy');
  if (error instanceof DatabaseFullError) return refuse('disk_full');
  throw error;
}
