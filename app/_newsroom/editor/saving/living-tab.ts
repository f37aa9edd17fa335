const PREFIX = 'setu-tab:';

/** A fresh name for this opening of the editor; held as a lock while the tab lives, so other tabs can tell. */
export function holdTab(): { tabId: string; release(): void } {
  const tabId = crypto.randomUUID();
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  if ('locks' in navigator) void navigator.locks.request(PREFIX + tabId, () => until);
  return { tabId, release };
}

/** Resolves when the tab of this name is gone, at once if it is; never where the browser cannot tell, or after `signal`. */
export function tabGone(tabId: string, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return new Promise(() => undefined);
  const gone = navigator.locks.request(PREFIX + tabId, { mode: 'shared', signal }, () => undefined);
  return gone.catch(() => new Promise<void>(() => undefined));
}

/** The tabs of this browser that have an editor open right now; empty where the browser cannot tell. */
export async function listLivingTabs(): Promise<Set<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap((lock) => (lock.name?.startsWith(PREFIX) ? [lock.name.slice(PREFIX.length)] : [])));
}
