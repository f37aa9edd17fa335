import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { CleanedWords } from '#lib/merge/read-changes.ts';
import { replaceNamed } from '#lib/body/nested-blocks.ts';
import type { BlockId, BlockNode } from '#lib/body/nodes.ts';
import type { PersonName } from '#lib/people/person-name.ts';
import { fingerprint, type Fingerprint } from '#lib/fingerprint.ts';

/** Who changed something: their name (null when the account is gone), and whether it is the person who asks, in another tab. */
export type WriterName = { name: PersonName | null; you: boolean };

/**
 * The newest text for somebody who has an older version: whole where it changed since, by id where it did not.
 * `changed` says by whom, an index of `writers` for each key; their own changes of this save are not in it.
 */
export type NewestText = {
  fields: Partial<Record<TextField, string>>;
  blocks: (BlockId | BlockNode)[];
  writers: WriterName[];
  changed: Record<string, number>;
};

/** The text as it goes to somebody who lacks `keys`; undefined: they lack everything. */
export function newestText(
  text: TranslationText,
  keys: readonly string[] | undefined,
): Pick<NewestText, 'fields' | 'blocks'> {
  const lacking = keys && new Set(keys);
  const fields = TEXT_FIELDS.filter((field) => !lacking || lacking.has(field));
  return {
    fields: Object.fromEntries(fields.map((field) => [field, text[field]])),
    blocks: text.body.content.map((block) => (!lacking || lacking.has(block.attrs.id) ? block : block.attrs.id)),
  };
}

/** The newest text, put together from what was sent and what one has; undefined when that does not fit. */
export function readNewest(base: TranslationText, { fields, blocks }: NewestText): TranslationText | undefined {
  const known = new Map(base.body.content.map((block) => [block.attrs.id, block]));
  const content = blocks.map((block) => (typeof block === 'string' ? known.get(block) : block));
  if (content.some((block) => block === undefined)) return undefined;
  return { ...base, ...fields, body: { type: 'doc', content: content.filter((block) => block !== undefined) } };
}

/** A text in a few characters: both sides of a line can tell whether they have the same one. */
export function textFingerprint(text: TranslationText): Fingerprint {
  return fingerprint([...TEXT_FIELDS.map((field) => text[field]), ...text.body.content.map(fingerprint)]);
}

/** A text that was sent, as the server has kept it. */
export function cleanedText(text: TranslationText, { fields, blocks }: CleanedWords): TranslationText {
  const byId = new Map(blocks.map((block) => [block.attrs.id, block]));
  return {
    ...text,
    ...fields,
    body: { type: 'doc', content: text.body.content.map((block) => replaceNamed(block, byId) as BlockNode) },
  };
}
