import {
  type BlockChange,
  blockChanges,
  groupedChanges,
  groupsOfChanges,
  NO_BLOCK,
  shellOf,
} from '#lib/merge/block-changes.ts';
import { idsIn, placedBlocks } from '#lib/body/nested-blocks.ts';
import type { BlockId, DraftBody } from '#lib/body/nodes.ts';
import { fingerprint } from '#lib/fingerprint.ts';

/**
 * {@link blockChanges} for a writer who does not know which of several bodies stands: `base`, or one of those that
 * were `sent` and not heard of again. Where any of them stands the changes lead to `mine`, also where the bodies differ from each
 * other and `mine` is `base` again.
 */
export function blockChangesAfterLost(base: DraftBody, sent: readonly DraftBody[], mine: DraftBody): BlockChange[] {
  const before = [base, ...sent];
  const diffs = before.map((body) => blockChanges(body, mine));
  const byId = new Map<BlockId, BlockChange>();
  for (const change of diffs.flat()) {
    const known = byId.get(change.id);
    if (!known) byId.set(change.id, change);
    else if (!known.gone) byId.set(change.id, both(change, known));
  }
  // What stands in a block that is written whole comes with it, and needs no change of its own.
  const written = [...byId.values()].flatMap(({ to, shell }) => (to && !shell ? [idsIn(to)] : []));
  const holders = new Set(written.flat());
  const brought = new Set(written.flatMap(([, ...inner]) => inner));
  const needed = [...byId.values()].filter(
    ({ id, gone, in: inside }) => (gone || !brought.has(id)) && !(inside !== undefined && holders.has(inside)),
  );
  const states = before.map(placedBlocks);
  const order = new Map([...placedBlocks(mine).keys()].map((id, index) => [id, index]));
  const place = ({ id }: BlockChange) => order.get(id) ?? order.size;
  return groupedChanges(needed, diffs.flatMap(groupsOfChanges))
    .map((change) => ({ ...change, from: statesOf(change, states) }))
    .toSorted((one, other) => place(one) - place(other));
}

/** Two ways to the same block in one change; where one of them writes it whole, so does the change. */
function both(one: BlockChange, other: BlockChange): BlockChange {
  const { shell, ...change } = { ...one, ...other };
  const whole = [other, one].find((each) => each.to && !each.shell)?.to;
  if (whole) return { ...change, to: whole };
  return shell ? { ...change, shell } : change;
}

function statesOf(change: BlockChange, states: readonly ReturnType<typeof placedBlocks>[]): BlockChange['from'] {
  // A move keeps the words that stand: it matters to nobody what they were.
  if (!change.to && !change.gone) return [];
  const prints = states.flatMap((state) => {
    const found = state.get(change.id);
    if (!found) return [NO_BLOCK];
    const print = fingerprint(change.shell ? shellOf(found.block) : found.block);
    // Where it stood in something that is of one group with it, it counts as part of that.
    return found.inside === change.in ? [print] : [print, NO_BLOCK];
  });
  return [...new Set(prints)];
}
