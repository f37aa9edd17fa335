import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { shares, translations } from '#db/schema.ts';
import type { ShareEnd } from '#lib/shares/share.ts';

/**
 * Ends for good every link to a draft of one language of a story, or of all of them, in the transaction of what ends them.
 */
export async function endShares(
  tx: Queryable,
  of: { translationId: number } | { articleId: number },
  { because, now }: { because: Exclude<ShareEnd, 'revoked' | 'maker_left' | 'maker_may_not'>; now: Date },
): Promise<void> {
  const concerned =
    'translationId' in of
      ? eq(shares.translationId, of.translationId)
      : inArray(
          shares.translationId,
          tx.select({ id: translations.id }).from(translations).where(eq(translations.articleId, of.articleId)),
        );
  await tx
    .update(shares)
    .set({ endedAt: now.toISOString(), endedBecause: because })
    .where(and(concerned, isNull(shares.endedAt)));
}
