'use server';
import { revalidatePath } from 'next/cache';
import { type ImageCard, toImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import { runPersonAction } from '#app/_server/answers/run-action.ts';
import { deleteImage } from '#db/commands/image/delete-image.ts';
import { saveImage, type SaveImageRefusal } from '#db/commands/image/save-image.ts';
import { perform } from '#db/perform.ts';
import { deleteImageInput, saveImageInput } from '#lib/image/image-inputs.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Saves what people know about a picture. Input: `saveImageInput`. A conflict shows the picture as it stands. */
export async function saveImageAction(raw: unknown) {
  return runPersonAction(
    raw,
    saveImageInput,
    async (input, { actor }, now): Promise<Result<ImageCard, SaveImageRefusal, ImageCard>> => {
      const saved = await perform(saveImage, input, actor, now);
      if (saved.ok) return ok(toImageCard(saved.value, actor));
      return saved.detail ? refuse(saved.error, toImageCard(saved.detail, actor)) : refuse(saved.error);
    },
  );
}

/** Removes a picture that is used nowhere. Input: `deleteImageInput`. A refusal may show the picture as it stands. */
export async function deleteImageAction(raw: unknown) {
  return runPersonAction(raw, deleteImageInput, async (input, { actor }, now) => {
    const deleted = await perform(deleteImage, input, actor, now);
    if (!deleted.ok)
      return deleted.detail ? refuse(deleted.error, toImageCard(deleted.detail, actor)) : refuse(deleted.error);
    revalidatePath('/[locale]/newsroom/images', 'page');
    return deleted;
  });
}
