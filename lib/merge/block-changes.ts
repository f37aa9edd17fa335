import {
  type NamedBlock,
  blocksInside,
  canHold,
  idsIn,
  type PlacedBlock,
  placedBlocks,
  withBlocksInside,
} from '#lib/body/nested-blocks.ts';
import type { BlockId, DraftBody } from '#lib/body/nodes.ts';
import { fingerprint, type Fingerprint } from '#lib/fingerprint.ts';
import { sameJson } from '#lib/same-json.ts';

/** Says in {@link BlockChange.from} that there was no such block. */
export const NO_BLOCK: Fingerprint = '';

/** Where a block was put: behind the first of `after` that is still there, else before the first of `before`. */
type BlockPlace = {
  /** The nearest blocks in front of it, the nearest first; empty: it was put first. */
  after: BlockId[];
  /** The nearest blocks behind it; empty: it was put last. */
  before: BlockId[];
};

/**
 * What somebody did to one block. With `to` it was written or rewritten, with `place` put somewhere (new or moved), with
 * `gone` removed; `to` without `place` stays where it stands, `place` without `to` keeps its words.
 */
export type BlockChange = {
  id: BlockId;
  /** What its writer had before: fingerprints of the whole block, any of which may stand where it is merged. */
  from: Fingerprint[];
  to?: NamedBlock;
  /** Of a list or quotation only what it is itself (a numbered one by now): `to` and `from` are without what is inside. */
  shell?: true;
  gone?: true;
  place?: BlockPlace;
  /** The list, point or quotation that holds it, or held it until it was removed; absent: the body itself. */
  in?: BlockId;
  /** Changes of one number are one: a paragraph and the half that was split off, a list and the lines it was made of. */
  group?: number;
};

const MOST_AFTER = 3;
const MOST_BEFORE = 2;

/**
 * What turns `base` into `mine`, block by block in the order of `mine`, removals last: empty when they are equal. Inside
 * lists and quotations as well, as long as nothing moved into or out of them; a table is one block. Ids are expected to
 * be unique, as lib/body/parse.ts makes them.
 */
export function blockChanges(base: DraftBody, mine: DraftBody): BlockChange[] {
  const before = placedBlocks(base);
  const after = placedBlocks(mine);
  const changes: BlockChange[] = [];
  const removals: BlockChange[] = [];
  const links = new Links();

  const level = (old: readonly NamedBlock[], now: readonly NamedBlock[], inside: BlockId | undefined): void => {
    const oldById = new Map(old.map((block) => [block.attrs.id, block]));
    const nowIds = new Set(now.map((block) => block.attrs.id));
    const staying = stayingIds(old, now);
    const where = inside === undefined ? {} : { in: inside };
    for (const [index, block] of now.entries()) {
      const { id } = block.attrs;
      const was = oldById.get(id);
      const place = { ...(staying.has(id) ? {} : { place: placeOf(now, index, staying) }), ...where };
      const [oldInside, nowInside] = [was && blocksInside(was), blocksInside(block)];
      if (!was) changes.push({ id, from: [NO_BLOCK], to: block, ...place });
      else if (isSame(was, block)) {
        if (!staying.has(id)) changes.push({ id, from: [], ...place });
      } else if (oldInside && nowInside && isSameInside(oldInside, block) && nothingLeft(was, block)) {
        const [oldShell, shell] = [shellOf(was), shellOf(block)];
        if (!sameJson(oldShell, shell))
          changes.push({ id, from: [fingerprint(oldShell)], to: shell, shell: true, ...place });
        else if (!staying.has(id)) changes.push({ id, from: [], ...place });
        level(oldInside, nowInside, id);
      } else changes.push({ id, from: [fingerprint(was)], to: block, ...place });
    }
    for (const block of old) {
      if (nowIds.has(block.attrs.id)) continue;
      removals.push({ id: block.attrs.id, from: [fingerprint(block)], gone: true, ...where });
    }
    linkSplits(oldById, now, links);
    linkMerges(old, new Map(now.map((block) => [block.attrs.id, block])), links);
  };
  /** True when every block that both versions hold stands in the same one: then what is inside can be told apart. */
  const nothingLeft = (was: NamedBlock, block: NamedBlock): boolean =>
    [...idsIn(was), ...idsIn(block)].every((id) => {
      const [one, other] = [before.get(id), after.get(id)];
      return !one || !other || one.inside === other.inside;
    });

  level(base.content, mine.content, undefined);
  const all = [...changes, ...removals];
  linkShared(all, before, links);
  return numbered(all, links);
}

/** The blocks of both lists that keep their order: everything else was moved (the longest rising run). */
export function stayingIds(
  old: readonly { attrs: { id: BlockId } }[],
  now: readonly { attrs: { id: BlockId } }[],
): Set<BlockId> {
  const oldIndex = new Map(old.map((block, index) => [block.attrs.id, index]));
  const kept = now.flatMap(({ attrs }) => {
    const index = oldIndex.get(attrs.id);
    return index === undefined ? [] : [{ id: attrs.id, index }];
  });
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, { index }] of kept.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[tails[middle] ?? 0]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  }
  const ids = new Set<BlockId>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const found = kept[at];
    if (found) ids.add(found.id);
  }
  return ids;
}

function placeOf(now: readonly NamedBlock[], index: number, staying: ReadonlySet<BlockId>): BlockPlace {
  const after: BlockId[] = [];
  for (let at = index - 1; at >= 0 && after.length < MOST_AFTER; at -= 1) {
    const id = now[at]?.attrs.id;
    // The neighbour itself may be new as well; of those beyond, only what others have too is of use.
    if (id !== undefined && (at === index - 1 || staying.has(id))) after.push(id);
  }
  const before: BlockId[] = [];
  for (let at = index + 1; at < now.length && before.length < MOST_BEFORE; at += 1) {
    const id = now[at]?.attrs.id;
    if (id !== undefined && staying.has(id)) before.push(id);
  }
  return { after, before };
}

/** By fingerprint, which is remembered: a text is compared with itself again and again while it is written. */
function isSame(one: NamedBlock, other: NamedBlock): boolean {
  return one === other || fingerprint(one) === fingerprint(other);
}

/** A list, point or quotation without what is inside. */
export function shellOf(block: NamedBlock): NamedBlock {
  return withBlocksInside(block, []);
}

/** True when `block` could hold what was inside before: then both can be told apart. */
function isSameInside(inside: readonly NamedBlock[], block: NamedBlock): boolean {
  return inside.every((inner) => canHold(block.type, inner.type));
}

/** Which ids belong together (union-find). */
class Links {
  readonly #parents = new Map<BlockId, BlockId>();

  root(id: BlockId): BlockId {
    let root = id;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    return root;
  }

  join(one: BlockId, other: BlockId): void {
    const [a, b] = [this.root(one), this.root(other)];
    if (a !== b) this.#parents.set(b, a);
  }
}

/** A new block right behind a changed one belongs to it when it holds words that the changed one lost: a split. */
function linkSplits(old: ReadonlyMap<BlockId, NamedBlock>, now: readonly NamedBlock[], links: Links): void {
  let lost: { id: BlockId; words: Words } | undefined;
  for (const block of now) {
    const was = old.get(block.attrs.id);
    if (was) lost = isSame(was, block) ? undefined : { id: was.attrs.id, words: wordsOf(was).without(wordsOf(block)) };
    else if (lost && wordsOf(block).isMostlyIn(lost.words)) links.join(lost.id, block.attrs.id);
    else lost = undefined;
  }
}

/** A removed block belongs to the changed one in front of or behind it when that one gained its words: a merge. */
function linkMerges(old: readonly NamedBlock[], now: ReadonlyMap<BlockId, NamedBlock>, links: Links): void {
  for (const inOrder of [old, old.toReversed()]) {
    let gained: { id: BlockId; words: Words } | undefined;
    for (const block of inOrder) {
      const is = now.get(block.attrs.id);
      if (is) gained = isSame(is, block) ? undefined : { id: is.attrs.id, words: wordsOf(is).without(wordsOf(block)) };
      else if (gained && wordsOf(block).isMostlyIn(gained.words)) links.join(gained.id, block.attrs.id);
    }
  }
}

/** Changes belong together when one holds a block that another one took: lines made into a list, a list taken apart. */
function linkShared(changes: readonly BlockChange[], before: ReadonlyMap<BlockId, PlacedBlock>, links: Links): void {
  for (const { id, to, from, shell } of changes) {
    if (shell) continue;
    if (to) for (const inner of idsIn(to)) links.join(id, inner);
    const was = from.includes(NO_BLOCK) ? undefined : before.get(id)?.block;
    if (was && (to || from.length > 0)) for (const inner of idsIn(was)) links.join(id, inner);
  }
}

/** The same changes, numbered so that those whose ids stand in one of `groups` are one. */
export function groupedChanges(changes: readonly BlockChange[], groups: Iterable<readonly BlockId[]>): BlockChange[] {
  const links = new Links();
  for (const [first, ...rest] of groups) for (const id of rest) if (first !== undefined) links.join(first, id);
  return numbered(
    changes.map(({ group: _group, ...change }) => change),
    links,
  );
}

/** The ids of the changes that are one, group by group. */
export function groupsOfChanges(changes: readonly BlockChange[]): BlockId[][] {
  const groups = new Map<number, BlockId[]>();
  for (const { id, group } of changes) {
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups.values()];
}

function numbered(changes: readonly BlockChange[], links: Links): BlockChange[] {
  const members = new Map<BlockId, number>();
  for (const { id } of changes) members.set(links.root(id), (members.get(links.root(id)) ?? 0) + 1);
  const numbers = new Map<BlockId, number>();
  return changes.map((change) => {
    const root = links.root(change.id);
    if ((members.get(root) ?? 0) < 2) return change;
    if (!numbers.has(root)) numbers.set(root, numbers.size + 1);
    return { ...change, group: numbers.get(root) ?? 0 };
  });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a block, each as often as it occurs. */
class Words {
  constructor(readonly counts: ReadonlyMap<string, number>) {}

  without(other: Words): Words {
    const left = new Map<string, number>();
    for (const [word, count] of this.counts) {
      const more = count - (other.counts.get(word) ?? 0);
      if (more > 0) left.set(word, more);
    }
    return new Words(left);
  }

  /** More than half of the words, and at least one. */
  isMostlyIn(other: Words): boolean {
    let [all, found] = [0, 0];
    for (const [word, count] of this.counts) {
      all += count;
      found += Math.min(count, other.counts.get(word) ?? 0);
    }
    return found * 2 > all;
  }
}

function wordsOf(block: NamedBlock): Words {
  const counts = new Map<string, number>();
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && typeof value.text === 'string') {
      for (const [word] of value.text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    if ('content' in value && Array.isArray(value.content)) for (const child of value.content) read(child);
  };
  read(block);
  return new Words(counts);
}
