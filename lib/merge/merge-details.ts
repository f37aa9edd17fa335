import { LIST_LIMIT } from '#lib/article/limits.ts';
import type { DetailField, DetailsChanges, StoryDetails } from '#lib/article/text.ts';
import { sameJson } from '#lib/same-json.ts';

/** Details in one, and the fields that both changed differently; in `details` theirs stands. */
type MergedDetails = { details: StoryDetails; collisions: DetailField[] };

/** The fields of {@link StoryDetails}, in the order of the editor. */
export const DETAIL_FIELDS = [
  'sectionId',
  'contributorIds',
  'agencyId',
  'topicIds',
  'leadImageId',
] as const satisfies readonly DetailField[];

/** What turns `base` into `mine`; `sent` are details that were sent and may or may not have been kept. */
export function detailsChanges(
  base: StoryDetails,
  mine: StoryDetails,
  sent: readonly StoryDetails[] = [],
): DetailsChanges {
  const before = [base, ...sent];
  const changed = DETAIL_FIELDS.filter((field) => before.some((details) => !sameJson(details[field], mine[field])));
  return Object.fromEntries(
    changed.map((field) => [field, { from: before.map((details) => details[field]), to: mine[field] }]),
  );
}

/**
 * Does to `current` what `changes` says. One choice (section, agency, lead picture) is made where it stands as its
 * writer saw it. Lists are merged: what was added is put behind its neighbour, what was removed goes, a new order counts
 * unless the other side made a different one. A list that would grow beyond what a story may carry collides.
 */
export function applyDetailsChanges(current: StoryDetails, changes: DetailsChanges): MergedDetails {
  const details = { ...current };
  const collisions: DetailField[] = [];
  for (const field of ['sectionId', 'agencyId', 'leadImageId'] as const) {
    const change = changes[field];
    if (!change || change.to === current[field]) continue;
    if (change.from.includes(current[field])) details[field] = change.to;
    else collisions.push(field);
  }
  for (const field of ['contributorIds', 'topicIds'] as const) {
    const change = changes[field];
    const merged = change ? mergeList(current[field], change) : current[field];
    if (merged) details[field] = merged;
    else collisions.push(field);
  }
  return { details, collisions: DETAIL_FIELDS.filter((field) => collisions.includes(field)) };
}

function mergeList(current: readonly number[], { from, to }: { from: number[][]; to: number[] }): number[] | undefined {
  if (sameJson(current, to) || from.some((list) => sameJson(list, current))) return [...to];
  const known = new Set(from.flat());
  const wanted = new Set(to);
  const base = from[0] ?? [];
  const stays = (id: number) => known.has(id) && wanted.has(id) && current.includes(id);
  const [mineOrder, theirOrder] = [to.filter(stays), current.filter(stays)];
  const baseOrder = base.filter(stays);
  const mineMoved = !sameJson(mineOrder, baseOrder);
  if (mineMoved && !sameJson(theirOrder, baseOrder) && !sameJson(mineOrder, theirOrder)) return undefined;

  let merged = current.filter((id) => !known.has(id) || wanted.has(id));
  if (mineMoved) {
    const inOrder = mineOrder.values();
    merged = merged.map((id) => (stays(id) ? (inOrder.next().value ?? id) : id));
  }
  for (const [index, id] of to.entries()) {
    if (known.has(id) || merged.includes(id)) continue;
    const before = to.slice(0, index).findLast((other) => merged.includes(other));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
  }
  return merged.length > LIST_LIMIT ? undefined : merged;
}
