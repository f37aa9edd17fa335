import { Fragment, type Node } from '@tiptap/pm/model';
import { type Me, ownLine, trackLine, wordsOf } from '#app/_newsroom/editor/suggesting/track-line.ts';
import { suggestedOf } from '#app/_newsroom/editor/schema/suggestions.ts';
import { newBlockId } from '#lib/body/block-id.ts';
import type { BlockSuggestion, DraftBody } from '#lib/body/nodes.ts';
import { acceptedBody } from '#lib/body/settle-body.ts';
import { isSameKind } from '#lib/body/suggestion-rules.ts';
import { stayingIds } from '#lib/merge/block-changes.ts';
import { sameJson } from '#lib/same-json.ts';

/** A place in a line: the block's id and how far in. */
export type LinePlace = { id: string; offset: number };

type Asked = {
  old: Node;
  now: Node;
  me: Me;
  /** Where the caret is in `now`; undefined where it is in no line. */
  caret?: LinePlace | undefined;
  /** Something was deleted forwards. */
  forwards?: boolean;
};

/** A document with suggestions, and where a place of the document as it was written is in it. */
export type Tracked = { doc: Node; place(place: LinePlace): LinePlace };

/**
 * `old` with everything that was done to it in `now` as suggestions of mine. Accepted, it is `now`; rejected, what it was:
 * a line that went is struck out as a whole, one that was split or joined says so, and what changed its place is gone there
 * and new here. What was suggested by me before is simply changed. undefined where it cannot be told.
 */
export function trackChange(asked: Asked): Tracked | undefined {
  const tracking = new Tracking(asked);
  try {
    const doc = tracking.pair(asked.old, asked.now, false);
    doc.check();
    return { doc, place: (place) => tracking.place(place) };
  } catch (error) {
    if (error instanceof Unfit || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Two nodes of which no one node can be made. */
class Unfit extends Error {}

const idOf = (node: Node): string | undefined => (typeof node.attrs.id === 'string' ? node.attrs.id : undefined);

class Tracking {
  readonly #asked: Asked;
  readonly #me: Me;
  readonly #oldIds = new Set<string>();
  readonly #renamed = new Map<string, string>();
  readonly #places = new Map<string, (offset: number) => LinePlace>();

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#me = asked.me;
    asked.old.descendants((node) => {
      const id = idOf(node);
      if (id !== undefined) this.#oldIds.add(id);
      return !node.isTextblock;
    });
  }

  place({ id, offset }: LinePlace): LinePlace {
    const there = this.#places.get(id)?.(offset) ?? { id, offset };
    return { ...there, id: this.#renamed.get(there.id) ?? there.id };
  }

  /** One node made of what it was and what it is; `isMine`: it stands in what I put in. */
  pair(old: Node, now: Node, isMine: boolean): Node {
    if (old === now || old.eq(now)) return old;
    if (old.isTextblock !== now.isTextblock || old.isLeaf !== now.isLeaf || !isSameKind(old.type.name, now.type.name))
      throw new Unfit();
    const own = isMine || this.#isOwn(old);
    const attrs = old.type.name === 'doc' ? null : { ...now.attrs, suggested: this.#entries(old, now, own) };
    const content = now.isLeaf
      ? Fragment.empty
      : now.isTextblock
        ? this.#line(old, now, own)
        : this.#inside(old, now, own);
    if (!now.type.validContent(content)) throw new Unfit();
    return now.type.create(attrs, content);
  }

  /** What is suggested of the node itself: a change of its kind or attributes comes to what was suggested before. */
  #entries(old: Node, now: Node, own: boolean): BlockSuggestion[] | null {
    const entries = suggestedOf(old);
    const [was, is] = [detailsOf(old), detailsOf(now)];
    if (own || (old.type === now.type && sameJson(was, is))) return entries.length > 0 ? [...entries] : null;
    // Mine goes on where it is the newest; where another's came after it, it stays below theirs.
    const newest = entries.findLast((entry) => entry.kind === 'change');
    const mine = newest?.by === this.#me.by ? newest : undefined;
    const others = entries.filter((entry) => entry !== mine);
    const change: Extract<BlockSuggestion, { kind: 'change' }> = mine
      ? { ...mine, was: { ...mine.was, type: mine.was.type ?? old.type.name } }
      : { ...this.#me, kind: 'change', was: { type: old.type.name, attrs: was } };
    const isBack = change.was.type === now.type.name && sameJson(change.was.attrs ?? {}, is);
    if (change.was.type === now.type.name) delete change.was.type;
    if (Object.keys(change.was.attrs ?? {}).length === 0) delete change.was.attrs;
    const left = isBack ? others : [...others, change];
    return left.length > 0 ? left : null;
  }

  #line(old: Node, now: Node, own: boolean): Fragment {
    if (own) return ownLine(old.content, now.content);
    const id = idOf(now) ?? '';
    const { caret, forwards = false } = this.#asked;
    const { content, place } = trackLine({
      old: old.content,
      now: now.content,
      me: this.#me,
      schema: now.type.schema,
      caret: caret?.id === id ? caret.offset : undefined,
      forwards: forwards && caret?.id === id,
    });
    this.#places.set(id, (offset) => ({ id, offset: place(offset) }));
    return content;
  }

  #inside(old: Node, now: Node, own: boolean): Fragment {
    const [before, after] = [childrenOf(old), childrenOf(now)];
    const partners = pairsOf(before, after);
    const origins = new Map([...partners].map(([was, is]) => [is, was]));
    const out: Node[] = [];
    let at = 0;
    const takeOld = (until: Node | undefined) => {
      for (let node = before[at]; node && node !== until; node = before[at]) {
        at += 1;
        if (!partners.has(node)) out.push(...this.#gone(node, own));
      }
    };
    let second: Node | undefined;
    for (const [index, node] of after.entries()) {
      if (node === second) continue;
      const was = origins.get(node);
      if (!was) {
        // What went is shown before what came in its place.
        takeOld(before.slice(at).find((each) => partners.has(each)));
        out.push(...this.#come(node, own));
        continue;
      }
      takeOld(was);
      at += 1;
      const next = after[index + 1];
      const split = next && !origins.has(next) && this.#isNew(next) ? this.#split(was, node, next, own) : undefined;
      if (split) {
        out.push(...split);
        second = next;
        continue;
      }
      const going = before.slice(at, at + runLength(before.slice(at), partners));
      const merged = going.length > 0 ? this.#joined(was, node, going, own) : undefined;
      if (merged) {
        out.push(...merged.nodes);
        at += merged.taken;
        continue;
      }
      out.push(...this.#each(was, node, own));
    }
    takeOld(undefined);
    return Fragment.fromArray(out);
  }

  #each(was: Node, is: Node, own: boolean): Node[] {
    try {
      return [this.pair(was, is, own)];
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      return [...this.#gone(was, own), ...this.#come(is, own)];
    }
  }

  /** A node that is no more: struck out, unless it was mine. */
  #gone(node: Node, own: boolean): Node[] {
    if (own || this.#isOwn(node)) return [];
    if (suggestedOf(node).some(({ kind }) => kind === 'deletion')) return [node];
    return [withEntry(node, { ...this.#me, kind: 'deletion' })];
  }

  /** A node that was not here before. */
  #come(node: Node, own: boolean): Node[] {
    const [settled] = own ? [node] : settledNodes(node);
    if (!settled) return [];
    const named = this.#renameIn(settled);
    return [own ? named : withEntry(named, { ...this.#me, kind: 'insertion' })];
  }

  /** The same node in which no block has the name of one that stays where it was. */
  #renameIn(node: Node): Node {
    const id = idOf(node);
    const content =
      node.isTextblock || node.isLeaf ? node.content : mapChildren(node, (child) => this.#renameIn(child));
    if (id === undefined || !this.#oldIds.has(id)) return content === node.content ? node : node.copy(content);
    const fresh = newBlockId();
    this.#renamed.set(id, fresh);
    return node.type.create({ ...node.attrs, id: fresh }, content, node.marks);
  }

  /** A line or point that became two: the second begins where somebody suggests it. */
  #split(was: Node, is: Node, next: Node, own: boolean): Node[] | undefined {
    if (own) return undefined;
    if (was.isTextblock && is.isTextblock && next.isTextblock && isSameKind(was.type.name, is.type.name)) {
      const cut = splitAt(was, is, next);
      if (cut === undefined) return undefined;
      const first = this.pair(was.copy(was.content.cut(0, cut.to)), is, false);
      return [first, this.#second(next.type.create(next.attrs, was.content.cut(cut.to)), was)];
    }
    const [line, isLine, nextLine] = [lastLine(was), is.lastChild, next.firstChild];
    if (!line || was.type.name !== 'listItem' || !isLine?.isTextblock || !nextLine?.isTextblock) return undefined;
    const cut = splitAt(line, isLine, nextLine);
    const before = is.childCount - 1;
    const isWhole =
      cut !== undefined &&
      line === was.child(before) &&
      was.childCount === is.childCount + next.childCount - 1 &&
      childrenOf(is)
        .slice(0, -1)
        .every((child, index) => child.eq(was.child(index))) &&
      childrenOf(next)
        .slice(1)
        .every((child, index) => child.eq(was.child(before + 1 + index)));
    if (!isWhole) return undefined;
    const first = is.type.create(was.attrs, [
      ...childrenOf(was).slice(0, before),
      this.pair(line.copy(line.content.cut(0, cut.to)), isLine, false),
    ]);
    const second = nextLine.type.create(nextLine.attrs, line.content.cut(cut.to));
    return [first, this.#second(next.type.create(next.attrs, [second, ...childrenOf(next).slice(1)]), was)];
  }

  /** The second half of mine is mine as well. */
  #second(node: Node, of: Node): Node {
    return withEntry(node, { ...this.#me, kind: this.#isOwn(of) ? 'insertion' : 'split' });
  }

  /** Lines or points that became one: where one began it is said that it goes on. */
  #joined(was: Node, is: Node, going: readonly Node[], own: boolean): { nodes: Node[]; taken: number } | undefined {
    if (own || this.#isOwn(was)) return undefined;
    if (was.isTextblock && is.isTextblock && is.type === was.type) {
      for (const [index, last] of [...going.entries()].toReversed()) {
        if (!last.isTextblock || this.#isOwn(last)) continue;
        const found = this.#joinedLine(was, is, last);
        if (!found) continue;
        return {
          nodes: [found[0], ...going.slice(0, index).flatMap((node) => this.#gone(node, false)), ...found.slice(1)],
          taken: index + 1,
        };
      }
      return undefined;
    }
    const [last] = going;
    const isPoint = was.type.name === 'listItem' && last?.type.name === 'listItem' && !this.#isOwn(last);
    if (!isPoint || is.childCount !== was.childCount + last.childCount - 1) return undefined;
    const at = was.childCount - 1;
    const line = is.child(at);
    const isSame = line.isTextblock && line.textContent === `${was.child(at).textContent}${last.child(0).textContent}`;
    if (!isSame) return undefined;
    const [id, nextId, length] = [idOf(line) ?? '', idOf(last.child(0)) ?? '', was.child(at).content.size];
    this.#places.set(id, (offset) =>
      offset < length || (offset === length && !this.#asked.forwards)
        ? { id, offset }
        : { id: nextId, offset: offset - length },
    );
    if (hasEntry(last, 'split', this.#me.by)) return undefined;
    return { nodes: [was, withEntry(last, { ...this.#me, kind: 'join' })], taken: 1 };
  }

  #joinedLine(was: Node, is: Node, last: Node): [Node, ...Node[]] | undefined {
    const [a, b, n] = [wordsOf(was.content), wordsOf(last.content), wordsOf(is.content)];
    let head = 0;
    while (head < Math.min(a.length, n.length) && a[head] === n[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(b.length, n.length - head) && b[b.length - 1 - tail] === n[n.length - 1 - tail]) tail += 1;
    if (tail === 0) return undefined;
    const middle = n.length - tail;
    if (hasEntry(last, 'split', this.#me.by)) {
      // My own line break taken back: one line, as it was.
      const whole = was.copy(Fragment.fromArray([...was.content.content, ...last.content.content]));
      return [this.pair(whole, is, false)];
    }
    const schemaOf = { me: this.#me, schema: is.type.schema, caret: undefined };
    const first = trackLine({ ...schemaOf, old: was.content, now: is.content.cut(0, middle), forwards: false });
    const second = trackLine({ ...schemaOf, old: last.content, now: is.content.cut(middle), forwards: true });
    const [id, nextId] = [idOf(is) ?? '', idOf(last) ?? ''];
    this.#places.set(id, (offset) =>
      offset < middle || (offset === middle && !this.#asked.forwards)
        ? { id, offset: first.place(offset) }
        : { id: nextId, offset: second.place(offset - middle) },
    );
    const joins = hasEntry(last, 'join') ? last : withEntry(last, { ...this.#me, kind: 'join' });
    return [was.copy(first.content), joins.copy(second.content)];
  }

  #isOwn(node: Node): boolean {
    return hasEntry(node, 'insertion', this.#me.by);
  }

  #isNew(node: Node): boolean {
    const id = idOf(node);
    return id !== undefined && !this.#oldIds.has(id);
  }
}

function hasEntry(node: Node, kind: BlockSuggestion['kind'], by?: string): boolean {
  return suggestedOf(node).some((entry) => entry.kind === kind && (by === undefined || entry.by === by));
}

function withEntry(node: Node, entry: BlockSuggestion): Node {
  return node.type.create({ ...node.attrs, suggested: [...suggestedOf(node), entry] }, node.content, node.marks);
}

/** A node's attributes as they are stored, without its name and what is suggested of it. */
function detailsOf(node: Node): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node.attrs).filter(([name, value]) => name !== 'id' && name !== 'suggested' && value !== null),
  );
}

function childrenOf(node: Node): Node[] {
  return [...node.children];
}

function mapChildren(node: Node, change: (child: Node) => Node): Fragment {
  const children = childrenOf(node).map(change);
  return children.every((child, index) => child === node.child(index)) ? node.content : Fragment.fromArray(children);
}

function lastLine(point: Node): Node | undefined {
  return childrenOf(point).findLast(({ isTextblock }) => isTextblock);
}

/** Where a line was cut in two: `to` is where what stands in the second begins. */
function splitAt(was: Node, is: Node, next: Node): { to: number } | undefined {
  const [words, first, second] = [was, is, next].map(({ content }) => wordsOf(content)) as [string, string, string];
  const to = words.length - second.length;
  const isCut = second !== '' && to >= first.length && words.startsWith(first) && words.endsWith(second);
  return isCut ? { to } : undefined;
}

/** How many of the nodes have no partner, from the first on. */
function runLength(nodes: readonly Node[], partners: ReadonlyMap<Node, Node>): number {
  const end = nodes.findIndex((node) => partners.has(node));
  return end === -1 ? nodes.length : end;
}

/** Which child became which: by name where they have one and stayed in order, else by what is the same at both ends. */
function pairsOf(before: readonly Node[], after: readonly Node[]): Map<Node, Node> {
  const pairs = new Map<Node, Node>();
  if ([...before, ...after].every((node) => idOf(node) !== undefined)) {
    const named = (nodes: readonly Node[]) => nodes.map((node) => ({ attrs: { id: idOf(node) ?? '' } }));
    const staying = stayingIds(named(before), named(after));
    const byId = new Map(after.map((node) => [idOf(node), node]));
    for (const node of before) {
      const is = byId.get(idOf(node));
      if (is && staying.has(idOf(node) ?? '')) pairs.set(node, is);
    }
    return pairs;
  }
  const isSameAt = (at: number) => {
    const [one, other] = [before.at(at), after.at(at)];
    return one !== undefined && other !== undefined && (one === other || one.eq(other));
  };
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && isSameAt(start)) start += 1;
  let end = 0;
  while (end < least - start && isSameAt(-1 - end)) end += 1;
  // In between, as many as there were: each is what the one in its place became.
  for (const [at, was] of before.entries()) {
    const fromEnd = before.length - at;
    const is = fromEnd <= end ? after.at(-fromEnd) : at < least - end ? after[at] : undefined;
    if (is) pairs.set(was, is);
  }
  return pairs;
}

/** A node that is put somewhere, with all that others suggested inside accepted; none where nothing is left of it. */
function settledNodes(node: Node): Node[] {
  const body = { type: 'doc', content: [{ ...(node.toJSON() as object) }] } as unknown as DraftBody;
  const content: object[] = acceptedBody(stripped(body)).content;
  const [first] = content;
  const settled = first && node.type.schema.nodeFromJSON(first);
  return settled?.type === node.type ? [settled] : [];
}

/** As a body is stored: without what nobody has set. */
function stripped(body: DraftBody): DraftBody {
  return JSON.parse(JSON.stringify(body), (_name, value: unknown) => (value === null ? undefined : value)) as DraftBody;
}
