import { z } from 'zod';
import { FIELD_LIMITS, NOTICE_LIMIT } from '#lib/article/limits.ts';
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
export const createStoryOrder = z.strictObject({
  locale,
  headline: z
    .string()
    .max(FIELD_LIMITS.headline * 8)
    .optional(),
});
/** For startTranslation: the story's other language, empty or over a copy of the source's blocks. */
export const startTranslationOrder = z.strictObject({ articleId: id, locale, copyBlocks: z.boolean() });
/** For saveDraft. */
export const saveDraftOrder = z.strictObject({ translationId: id, version, text: z.unknown() });
/** For saveDetails. */
export const saveDetailsOrder = z.strictObject({ articleId: id, version, details: storyDetails });
/** For submitTranslation, returnTranslation and discardDraft. */
export const translationOrder = z.strictObject({ translationId: id, version });
/** For publishTranslation; `substantive` moves «last updated». */
export const publishOrder = z.strictObject({ translationId: id, version, substantive: z.boolean() });
/** For withdrawTranslation; '' = the house's sentence. */
export const withdrawOrder = z.strictObject({ translationId: id, version, notice: z.string().max(NOTICE_LIMIT * 8) });

/** What {@link createStoryOrder} reads. */
export type CreateStoryOrder = z.infer<typeof createStoryOrder>;
/** What {@link startTranslationOrder} reads. */
export type StartTranslationOrder = z.infer<typeof startTranslationOrder>;
/** What {@link saveDraftOrder} reads; `text` is whatever was sent. */
export type SaveDraftOrder = z.infer<typeof saveDraftOrder>;
/** What {@link saveDetailsOrder} reads. */
export type SaveDetailsOrder = z.infer<typeof saveDetailsOrder>;
/** What {@link translationOrder} reads: one language, at the version the person has seen. */
export type TranslationOrder = z.infer<typeof translationOrder>;
/** What {@link publishOrder} reads. */
export type PublishOrder = z.infer<typeof publishOrder>;
/** What {@link withdrawOrder} reads. */
export type WithdrawOrder = z.infer<typeof withdrawOrder>;
