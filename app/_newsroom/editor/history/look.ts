/** How two versions are shown: each in a column of its own, or as one text with what went and what came. */
export type Look = 'beside' | 'inline';

const KEY = 'setu-versions-look';

/** How this browser's person last wanted versions shown; side by side while nobody has said. */
export function readLook(): Look {
  try {
    return localStorage.getItem(KEY) === 'inline' ? 'inline' : 'beside';
  } catch {
    return 'beside';
  }
}

/** Remembers how versions are wanted, on this browser. */
export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEY, look);
  } catch {
    // A browser that keeps nothing shows them side by side the next time.
  }
}
