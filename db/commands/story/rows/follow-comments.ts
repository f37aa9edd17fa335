import { and, asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { commentThreads } from '#db/schema.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { followPlaces } from '#lib/comments/follow-places.ts';
import { groundOf } from '#lib/comments/lines.ts';
import type { Locale } from '#lib/locale.ts';
import { sameJson } from '#lib/same-json.ts';

/** Takes the comments on a text along when the newest text becomes another: whoever makes it so, in whatever way. */
export async function followComments(
  tx: Queryable,
  { articleId, locale }: { articleId: number; locale: Locale },
  { before, after }: { before: DraftBody; after: DraftBody },
): Promise<void> {
  const threads = await tx
    .select({ id: commentThreads.id, place: commentThreads.place, isLost: commentThreads.isLost })
    .from(commentThreads)
    .where(and(eq(commentThreads.articleId, articleId), eq(commentThreads.locale, locale)))
    .orderBy(asc(commentThreads.id));
  if (threads.length === 0 || sameJson(before, after)) return;
  for (const [index, { place, isLost }] of followPlaces(groundOf(before), groundOf(after), threads)) {
    const thread = threads[index];
    if (thread) await tx.update(commentThreads).set({ place, isLost }).where(eq(commentThreads.id, thread.id));
  }
}
