import { useEffect, useState } from 'react';
import { type AskLibraryRefusal, findLibraryImage } from '#app/_newsroom/image-picker/ask-library.ts';
import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';

/** How the asking for one picture stands. */
type Asked = {
  /** Neither this nor `error` is there while it is first on its way. */
  card: ImageCard | undefined;
  /** A code of the `Errors` messages, 'unreachable' when nobody answered; it stays until another answer is there. */
  error: AskLibraryRefusal | undefined;
  isAsking: boolean;
  /** Asks once more. */
  retry(): void;
};

/** One picture of the library, asked for when `imageId` is first shown. */
export function useLibraryImage(imageId: number): Asked {
  const [attempt, setAttempt] = useState(1);
  const [answered, setAnswered] = useState(0);
  const [card, setCard] = useState<ImageCard>();
  const [error, setError] = useState<AskLibraryRefusal>();
  useEffect(() => {
    let isCurrent = true;
    void findLibraryImage(imageId).then((found) => {
      if (!isCurrent) return;
      setAnswered(attempt);
      if (found.ok) setCard(found.value);
      setError(found.ok ? undefined : found.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [imageId, attempt]);
  return { card, error, isAsking: answered < attempt, retry: () => setAttempt((before) => before + 1) };
}
