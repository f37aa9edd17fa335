import { useEffect, useState } from 'react';
import { type AskLibraryRefusal, findLibraryImage } from '#app/_newsroom/image-picker/ask-library.ts';
import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';

/**
 * One picture of the library, asked for when `imageId` is first shown. Neither is there while it is on its way; `error`
 * is a code of the `Errors` messages, 'unreachable' when nobody answered.
 */
export function useLibraryImage(imageId: number): {
  card: ImageCard | undefined;
  error: AskLibraryRefusal | undefined;
} {
  const [card, setCard] = useState<ImageCard>();
  const [error, setError] = useState<AskLibraryRefusal>();
  useEffect(() => {
    let isCurrent = true;
    findLibraryImage(imageId).then(
      (found) => {
        if (!isCurrent) return;
        if (found.ok) setCard(found.value);
        else setError(found.error);
      },
      () => isCurrent && setError('unreachable'),
    );
    return () => {
      isCurrent = false;
    };
  }, [imageId]);
  return { card, error };
}
