import type { TextField } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { blockChanges, groupsOfChanges } from '#lib/merge/block-changes.ts';
import { idsIn } from '#lib/body/nested-blocks.ts';
import type { BlockId, BlockNode, DraftBody } from '#lib/body/nodes.ts';

/**
 * Blocks that stand on screen otherwise than the server has them, and are not sent: those that another person changed too,
 * until their writer has chosen, and those the server refuses, until they are changed. By their ids at the top of a body.
 */
export type HeldBack = {
  /** On screen. */
  mine: readonly BlockId[];
  /** In the server's text; empty where it has none. */
  theirs: readonly BlockId[];
};

/**
 * `held` with all that became one with it on screen: a paragraph joined into a held one, the half that was split off, a
 * list made of it. `base` is the server's text, `before` what stood on screen when the server was last heard of: a held
 * block has words there that the server never had.
 */
export function grownHeld<H extends HeldBack>(
  held: readonly H[],
  { mine, base, before }: { mine: DraftBody; base: DraftBody; before: DraftBody },
): H[] {
  if (held.length === 0) return [];
  const kept = new Set(held.flatMap((each) => each.mine));
  // A block the server never had may have taken another one's words before it was first sent: there, all are gained.
  const emptied = mine.content.map((block): BlockNode =>
    kept.has(block.attrs.id) ? { type: 'paragraph', attrs: { id: block.attrs.id } } : block,
  );
  const bare = withHeld(base, { type: 'doc', content: emptied }, held);
  const together = [
    ...[base, before, bare].flatMap((from) => groupsOfChanges(blockChanges(from, mine))),
    ...[...mine.content, ...base.content].map(idsIn),
  ];
  return held.map((each) => {
    const ids = new Set([...each.mine, ...each.theirs]);
    for (let size = 0; size < ids.size;) {
      size = ids.size;
      for (const group of together) if (group.some((id) => ids.has(id))) for (const id of group) ids.add(id);
    }
    return { ...each, mine: topIds(mine, ids, each.mine), theirs: topIds(base, ids, each.theirs) };
  });
}

/** The blocks at the top of `body` in which one of `ids` stands: those of `first` first, and of them also what is not there. */
function topIds({ content }: DraftBody, ids: ReadonlySet<BlockId>, first: readonly BlockId[]): BlockId[] {
  const top = content.filter((block) => idsIn(block).some((id) => ids.has(id))).map(({ attrs }) => attrs.id);
  return [...new Set([...first.filter((id) => top.includes(id)), ...top, ...first])];
}

/** `mine` as it may be sent: with the server's blocks, from `base`, in the place of the held ones. */
export function withoutHeld(mine: DraftBody, base: DraftBody, held: readonly HeldBack[]): DraftBody {
  return exchanged(
    mine,
    base,
    held.map((each) => ({ out: each.mine, in: each.theirs })),
  );
}

/** `text` as it stands on screen: with the held blocks, from `mine`, in the place of the server's. */
export function withHeld(text: DraftBody, mine: DraftBody, held: readonly HeldBack[]): DraftBody {
  return exchanged(
    text,
    mine,
    held.map((each) => ({ out: each.theirs, in: each.mine })),
  );
}

/** `body` with other blocks, from `source`, in the place of some; where none of those is there, beside the same neighbours. */
function exchanged(
  body: DraftBody,
  source: DraftBody,
  exchanges: readonly { out: readonly BlockId[]; in: readonly BlockId[] }[],
): DraftBody {
  if (exchanges.length === 0) return body;
  let content = body.content;
  for (const exchange of exchanges) {
    const leaving = new Set([...exchange.out, ...exchange.in]);
    const coming = source.content.filter(({ attrs }) => exchange.in.includes(attrs.id));
    const first = content.findIndex(({ attrs }) => leaving.has(attrs.id));
    const place = first >= 0 ? first : placeFor(coming[0], source, content);
    const before = content.slice(0, place).filter(({ attrs }) => !leaving.has(attrs.id));
    const after = content.slice(place).filter(({ attrs }) => !leaving.has(attrs.id));
    content = [...before, ...coming, ...after];
  }
  // A body has at least one block.
  const [only] = body.content;
  if (content.length === 0 && only) content = [{ type: 'paragraph', attrs: { id: only.attrs.id } }];
  return { type: 'doc', content };
}

/** Behind the nearest block that stands before it in `source` and is in `content` too. */
function placeFor(block: BlockNode | undefined, source: DraftBody, content: readonly BlockNode[]): number {
  const from = block ? source.content.indexOf(block) : -1;
  for (let at = from - 1; at >= 0; at -= 1) {
    const found = content.findIndex(({ attrs }) => attrs.id === source.content[at]?.attrs.id);
    if (found >= 0) return found + 1;
  }
  return 0;
}

/** `text` with what is held of `mine` in the place of the server's, and its `fields`. */
export function withHeldText(
  text: TranslationText,
  mine: TranslationText,
  held: readonly HeldBack[],
  fields: Iterable<TextField>,
): TranslationText {
  const shown = { ...text, body: withHeld(text.body, mine.body, held) };
  for (const field of fields) shown[field] = mine[field];
  return shown;
}
