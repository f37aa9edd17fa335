import { desc, eq } from 'drizzle-orm';
import { type By, idOf } from '#db/command.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { revisions } from '#db/schema.ts';
import type { NamedBlock } from '#lib/body/nested-blocks.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { claimedBy, knownSuggestions, unknownSuggestions } from '#lib/body/suggestions/claimed-suggestions.ts';
import type { BlockChange } from '#lib/merge/block-changes.ts';

/** So many of a text's newest versions are searched for a suggestion that somebody took back into it. */
const MOST_VERSIONS = 50;

/**
 * The changes of a save in which nobody suggests anything in another's name. What bears another's name must be theirs in the
 * text the save is merged into, or in a version of it that was kept: undo brings back what was accepted. All else bears the
 * name of whoever saves; `claimed` are the blocks in which that was changed. The machine is believed.
 */
export async function ownSuggestions(
  tx: Queryable,
  { translationId, before, blocks }: { translationId: number; before: DraftBody; blocks: readonly BlockChange[] },
  by: By,
): Promise<{ blocks: BlockChange[]; claimed: NamedBlock[] }> {
  const person = idOf(by);
  if (person === null) return { blocks: [...blocks], claimed: [] };
  let known = knownSuggestions([before]);
  const isOdd = ({ to }: BlockChange) => to !== undefined && unknownSuggestions(to, known, person).size > 0;
  if (!blocks.some(isOdd)) return { blocks: [...blocks], claimed: [] };
  const kept = await tx
    .select({ body: revisions.body, keptFor: revisions.keptFor })
    .from(revisions)
    .where(eq(revisions.translationId, translationId))
    .orderBy(desc(revisions.number))
    .limit(MOST_VERSIONS);
  // What was kept beside the text was written by one person alone, and says of others what that person likes.
  known = knownSuggestions([before, ...kept.filter(({ keptFor }) => keptFor === null).map(({ body }) => body)]);
  const claimed: NamedBlock[] = [];
  const own = blocks.map((change): BlockChange => {
    const ids = change.to ? unknownSuggestions(change.to, known, person) : undefined;
    if (!change.to || !ids || ids.size === 0) return change;
    const to = claimedBy(change.to, ids, person);
    if (!change.shell) claimed.push(to);
    return { ...change, to };
  });
  return { blocks: own, claimed };
}
