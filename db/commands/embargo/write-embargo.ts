import { type By, idOf } from '#db/command.ts';
import { endShares } from '#db/commands/share/end-shares.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { embargoes } from '#db/schema.ts';

/**
 * Writes until when a story is embargoed (UTC), null to let it go, as the `version` it then has. Links to its drafts end
 * with an embargo, and do not come back when it is over.
 */
export async function writeEmbargo(
  tx: Queryable,
  articleId: number,
  { embargoedUntil, version, by, now }: { embargoedUntil: string | null; version: number; by: By; now: Date },
): Promise<void> {
  const row = { embargoedUntil, version, byId: idOf(by), setAt: now.toISOString() };
  await tx
    .insert(embargoes)
    .values({ articleId, ...row })
    .onConflictDoUpdate({ target: embargoes.articleId, set: row });
  if (embargoedUntil !== null) await endShares(tx, { articleId }, { because: 'embargo', now });
}
