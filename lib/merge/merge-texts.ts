import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { applyBlockChanges } from '#lib/merge/apply-block-changes.ts';
import { changesAfterLost, type TextChanges, textChanges } from '#lib/merge/text-changes.ts';
import { blockChanges, groupsOfChanges } from '#lib/merge/block-changes.ts';
import { idsIn, type NamedBlock, placedBlocks } from '#lib/body/nested-blocks.ts';
import type { BlockId, DraftBody } from '#lib/body/nodes.ts';
import { fingerprint } from '#lib/fingerprint.ts';

/** A field that two people changed: the words before (undefined where nobody knows), and what each of them wrote. */
type FieldCollision = { field: TextField; base: string | undefined; mine: string; theirs: string };

/**
 * A block that two people changed, or several that became each other (a paragraph split by one and rewritten by the
 * other). `mine` is empty when I removed it, `theirs` when the other did. Both in the order of their text.
 */
type BlockCollision = { ids: BlockId[]; base: NamedBlock[]; mine: NamedBlock[]; theirs: NamedBlock[] };

/** What could not be merged, because both changed it. In the merged text theirs stands. */
export type Collisions = { fields: FieldCollision[]; blocks: BlockCollision[] };

/** Two texts in one, and what of mine is not in it. */
type MergedText = { text: TranslationText; collisions: Collisions };

/** True when nothing collided. */
export function isClean({ fields, blocks }: Collisions): boolean {
  return fields.length === 0 && blocks.length === 0;
}

/** Does to `current` what `changes` says, and lists what could not be done since it is not as its writer saw it. */
export function applyTextChanges(current: TranslationText, changes: TextChanges): MergedText {
  const text = { ...current };
  const collisions: Collisions = { fields: [], blocks: [] };
  for (const field of TEXT_FIELDS) {
    const change = changes.fields[field];
    if (!change || change.to === current[field]) continue;
    if (change.from.includes(fingerprint(current[field]))) text[field] = change.to;
    else collisions.fields.push({ field, base: undefined, mine: change.to, theirs: current[field] });
  }
  const { body, refused } = applyBlockChanges(current.body, changes.blocks);
  text.body = body;
  for (const { changes: group, theirs } of refused) {
    const mine = group.flatMap(({ to }) => to ?? []);
    collisions.blocks.push({ ids: group.map(({ id }) => id), base: [], mine, theirs });
  }
  return { text, collisions };
}

/**
 * Three-way merge of one language's text: field by field, block by block. What only one of the two changed is as that
 * one has it; what both changed alike is so; what both changed differently stands as theirs and is listed, also when
 * they changed different words of one block. One person's removal against the other's rewriting is listed, a removal
 * against a mere move is not. New blocks stay beside their neighbours; where both wrote at one place, theirs is first.
 * `sent` are texts of mine that may be part of theirs already.
 */
export function mergeTexts(
  base: TranslationText,
  mine: TranslationText,
  theirs: TranslationText,
  sent: readonly TranslationText[] = [],
): MergedText {
  const changes = sent.length > 0 ? changesAfterLost(base, sent, mine) : textChanges(base, mine);
  const { text, collisions } = applyTextChanges(theirs, changes);
  return {
    text,
    collisions: {
      fields: collisions.fields.map((each) => ({ ...each, base: base[each.field] })),
      blocks: joined(collisions.blocks, base.body, mine.body, theirs.body),
    },
  };
}

/** Collisions as both sides see them: what the other split off, or merged into one, belongs to the same question. */
function joined(
  collisions: readonly BlockCollision[],
  base: DraftBody,
  mine: DraftBody,
  theirs: DraftBody,
): BlockCollision[] {
  if (collisions.length === 0) return [];
  const theirGroups = groupsOfChanges(blockChanges(base, theirs));
  let sets = collisions.map(({ ids }) => new Set(ids));
  for (const group of theirGroups) {
    const met = sets.filter((ids) => group.some((id) => ids.has(id)));
    if (met.length === 0) continue;
    sets = [...sets.filter((ids) => !met.includes(ids)), new Set([...met.flatMap((ids) => [...ids]), ...group])];
  }
  return sets
    .map((ids) => ({
      ids: [...ids],
      base: outermost(base, ids),
      mine: outermost(mine, ids),
      theirs: outermost(theirs, ids),
    }))
    .filter((each) => !isSameButIds(each.mine, each.theirs));
}

/** The blocks of these ids in reading order, without those that stand inside another of them. */
function outermost(body: DraftBody, ids: ReadonlySet<BlockId>): NamedBlock[] {
  const inner = new Set<BlockId>();
  const found: NamedBlock[] = [];
  for (const [id, { block }] of placedBlocks(body)) {
    if (!ids.has(id) || inner.has(id)) continue;
    found.push(block);
    for (const each of idsIn(block)) inner.add(each);
  }
  return found;
}

/** Both did the same, split a line at one place for instance: only the new halves have other ids. */
function isSameButIds(mine: readonly NamedBlock[], theirs: readonly NamedBlock[]): boolean {
  const bare = (blocks: readonly NamedBlock[]) =>
    JSON.stringify(blocks, (key, value: unknown) => (key === 'id' ? undefined : value));
  return mine.length > 0 && bare(mine) === bare(theirs);
}
