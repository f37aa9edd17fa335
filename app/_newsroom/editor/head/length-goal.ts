const changed = new Set<() => void>();

const keyOf = (translationId: number) => `setu.goal.${translationId}`;

/** The most words a goal may be. */
export const LONGEST_GOAL = 20_000;

/** How many words somebody wants this text to have, as they said on this device; 0 where they did not. */
export function readGoal(translationId: number): number {
  try {
    return asGoal(localStorage.getItem(keyOf(translationId)) ?? '');
  } catch {
    return 0; // A browser that keeps nothing.
  }
}

/** Keeps the goal on this device; 0 takes it away. */
export function writeGoal(translationId: number, words: number): void {
  try {
    if (words > 0) localStorage.setItem(keyOf(translationId), String(words));
    else localStorage.removeItem(keyOf(translationId));
  } catch {
    return;
  }
  for (const tell of changed) tell();
}

/** Calls back when a goal was changed, also in another tab. */
export function subscribeToGoals(tell: () => void): () => void {
  changed.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    changed.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

/** What somebody typed as a number of words from 0 to {@link LONGEST_GOAL}; 0 for anything that is none. */
export function asGoal(typed: string): number {
  const number = Number(typed.replace(/[\u0966-\u096F]/g, (digit) => String(digit.charCodeAt(0) - 0x0966)));
  return Number.isInteger(number) && number > 0 ? Math.min(number, LONGEST_GOAL) : 0;
}
