/** A substantive update of one language: the text that went live by it, when (ISO 8601 in UTC), and what readers were told, '' for nothing. */
export type ToldUpdate = { revisionId: number; at: string; note: string };

/**
 * The updates of the other language that a text has not taken in, in their order; none: it is not behind. `inLineWith` is
 * the newest text of that language it was made from or has taken in, null for none yet. A minor update is none of these,
 * and so leaves nobody behind.
 */
export function missedUpdates<U extends Pick<ToldUpdate, 'revisionId'>>(
  inLineWith: number | null,
  updates: readonly U[],
): U[] {
  return updates.filter(({ revisionId }) => revisionId > (inLineWith ?? 0));
}
