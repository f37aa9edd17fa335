import { onCommitted } from '#db/after-commit.ts';
import type { ChangeFeed } from '#db/change-feed.ts';
import type { Tag } from '#lib/article/tags.ts';

/**
 * Makes `cache` forget, after every change and before whoever asked for it is answered, the pages made from what the
 * change touched. Called once by the server. Returns what ends it.
 */
export function registerPageCache(cache: Pick<Forgetting, 'purge'>): () => void {
  return onCommitted(({ touched }) => (touched.length > 0 ? cache.purge([...touched]) : undefined));
}

/** What forgets kept pages: those made from some tags, or all. */
export type Forgetting = { purge(tags: Tag[]): void | Promise<void>; forgetAll(): void | Promise<void> };

/**
 * Makes `cache` forget what other processes have changed: another server of this database, or the command line. What
 * this one changes is forgotten by then ({@link registerPageCache}). Returns what ends it.
 */
export function purgeAfterOthers(feed: ChangeFeed, cache: Forgetting): () => void {
  return feed.listen({
    handleChange: ({ touched }, isOwn) => (isOwn || touched.length === 0 ? undefined : cache.purge([...touched])),
    handleLost: () => cache.forgetAll(),
  });
}
