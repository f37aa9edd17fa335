import type { Tag } from '#lib/article/tags.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

const pageCache = onePerProcess<{ purge(tags: Tag[]): void }>('pageCache', null);

/** Makes `cache` the one that {@link purge} empties. Called once by the server. */
export function registerPageCache(cache: { purge(tags: Tag[]): void }): void {
  pageCache.set(cache);
}

/** Forgets every cached page made from one of `tags`. Call it after the transaction has committed, before answering. */
export function purge(tags: Tag[]): void {
  pageCache.peek()?.purge(tags);
}
