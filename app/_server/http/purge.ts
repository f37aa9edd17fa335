import type { Tag } from '#lib/article/tags.ts';

// The server's process and Next's bundle hold separate copies of every module; the cache hangs on the process.
const HOLDER = Symbol.for('setu.pageCache');
type Holder = { [HOLDER]?: { purge(tags: Tag[]): void } };

/** Makes `cache` the one that {@link purge} empties. Called once by the server. */
export function registerPageCache(cache: { purge(tags: Tag[]): void }): void {
  (globalThis as Holder)[HOLDER] = cache;
}

/** Forgets every cached page made from one of `tags`. Call it after the transaction has committed, before answering. */
export function purge(tags: Tag[]): void {
  (globalThis as Holder)[HOLDER]?.purge(tags);
}
