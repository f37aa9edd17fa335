import { onCommitted } from '#db/after-commit.ts';
import type { Tag } from '#lib/article/tags.ts';

/**
 * Makes `cache` forget, after every change and before whoever asked for it is answered, the pages made from what the
 * change touched. Called once by the server. Returns what ends it.
 */
export function registerPageCache(cache: { purge(tags: Tag[]): void | Promise<void> }): () => void {
  return onCommitted(({ touched }) => (touched.length > 0 ? cache.purge([...touched]) : undefined));
}
