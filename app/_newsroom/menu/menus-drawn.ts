let drawn = false;
const watchers = new Set<() => void>();

/**
 * Has every closed menu of the page draw its items, unseen, so that whatever lists what can be done finds them; and lets them
 * go again.
 */
export function drawMenus(wanted: boolean): void {
  drawn = wanted;
  for (const watcher of watchers) watcher();
}

/** For useSyncExternalStore: whether closed menus are drawn now. */
export const menusDrawn = {
  subscribe(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  },
  now: (): boolean => drawn,
  onServer: (): boolean => false,
};
