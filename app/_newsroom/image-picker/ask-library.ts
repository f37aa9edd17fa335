import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import type { ImagePage } from '#db/queries/images.ts';
import { askJson } from '#app/_newsroom/ask-json.ts';
import type { Result } from '#lib/result.ts';

/** Why the library did not answer; each is a code of `Errors`. */
export type AskLibraryRefusal = 'signed_out' | 'not_allowed' | 'not_found' | 'invalid' | 'unreachable';

// Asked by fetch and not by server actions: Next runs those one after the other, and one that waits while the address
// changes is dropped without an answer.

/** One page of the library, from 1. Never rejects. */
export function listLibrary({
  search,
  page,
}: {
  search: string;
  page: number;
}): Promise<Result<ImagePage, AskLibraryRefusal>> {
  return askJson(`/api/newsroom/images?${new URLSearchParams({ search, page: String(page) }).toString()}`);
}

/** One picture with everything about it. Never rejects. */
export function findLibraryImage(imageId: number): Promise<Result<ImageCard, AskLibraryRefusal>> {
  return askJson(`/api/newsroom/images/${imageId}`);
}
