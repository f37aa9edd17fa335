import type { Saving } from '#app/_newsroom/editor/use-saving.client.ts';
import type { SaveState } from '#lib/autosave.ts';

const GRAVITY: Record<SaveState<unknown>['kind'], number> = {
  conflict: 6,
  signed_out: 5,
  refused: 4,
  retrying: 3,
  saving: 2,
  changed: 1,
  saved: 0,
};

/** Of two things that save themselves, what one badge must tell: the graver state; when both are saved, the later time. */
export function worstSaving(
  one: Saving<unknown>,
  other: Saving<unknown>,
): { state: SaveState<unknown>; journalFailed: boolean } {
  const journalFailed = one.journalFailed || other.journalFailed;
  const [a, b] = [one.state, other.state];
  if (a.kind === 'saved' && b.kind === 'saved') return { state: (a.at ?? '') >= (b.at ?? '') ? a : b, journalFailed };
  return { state: GRAVITY[a.kind] >= GRAVITY[b.kind] ? a : b, journalFailed };
}
