import type { ImageCard } from '#app/_newsroom/image-picker/image-card.ts';
import type { ImagePage } from '#db/queries/images.ts';
import { refuse, type Result } from '#lib/result.ts';

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
  return ask(`/api/newsroom/images?${new URLSearchParams({ search, page: String(page) }).toString()}`);
}

/** One picture with everything about it. Never rejects. */
export function findLibraryImage(imageId: number): Promise<Result<ImageCard, AskLibraryRefusal>> {
  return ask(`/api/newsroom/images/${imageId}`);
}

async function ask<T>(address: string): Promise<Result<T, AskLibraryRefusal>> {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    // Our own server's answer, from our own origin: its shape is the route's.
    return (await answer.json()) as Result<T, AskLibraryRefusal>;
  } catch {
    return refuse('unreachable');
  }
}
