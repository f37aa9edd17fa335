import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { reviews } from '#db/schema.ts';

/**
 * Keeps what was said when a translation was sent or returned. Written before the translation moves, since the list of
 * stories is made anew with that. Whoever sent it is kept through a return.
 */
export async function writeReview(
  tx: Queryable,
  review: Pick<typeof reviews.$inferInsert, 'translationId' | 'kind' | 'at' | 'byId' | 'note'>,
): Promise<void> {
  const { translationId, byId, kind } = review;
  const own = kind === 'sent' ? { ...review, sentById: byId } : review;
  const updated = await tx.update(reviews).set(own).where(eq(reviews.translationId, translationId)).returning();
  if (updated.length === 0) await tx.insert(reviews).values(own);
}

/** Forgets it: what was said concerned a text that is out, or taken back. The record keeps it. */
export async function forgetReview(tx: Queryable, translationId: number): Promise<void> {
  await tx.delete(reviews).where(eq(reviews.translationId, translationId));
}
