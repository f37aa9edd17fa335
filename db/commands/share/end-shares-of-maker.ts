import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { shares } from '#db/schema.ts';
import type { Event } from '#lib/events/events.ts';
import type { Actor } from '#lib/people/roles.ts';
import { can } from '#lib/policy/can.ts';

/**
 * Ends for good the open links that somebody made to drafts which they, with the grants they hold from now on, may not
 * share any more; without any grant all of them. In the transaction of what took the right. `byId` is who took it, null for
 * the machine. Answers one event a link.
 */
export async function endSharesOfMaker(
  tx: Queryable,
  maker: Pick<Actor, 'id' | 'grants'>,
  { byId, now }: { byId: string | null; now: Date },
): Promise<Event[]> {
  const at = now.toISOString();
  const open = await tx
    .select()
    .from(shares)
    .where(and(eq(shares.byId, maker.id), isNull(shares.endedAt), gt(shares.expiresAt, at)))
    .orderBy(shares.id);
  const events: Event[] = [];
  for (const { id: shareId, translationId, forWhom } of open) {
    const found = await findTranslation(tx, translationId);
    // Of a story in the bin every link has ended already.
    if (!found || can(maker, 'draft.share', found.subject)) continue;
    const endedBecause = maker.grants.length === 0 ? ('maker_left' as const) : ('maker_may_not' as const);
    await tx.update(shares).set({ endedAt: at, endedBecause, endedById: byId }).where(eq(shares.id, shareId));
    const { article, translation } = found;
    const headline = await headlineOf(tx, article);
    const detail = { articleId: article.id, locale: translation.locale, headline, shareId, note: forWhom };
    events.push({ kind: 'draft.revoke_share', subject: 'translation', id: translationId, detail });
  }
  return events;
}
