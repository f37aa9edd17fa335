import { z } from 'zod';
import { REASON_LIMIT } from '#lib/article/limits.ts';
import { SCOPES } from '#lib/assignments/assignment.ts';
import { LOCALES } from '#lib/locale.ts';

/** With how many stories something can be done at once. */
export const MOST_AT_ONCE = 50;

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const articleIds = z.array(id).min(1).max(MOST_AT_ONCE);

/** One thing to be done with several stories; `language` null: with every language of each that it can be done with. */
export const bulkInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('assign'),
    articleIds,
    scope: z.enum(SCOPES),
    /** Null: nobody's any more. */
    personId: z.string().min(1).max(64).nullable(),
    /** ISO 8601 in UTC, or no moment. */
    dueAt: z.string().max(40).nullable(),
  }),
  z.strictObject({ kind: z.literal('section'), articleIds, sectionId: id }),
  z.strictObject({ kind: z.literal('archive'), articleIds }),
  z.strictObject({ kind: z.literal('submit'), articleIds, language: z.enum(LOCALES).nullable() }),
  z.strictObject({
    kind: z.literal('withdraw'),
    articleIds,
    language: z.enum(LOCALES).nullable(),
    /** For the newsroom; readers find the house's sentence. */
    reason: z.string().max(REASON_LIMIT * 8),
  }),
]);

/** What {@link bulkInput} reads. */
export type BulkInput = z.infer<typeof bulkInput>;
/** One of the things that can be done with several stories. */
export type BulkKind = BulkInput['kind'];
