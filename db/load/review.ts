import { eq } from 'drizzle-orm';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { reviews, users } from '#db/schema.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';

/** What was last said between writer and desk of a translation, for its screen. `at` in UTC; `by` is null for the machine. */
export type Review = {
  kind: 'sent' | 'returned' | 'approved';
  at: string;
  byId: string | null;
  by: PersonName | null;
  note: string;
  /** Who sent it. */
  sentById: string | null;
};

/** What the screen of a translation says of its review; null before it is sent, and again once it is published. */
export async function findReview(translationId: number, tx: Queryable): Promise<Review | null> {
  const [row] = await tx
    .select({ review: reviews, name: users.name, nameHi: users.nameHi })
    .from(reviews)
    .leftJoin(users, eq(users.id, reviews.byId))
    .where(eq(reviews.translationId, translationId))
    .limit(1);
  if (!row) return null;
  const { kind, at, byId, note, sentById } = row.review;
  const by = row.name === null ? null : personName({ name: row.name, nameHi: row.nameHi });
  return { kind, at, byId, by, note, sentById };
}

/** {@link findTranslation} with who sent it for review, while it stands there. */
export async function findSent(tx: Queryable, translationId: number): Promise<FoundTranslation | undefined> {
  const found = await findTranslation(tx, translationId);
  if (!found) return undefined;
  const [review] = await tx.select().from(reviews).where(eq(reviews.translationId, translationId)).limit(1);
  const sentById = review && review.kind !== 'returned' ? review.sentById : null;
  return { ...found, subject: { ...found.subject, sentById } };
}
