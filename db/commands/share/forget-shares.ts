import { asc, inArray, lt, or } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { shares } from '#db/schema.ts';
import { FORGOTTEN_AFTER_MS } from '#lib/shares/share.ts';

/**
 * Deletes links to drafts, with their visits, that were over {@link FORGOTTEN_AFTER_MS} before `now`: since they were ended,
 * or since their time. At most `most` of them; answers how many.
 */
export async function forgetShares(tx: Queryable, { now, most }: { now: Date; most: number }): Promise<number> {
  const until = new Date(now.getTime() - FORGOTTEN_AFTER_MS).toISOString();
  const due = await tx
    .select({ id: shares.id })
    .from(shares)
    .where(or(lt(shares.endedAt, until), lt(shares.expiresAt, until)))
    .orderBy(asc(shares.id))
    .limit(most);
  const ids = due.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(shares).where(inArray(shares.id, ids));
  return ids.length;
}
