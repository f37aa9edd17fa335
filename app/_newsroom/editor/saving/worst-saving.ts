import type { Keeping } from '#app/_newsroom/editor/saving/journal-writer.ts';
import type { SavingSnapshot } from '#app/_newsroom/editor/store/saved-part.ts';
import type { SaveState } from '#lib/autosave.ts';

const GRAVITY: Record<SaveState['kind'], number> = {
  signed_out: 6,
  refused: 5,
  retrying: 4,
  partly: 3,
  saving: 2,
  changed: 1,
  saved: 0,
};

const DANGER: Record<Keeping, number> = { failed: 2, not_yet: 1, kept: 0 };

/** Of two things that save themselves, what one badge must tell: the graver state; when both are saved, the later time. Of what the server lacks, the part least safe on this device. */
export function worstSaving(one: SavingSnapshot, other: SavingSnapshot): { state: SaveState; keeping: Keeping } {
  const [a, b] = [one.state, other.state];
  if (a.kind === 'saved' && b.kind === 'saved')
    return { state: (a.at ?? '') >= (b.at ?? '') ? a : b, keeping: one.keeping };
  const unsaved = [one, other].filter(({ state }) => state.kind !== 'saved').map(({ keeping }) => keeping);
  const keeping = unsaved.toSorted((x, y) => DANGER[y] - DANGER[x])[0] ?? 'not_yet';
  return { state: GRAVITY[a.kind] >= GRAVITY[b.kind] ? a : b, keeping };
}
