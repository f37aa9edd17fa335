const listeners = new Set<() => void>();
// Where the browser keeps nothing, at least as long as the page stands.
const unkept = new Map<string, boolean>();

const nameOf = (personId: string, articleId: number) => `setu-suggesting-${personId}-${articleId}`;

/** Whether somebody suggests in a story: kept for the sitting of this tab, by person and story, and off to begin with. */
export function isSuggesting(personId: string, articleId: number): boolean {
  const name = nameOf(personId, articleId);
  try {
    return sessionStorage.getItem(name) === 'on';
  } catch {
    return unkept.get(name) ?? false;
  }
}

/** Turns it on or off, in every text of the story on screen. */
export function setSuggesting(personId: string, articleId: number, isOn: boolean): void {
  const name = nameOf(personId, articleId);
  unkept.set(name, isOn);
  try {
    if (isOn) sessionStorage.setItem(name, 'on');
    else sessionStorage.removeItem(name);
  } catch {
    // See above.
  }
  for (const listener of listeners) listener();
}

/** Hears when it is turned over. Answers how to stop. */
export function listenToMode(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
