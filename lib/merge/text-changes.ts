import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { blockChangesAfterLost } from '#lib/merge/block-changes-after-lost.ts';
import { type BlockChange, blockChanges } from '#lib/merge/block-changes.ts';
import { fingerprint, type Fingerprint } from '#lib/fingerprint.ts';

/** What somebody did to one field: what it was, as fingerprints any of which may stand where it is merged, and what it is. */
type FieldChange = { from: Fingerprint[]; to: string };

/** What somebody did to a text: the fields and blocks that are not as they got them, and nothing else. */
export type TextChanges = { fields: Partial<Record<TextField, FieldChange>>; blocks: BlockChange[] };

/** What turns `base` into `mine`. */
export function textChanges(base: TranslationText, mine: TranslationText): TextChanges {
  const fields: TextChanges['fields'] = {};
  for (const field of TEXT_FIELDS) {
    if (base[field] !== mine[field]) fields[field] = { from: [fingerprint(base[field])], to: mine[field] };
  }
  return { fields, blocks: blockChanges(base.body, mine.body) };
}

/** True when there is nothing to do. */
export function isUnchanged({ fields, blocks }: TextChanges): boolean {
  return blocks.length === 0 && Object.keys(fields).length === 0;
}

/**
 * {@link textChanges} for a writer who has sent `sent` and never heard whether it was kept: it says what to do from
 * either, and takes back what was sent and is no longer meant. Merging it where the server has the one or the other
 * gives `mine`, and no collision with oneself.
 */
export function changesAfterLost(
  base: TranslationText,
  sent: readonly TranslationText[],
  mine: TranslationText,
): TextChanges {
  const before = [base, ...sent];
  const fields: TextChanges['fields'] = {};
  for (const field of TEXT_FIELDS) {
    if (before.every((text) => text[field] === mine[field])) continue;
    fields[field] = { from: [...new Set(before.map((text) => fingerprint(text[field])))], to: mine[field] };
  }
  const bodies = sent.map(({ body }) => body);
  return { fields, blocks: blockChangesAfterLost(base.body, bodies, mine.body) };
}
