import type { EditorStore } from '#app/_newsroom/editor/store/editor-store.ts';

/** Ties a store to the life of the browser's page: offline and back, hidden, left, signed in again in another tab. Answers how to end it. */
export function attachToPage(store: EditorStore): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  store.start();
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? store.leave() : store.comeBack()),
    { signal },
  );
  window.addEventListener(
    'pagehide',
    () => {
      store.leave();
      store.letGo();
    },
    { signal },
  );
  window.addEventListener('focus', store.comeBack, { signal });
  window.addEventListener('online', store.comeBack, { signal });
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!store.hasUnsaved()) return;
      store.leave();
      event.preventDefault();
    },
    { signal },
  );
  return () => {
    listening.abort();
    // Going to another page of the newsroom unloads nothing: the last words go out here.
    store.stop();
  };
}
