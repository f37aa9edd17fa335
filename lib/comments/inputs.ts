import { z } from 'zod';
import { COMMENT_LIMIT, QUOTE_LIMIT } from '#lib/comments/limits.ts';
import { COMMENT_FIELDS, type Place } from '#lib/comments/place.ts';
import { LOCALES } from '#lib/locale.ts';

/* What a browser may ask of the commands in db/commands/comment: as strict as lib/article/inputs.ts. */

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const version = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const block = z.string().regex(/^[a-z0-9]{12}$/);
const offset = z.number().int().nonnegative().max(1_000_000);
const point = z.strictObject({ block, offset });
// Cheap first bounds in UTF-16 units; the commands count graphemes.
const text = z.string().max(COMMENT_LIMIT * 8);
const words = z.string().max(600_000);
/** Made in the browser for each comment: one that is sent twice, since nobody heard whether it came, is kept once. */
const key = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

const place: z.ZodType<Place> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), from: point, to: point, words }),
  z.strictObject({ kind: z.literal('block'), block }),
  z.strictObject({ kind: z.literal('field'), field: z.enum(COMMENT_FIELDS) }),
]);

/** For startThread: what it stands on in the text of `locale`, and the first comment. `quote` is what the writer saw there. */
export const startThreadInput = z.strictObject({
  articleId: id,
  locale: z.enum(LOCALES),
  place,
  quote: z.string().max(QUOTE_LIMIT * 8),
  text,
  key,
});
/** For replyToThread. */
export const replyInput = z.strictObject({ threadId: id, text, key });
/** For editComment: the version of the comment that was changed. */
export const editCommentInput = z.strictObject({ commentId: id, version, text });
/** For deleteComment. */
export const deleteCommentInput = z.strictObject({ commentId: id, version });
/** For resolveThread and reopenThread: the version of the thread that was looked at. */
export const threadInput = z.strictObject({ threadId: id, version });

/** What startThread is asked. */
export type StartThreadInput = z.infer<typeof startThreadInput>;
/** What replyToThread is asked. */
export type ReplyInput = z.infer<typeof replyInput>;
/** What editComment is asked. */
export type EditCommentInput = z.infer<typeof editCommentInput>;
/** What deleteComment is asked. */
export type DeleteCommentInput = z.infer<typeof deleteCommentInput>;
/** What resolveThread and reopenThread are asked. */
export type ThreadInput = z.infer<typeof threadInput>;
