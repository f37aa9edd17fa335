import { z } from 'zod';
import { FIELD_LIMITS, NOTICE_LIMIT } from '#lib/article/limits.ts';
import { type SeenDetails, seenDetails } from '#lib/article/seen-details.ts';
import { storyDetails } from '#lib/article/text.ts';
import { LOCALES } from '#lib/locale.ts';

/*
 * What a browser may ask of the commands in db/commands, one strict schema each: an extra key is refused, who asks and
 * when is never part of an order. `text` stays unknown here; the command reads it, because it knows the language.
 */

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const version = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const locale = z.enum(LOCALES);

/** For createStory: a story whose first language is `locale`. */
export const createStoryInput = z.strictObject({
  locale,
  headline: z
    .string()
    .max(FIELD_LIMITS.headline * 8)
    .optional(),
});
/** For startTranslation: the story's other language, empty or over a copy of the source's blocks. */
export const startTranslationInput = z.strictObject({ articleId: id, locale, copyBlocks: z.boolean() });
/** For saveDraft. */
export const saveDraftInput = z.strictObject({ translationId: id, version, text: z.unknown() });
/** For saveDetails. */
export const saveDetailsInput = z.strictObject({ articleId: id, version, details: storyDetails });
/** For submitTranslation, returnTranslation and discardDraft. */
export const translationInput = z.strictObject({ translationId: id, version });
/** For publishTranslation; `substantive` moves «last updated», `seen` is what the editor saw go live beside the text. */
export const publishInput = z.strictObject({
  translationId: id,
  version,
  substantive: z.boolean(),
  seen: seenDetails,
});
/** For withdrawTranslation; '' = the house's sentence. */
export const withdrawInput = z.strictObject({ translationId: id, version, notice: z.string().max(NOTICE_LIMIT * 8) });

/** What {@link createStoryInput} reads. */
export type CreateStoryInput = z.infer<typeof createStoryInput>;
/** What {@link startTranslationInput} reads. */
export type StartTranslationInput = z.infer<typeof startTranslationInput>;
/** What {@link saveDraftInput} reads; `text` is whatever was sent. */
export type SaveDraftInput = z.infer<typeof saveDraftInput>;
/** What {@link saveDetailsInput} reads. */
export type SaveDetailsInput = z.infer<typeof saveDetailsInput>;
/** What {@link translationInput} reads: one language, at the version the person has seen. */
export type TranslationInput = z.infer<typeof translationInput>;
/** What {@link publishInput} reads. Whoever publishes what stands without having looked (the seed) leaves `seen` out. */
export type PublishInput = Omit<z.infer<typeof publishInput>, 'seen'> & { seen?: SeenDetails };
/** What {@link withdrawInput} reads. */
export type WithdrawInput = z.infer<typeof withdrawInput>;
