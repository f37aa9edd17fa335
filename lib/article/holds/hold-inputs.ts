import { z } from 'zod';
import { PARTS } from '#lib/article/holds/parts.ts';

// What a tab may ask of who writes where, one strict schema each; who asks and when is never part of it.
const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const tab = z.string().min(8).max(64);
const part = z.enum(PARTS);
const parts = z.array(part).min(1).max(PARTS.length);
/** For holdParts: a tab writes in these parts of a story. */
export const holdPartsInput = z.strictObject({ articleId: id, tab, parts });
/** For releaseHolds: a tab writes in these parts no more; left out, in none. */
export const releaseHoldsInput = z.strictObject({ articleId: id, tab, parts: parts.optional() });
/** For takeOverPart. */
export const takeOverPartInput = z.strictObject({ articleId: id, tab, part });

/** What {@link holdPartsInput} reads. */
export type HoldPartsInput = z.infer<typeof holdPartsInput>;
/** What {@link releaseHoldsInput} reads. */
export type ReleaseHoldsInput = z.infer<typeof releaseHoldsInput>;
/** What {@link takeOverPartInput} reads. */
export type TakeOverPartInput = z.infer<typeof takeOverPartInput>;
