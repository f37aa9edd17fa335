import { type BlockChange, NO_BLOCK, shellOf } from '#lib/merge/block-changes.ts';
import {
  blocksInside,
  canHold,
  idsIn,
  type NamedBlock,
  type PlacedBlock,
  placedBlocks,
  withBlocksInside,
} from '#lib/body/nested-blocks.ts';
import { derivedBlockId } from '#lib/body/block-id.ts';
import { type BlockId, type BlockNode, type DraftBody, emptyBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { fingerprint } from '#lib/fingerprint.ts';

// Each round leaves out what broke the last one. Two or three are met with; more are made to cost time.
const MOST_ROUNDS = 8;

/** Changes that were not made, because what they changed is not what their writer saw; `theirs` is what stands there. */
type RefusedChanges = { changes: BlockChange[]; theirs: NamedBlock[] };

/** A body with the changes that could be made, and the ones that could not. */
type ChangedBody = { body: DraftBody; refused: RefusedChanges[] };

/**
 * Makes `changes` (lib/merge/block-changes.ts) in `current`. A change is made where the block is still as its writer saw
 * it; where it is already as they want it there is nothing to do; else it is refused with its whole group. A block that
 * was only moved is left out when it is gone. Never leaves what lib/body/parse.ts would refuse: changes that together
 * would (each of two people removes another half of a list's point) are refused, and a body that nothing is left of holds an
 * empty line.
 */
export function applyBlockChanges(current: DraftBody, changes: readonly BlockChange[]): ChangedBody {
  const standing = placedBlocks(current);
  const order = new Map([...standing.keys()].map((id, index) => [id, index]));
  const refusal = (group: readonly BlockChange[]) => refusalOf(group, standing, order);
  const refused: RefusedChanges[] = [];
  let accepted: BlockChange[][] = [];
  // Once one block is moved, all that were put somewhere are put there again, done or not: they are neighbours.
  const moves = changes.some(({ to, gone, place, from }) => place && ((!to && !gone) || from.length > 1));
  for (const group of groupsOf(changes)) {
    const due = dueChanges(group, standing, moves);
    if (due) accepted.push(due);
    else refused.push(refusal(group));
  }
  const indexes = new Map(changes.map(({ id }, index) => [id, index]));
  const place = ({ id }: BlockChange) => indexes.get(id) ?? 0;
  for (let round = 1; ; round += 1) {
    const made = make(
      current,
      accepted.flat().toSorted((one, other) => place(one) - place(other)),
    );
    const broken = made.touched.filter((block) => !parseBody({ type: 'doc', content: [block] }).ok);
    if (broken.length === 0 || accepted.length === 0) return { body: made.body, refused };
    // A group is refused when it is part of what broke; when nobody can tell which, all of them are.
    const ids = new Set(broken.flatMap(idsIn));
    const isPart = ({ id, in: inside }: BlockChange) =>
      [id, inside, standing.get(id)?.inside].some((one) => one !== undefined && ids.has(one));
    const guilty = new Set(accepted.filter((group) => group.some(isPart)));
    const left = guilty.size > 0 && round < MOST_ROUNDS ? accepted.filter((group) => !guilty.has(group)) : [];
    const leaving = left.length > 0 ? guilty : accepted;
    for (const group of leaving) refused.push(refusal(group));
    accepted = left;
  }
}

function groupsOf(changes: readonly BlockChange[]): BlockChange[][] {
  const groups = new Map<number | BlockChange, BlockChange[]>();
  for (const change of changes) {
    const key = change.group ?? change;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

/** The changes of a group that are still to be made; undefined when one of them cannot be. */
function dueChanges(
  group: readonly BlockChange[],
  standing: ReadonlyMap<BlockId, PlacedBlock>,
  moves: boolean,
): BlockChange[] | undefined {
  const members = new Set(group.map(({ id }) => id));
  // What stands inside another block of the group counts as part of that block: a line that is in its list by now.
  const isInsideMember = ({ inside }: PlacedBlock): boolean => {
    for (let outer = inside; outer !== undefined; outer = standing.get(outer)?.inside)
      if (members.has(outer)) return true;
    return false;
  };
  const due: BlockChange[] = [];
  let writes = false;
  let isHalfDone = false;
  for (const change of group) {
    const { gone, to, place, shell, from } = change;
    const found = standing.get(change.id);
    const placed = found && !isInsideMember(found) ? found : undefined;
    const state = placed ? fingerprint(shell ? shellOf(placed.block) : placed.block) : NO_BLOCK;
    const wanted = gone ? NO_BLOCK : to && fingerprint(to);
    if (wanted === undefined || (state === wanted && moves && place)) {
      const { to: _to, ...move } = change;
      // What the other put into something else stays there.
      if (placed && placed.inside === change.in) due.push(move);
      continue;
    }
    if (state === wanted) {
      // So already, but not by this writer: half of what they did at once has been done by another in another way.
      if (!from.includes(state) && (placed || !found)) isHalfDone = true;
      continue;
    }
    if (!from.includes(state)) return undefined;
    // The other put it into something else. Whoever does not know what is kept of their own has seen more than one place.
    if (placed && !place && from.length === 1 && placed.inside !== change.in) return undefined;
    if (!canStand(change, placed, standing)) return undefined;
    due.push(change);
    writes = true;
  }
  return isHalfDone && writes && group.length > 1 ? undefined : due;
}

function canStand(
  { to, place, in: inside, shell }: BlockChange,
  placed: PlacedBlock | undefined,
  standing: ReadonlyMap<BlockId, PlacedBlock>,
): boolean {
  if (!to) return true;
  if (shell)
    return placed !== undefined && (blocksInside(placed.block)?.every(({ type }) => canHold(to.type, type)) ?? false);
  const holderId = place ? inside : placed?.inside;
  const holder = holderId === undefined ? undefined : standing.get(holderId)?.block;
  if (holderId !== undefined && !holder) return false;
  return (place !== undefined || placed !== undefined) && canHold(holder?.type, to.type);
}

/** `order` says which of the standing blocks comes first: nobody looks through a long text for each change. */
function refusalOf(
  group: readonly BlockChange[],
  standing: ReadonlyMap<BlockId, PlacedBlock>,
  order: ReadonlyMap<BlockId, number>,
): RefusedChanges {
  const ids = new Set(group.map(({ id }) => id));
  const theirs = [...ids]
    .flatMap((id) => standing.get(id) ?? [])
    .filter(({ inside }) => !ids.has(inside ?? ''))
    .map(({ block }) => block)
    .toSorted((one, other) => (order.get(one.attrs.id) ?? 0) - (order.get(other.attrs.id) ?? 0));
  return { changes: [...group], theirs };
}

/** One block while changes are made: linked to its neighbours, so that a change costs the same in a long text. */
type Entry = {
  block: NamedBlock;
  outer: Holder;
  previous: Entry | undefined;
  next: Entry | undefined;
  inside: Holder | undefined;
  /** It, or something inside it, is not as it was. */
  touched: boolean;
  /** It was taken out, and not put back yet. */
  isOut: boolean;
};

/** The blocks of a body, or of a block that holds others. */
type Holder = { first: Entry | undefined; last: Entry | undefined; entry: Entry | undefined };

function make(current: DraftBody, changes: readonly BlockChange[]): { body: DraftBody; touched: BlockNode[] } {
  const entries = new Map<BlockId, Entry>();
  const fill = (holder: Holder, blocks: readonly NamedBlock[]): Holder => {
    for (const block of blocks) append(holder, open(block, holder));
    return holder;
  };
  const open = (block: NamedBlock, outer: Holder): Entry => {
    const entry: Entry = {
      block,
      outer,
      previous: undefined,
      next: undefined,
      inside: undefined,
      touched: false,
      isOut: false,
    };
    const inner = blocksInside(block);
    if (inner) entry.inside = fill({ first: undefined, last: undefined, entry }, inner);
    entries.set(block.attrs.id, entry);
    return entry;
  };
  const body = fill({ first: undefined, last: undefined, entry: undefined }, current.content);

  // Taken out first, so that what comes in finds the places free of what goes.
  const moved = new Map<BlockId, Entry>();
  for (const { id, gone, place } of changes) {
    const entry = entries.get(id);
    if (!entry || (!gone && !place)) continue;
    unlink(entry);
    entries.delete(id);
    if (place) moved.set(id, entry);
  }
  const own = new Set<BlockId>();
  for (const { id, to, place, shell } of changes) {
    if (!to || (place && !shell)) continue;
    const entry = shell ? (moved.get(id) ?? entries.get(id)) : entries.get(id);
    if (!entry) continue;
    own.add(id);
    if (shell) {
      entry.block = withBlocksInside(to, blocksInside(entry.block) ?? []);
      touch(entry);
      continue;
    }
    const fresh = open(to, entry.outer);
    link(entry.outer, fresh, entry);
    unlink(entry);
  }
  for (const { id, to, place, in: inside, shell } of changes) {
    if (!place) continue;
    const from = moved.get(id);
    const wanted = inside === undefined ? body : entries.get(inside)?.inside;
    // What has nowhere to go any more, or only into itself, stays in the text: nothing is dropped.
    const holder = wanted && isInText(wanted) ? wanted : body;
    const entry = to && !shell ? open(to, holder) : from;
    if (!entry) continue;
    entry.outer = holder;
    link(holder, entry, findPlace(holder, place, entries, own));
    entries.set(id, entry);
    own.add(id);
  }
  const left = read(body) as BlockNode[];
  const content = left.length > 0 ? left : emptyBody(derivedBlockId('', new Set())).content;
  const touched: BlockNode[] = [];
  for (let entry = body.first; entry; entry = entry.next)
    if (entry.touched && !isEmptied(entry)) touched.push(built(entry) as BlockNode);
  return { body: { type: 'doc', content }, touched };
}

/** The entry behind which to put something; undefined: first. */
function findPlace(
  holder: Holder,
  { after, before }: NonNullable<BlockChange['place']>,
  entries: ReadonlyMap<BlockId, Entry>,
  own: ReadonlySet<BlockId>,
): Entry | undefined {
  const here = (id: BlockId) => {
    const entry = entries.get(id);
    return entry?.outer === holder ? entry : undefined;
  };
  const [nearest] = after;
  const neighbour = nearest === undefined ? undefined : here(nearest);
  // Right behind what the same writer wrote: the second half of a sentence follows its first.
  if (neighbour && own.has(neighbour.block.attrs.id)) return neighbour;
  if (nearest === undefined) return undefined;
  if (before.length === 0 && neighbour) return holder.last;
  const following = before.map(here).find((entry) => entry !== undefined);
  if (following) return following.previous;
  return after.map(here).find((entry) => entry !== undefined) ?? holder.last;
}

/** Whether nothing that `holder` lies in has been taken out. */
function isInText(holder: Holder): boolean {
  for (let at = holder.entry; at; at = at.outer.entry) if (at.isOut) return false;
  return true;
}

/** Adds at the end what was there before: nothing has been touched. */
function append(holder: Holder, entry: Entry): void {
  entry.previous = holder.last;
  if (holder.last) holder.last.next = entry;
  else holder.first = entry;
  holder.last = entry;
}

function link(holder: Holder, entry: Entry, behind: Entry | undefined): void {
  entry.previous = behind;
  entry.next = behind ? behind.next : holder.first;
  if (entry.next) entry.next.previous = entry;
  else holder.last = entry;
  if (behind) behind.next = entry;
  else holder.first = entry;
  entry.isOut = false;
  touch(entry);
}

function unlink(entry: Entry): void {
  const { outer, previous, next } = entry;
  if (previous) previous.next = next;
  else outer.first = next;
  if (next) next.previous = previous;
  else outer.last = previous;
  entry.isOut = true;
  if (outer.entry) touch(outer.entry);
}

function touch(entry: Entry): void {
  for (let at: Entry | undefined = entry; at; at = at.outer.entry) at.touched = true;
}

/** A list, point or quotation with nothing left inside goes with its last block. */
function isEmptied(entry: Entry): boolean {
  if (!entry.inside || !entry.touched || (blocksInside(entry.block)?.length ?? 0) === 0) return false;
  for (let inner = entry.inside.first; inner; inner = inner.next) if (!isEmptied(inner)) return false;
  return true;
}

function read(holder: Holder): NamedBlock[] {
  const blocks: NamedBlock[] = [];
  for (let entry = holder.first; entry; entry = entry.next) if (!isEmptied(entry)) blocks.push(built(entry));
  return blocks;
}

function built(entry: Entry): NamedBlock {
  return entry.inside && entry.touched ? withBlocksInside(entry.block, read(entry.inside)) : entry.block;
}
