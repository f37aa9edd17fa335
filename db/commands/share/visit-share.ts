import { and, desc, eq, gt, isNull, notInArray, sql } from 'drizzle-orm';
import { machineCommand, type MachineCommand } from '#db/command.ts';
import { findLivingShare, type LivingShare } from '#db/load/story/shares.ts';
import { shares, shareVisits } from '#db/schema.ts';
import type { Locale } from '#lib/locale.ts';
import { ok, refuse } from '#lib/result.ts';
import { KEPT_VISITS } from '#lib/shares/share.ts';

/** A request for a shared draft: the secret part of its address, its language, and what is kept of who asks. */
export type Visit = { token: string; locale: Locale; network: string; device: string };

/**
 * Opens a link to a draft and counts the visit; of the visits the newest are kept. Refuses 'not_found' whatever opens
 * nothing, before anything is locked, so that made-up addresses cost one look-up each.
 */
export const visitShare: MachineCommand<Visit, LivingShare, 'not_found'> = machineCommand({
  name: 'visitShare',
  unrecorded: 'the visits of a link stand beside it, and nothing of the newsroom changes',
  async prepare(db, visit, _by, now) {
    return (await findLivingShare(db, { ...visit, now })) ? ok(visit) : refuse('not_found');
  },
  async run(tx, visit, _by, now) {
    const share = await findLivingShare(tx, { ...visit, now });
    if (!share) return refuse('not_found');
    const { shareId } = share;
    const at = now.toISOString();
    // Once more: on PostgreSQL somebody may have ended it between the look and this row being ours.
    const counted = await tx
      .update(shares)
      .set({ visits: sql`${shares.visits} + 1`, lastVisitAt: at })
      .where(and(eq(shares.id, shareId), isNull(shares.endedAt), gt(shares.expiresAt, at)))
      .returning({ id: shares.id });
    if (counted.length === 0) return refuse('not_found');
    await tx.insert(shareVisits).values({ shareId, at, network: visit.network, device: visit.device });
    const newest = tx
      .select({ id: shareVisits.id })
      .from(shareVisits)
      .where(eq(shareVisits.shareId, shareId))
      .orderBy(desc(shareVisits.id))
      .limit(KEPT_VISITS);
    await tx.delete(shareVisits).where(and(eq(shareVisits.shareId, shareId), notInArray(shareVisits.id, newest)));
    return ok({ value: share, touched: [], events: [] });
  },
});
