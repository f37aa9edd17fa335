import type { Tag } from '#lib/article/tags.ts';
import { onePerProcess } from '#lib/one-per-process.ts';

/** Where kept pages are forgotten: in this process, or in the gate's, which says when it has. */
export type Purger = { purge(tags: readonly Tag[]): void | Promise<void> };

const pageCache = onePerProcess<Purger>('pageCache', null);

/** Makes `cache` the one that {@link purge} empties. Called once by the server. */
export function registerPageCache(cache: Purger): void {
  pageCache.set(cache);
}

/**
 * Forgets every cached page made from one of `tags`. Call it after the transaction has committed, and answer when it
 * has resolved: then nobody is shown the old state any more.
 */
export async function purge(tags: readonly Tag[]): Promise<void> {
  if (tags.length > 0) await pageCache.peek()?.purge(tags);
}
