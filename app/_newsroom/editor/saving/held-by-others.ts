import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { HeldBackParts } from '#lib/merge/saved.ts';
import { type TextChanges, textChanges } from '#lib/merge/text-changes.ts';

/** What a sender does where others hold parts of the text. */
export type HeldByOthers = {
  /** Whether a field, or the body, belongs to one of these parts. */
  isIn(parts: HeldBackParts['parts'], field: TextField | 'body'): boolean;
  /** Keeps what was written there, before it goes from the screen. */
  keep(held: HeldBackParts, kept: { text: TranslationText; changes: TextChanges }): Promise<void>;
};

type IsHeld = (field: TextField | 'body') => boolean;

/** What stands on the server of the fields, and the body, that others hold. */
export function standingOf(base: TranslationText, isHeld: IsHeld): Partial<TranslationText> {
  const standing: Partial<TranslationText> = isHeld('body') ? { body: base.body } : {};
  for (const field of TEXT_FIELDS) if (isHeld(field)) standing[field] = base[field];
  return standing;
}

/** What turns `base` into `mine`, in what others hold alone. */
export function heldChanges(base: TranslationText, mine: TranslationText, isHeld: IsHeld): TextChanges {
  const { fields, blocks } = textChanges(base, mine);
  const held = Object.entries(fields).filter(([field]) => isHeld(field as TextField));
  return { fields: Object.fromEntries(held), blocks: isHeld('body') ? blocks : [] };
}
