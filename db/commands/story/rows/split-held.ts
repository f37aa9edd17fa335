import { writeHolds } from '#db/commands/story/rows/write-hold.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findHolds, listHeldParts } from '#db/load/holds.ts';
import { type HeldPart, type HoldWriter, othersHolds } from '#lib/article/holds/hold.ts';
import { type Part, partOfDetail, partOfField } from '#lib/article/holds/parts.ts';
import type { TextField } from '#lib/article/limits.ts';
import type { DetailField, DetailsChanges } from '#lib/article/text.ts';
import type { Locale } from '#lib/locale.ts';
import type { TextChanges } from '#lib/merge/text-changes.ts';

type Saving = { articleId: number; writer: HoldWriter; /** The tab is being left. */ going: boolean; now: Date };

/** The parts of a save that others hold, as its writer is told of them. */
type Held = HeldPart[];

/**
 * Of the parts a save changes: those that another living tab holds. The others are held by this tab from now on, nobody
 * having held them, or shown to live. The machine meets no holds and makes none.
 */
async function claimParts(
  tx: Queryable,
  parts: readonly Part[],
  { articleId, writer, going, now }: Saving,
): Promise<Held> {
  if (writer.by === null || parts.length === 0) return [];
  const standing = await findHolds(tx, articleId);
  const others = new Set(othersHolds(standing, writer, now).map(({ part }) => part));
  const free = parts.filter((part) => !others.has(part));
  if (!going) await writeHolds(tx, free, standing, { articleId, writer, now });
  if (parts.every((part) => !others.has(part))) return [];
  const all = await listHeldParts(tx, { articleId, asker: writer, now });
  return all.filter(({ part }) => others.has(part) && parts.includes(part));
}

/** The changes of a text that may be made, and those in parts that others hold. Claims what is free: see above. */
export async function splitHeldText(
  tx: Queryable,
  { changes, locale, ...saving }: Saving & { changes: TextChanges; locale: Locale },
): Promise<{ free: TextChanges; kept: TextChanges; held: Held }> {
  const fields = Object.keys(changes.fields) as TextField[];
  const parts = new Set(fields.map((field) => partOfField(field, locale)));
  if (changes.blocks.length > 0) parts.add(partOfField('body', locale));
  const held = await claimParts(tx, [...parts], saving);
  const taken = new Set(held.map(({ part }) => part));
  const isTaken = (field: TextField | 'body') => taken.has(partOfField(field, locale));
  const only = (wanted: boolean): TextChanges => ({
    fields: Object.fromEntries(Object.entries(changes.fields).filter(([key]) => isTaken(key as TextField) === wanted)),
    blocks: isTaken('body') === wanted ? changes.blocks : [],
  });
  return { free: only(false), kept: only(true), held };
}

/** The same for the shared details. */
export async function splitHeldDetails(
  tx: Queryable,
  { changes, ...saving }: Saving & { changes: DetailsChanges },
): Promise<{ free: DetailsChanges; kept: DetailsChanges; held: Held }> {
  const fields = Object.keys(changes) as DetailField[];
  const held = await claimParts(tx, [...new Set(fields.map(partOfDetail))], saving);
  const taken = new Set(held.map(({ part }) => part));
  const only = (wanted: boolean): DetailsChanges =>
    Object.fromEntries(
      Object.entries(changes).filter(([key]) => taken.has(partOfDetail(key as DetailField)) === wanted),
    );
  return { free: only(false), kept: only(true), held };
}
