import { and, eq, isNull } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { type Command, command, idOf } from '#db/command.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { countLivingShares, shareHash } from '#db/load/story/shares.ts';
import { revisions, shares } from '#db/schema.ts';
import { standingEmbargo } from '#lib/article/embargo/embargo.ts';
import { publicBody } from '#lib/body/public-body.ts';
import { MOST_SHARES, readForWhom, shareExpiry } from '#lib/shares/share.ts';
import type { ShareDraftInput } from '#lib/shares/share-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

const TOKEN_BYTES = 16;

/** A fresh link: its number, its secret part, told once and kept nowhere, and the instant (ISO 8601, UTC) it ends. */
export type MadeShare = { shareId: number; token: string; expiresAt: string };

/** Why a draft is not shared. */
export type ShareCode =
  | 'not_found'
  | 'not_allowed'
  | 'share_embargoed'
  | 'share_withdrawn'
  | 'share_empty'
  | 'share_nothing_new'
  | 'share_hours'
  | 'share_for_long'
  | 'too_many_shares';

/**
 * Makes the link by which somebody without an account reads a draft until it ends. A version that is shown for itself is
 * frozen, so that it stays what was shared. Refuses 'share_embargoed' while the story may be seen by nobody,
 * 'share_withdrawn' what was taken from readers, 'share_empty' what has no words yet, 'share_nothing_new' what readers see
 * already, 'not_found' a version there is not or whose words were only kept beside the text, 'share_hours' and
 * 'share_for_long' as lib/shares says, and 'too_many_shares' beyond {@link MOST_SHARES} that are open.
 */
export const shareDraft: Command<ShareDraftInput, MadeShare, ShareCode> = command({
  name: 'shareDraft',
  permission: 'draft.share',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, number, hours, forWhom: typed }, by, now, found) {
    const { translation, article, draft, live, embargoedUntil } = found;
    const expiresAt = shareExpiry(hours, now);
    if (!expiresAt.ok) return expiresAt;
    const forWhom = readForWhom(typed);
    if (!forWhom.ok) return forWhom;
    if (standingEmbargo(embargoedUntil, now) !== null) return refuse('share_embargoed');
    if (translation.withdrawnAt !== null) return refuse('share_withdrawn');
    const [shown] =
      number === null
        ? [draft]
        : await tx
            .select()
            .from(revisions)
            .where(
              and(eq(revisions.translationId, translationId), eq(revisions.number, number), isNull(revisions.keptFor)),
            )
            .limit(1);
    if (!shown) return refuse('not_found');
    if (shown.id === live?.id) return refuse('share_nothing_new');
    if (isEmpty(shown)) return refuse('share_empty');
    if ((await countLivingShares(tx, translationId, now)) >= MOST_SHARES) return refuse('too_many_shares');

    const revisionId = number === null ? null : shown.id;
    if (revisionId !== null && shown.frozenAt === null)
      await tx.update(revisions).set({ frozenAt: now.toISOString() }).where(eq(revisions.id, revisionId));
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const [row] = await tx
      .insert(shares)
      .values({
        translationId,
        revisionId,
        liveRevisionId: translation.liveRevisionId,
        tokenHash: shareHash(token),
        forWhom: forWhom.value,
        byId: idOf(by),
        at: now.toISOString(),
        expiresAt: expiresAt.value,
      })
      .returning({ id: shares.id });
    if (!row) throw new Error('A link was not written');
    const detail = {
      articleId: article.id,
      locale: translation.locale,
      headline: shown.headline,
      shareId: row.id,
      revisionId,
      until: expiresAt.value,
      note: forWhom.value,
    };
    return ok({
      value: { shareId: row.id, token, expiresAt: expiresAt.value },
      touched: [],
      events: [{ kind: 'draft.share', subject: 'translation', id: translationId, detail }],
    });
  },
});

/** Whether readers would find nothing to read in it; what is only suggested is nothing yet. */
function isEmpty({ headline, standfirst, body }: typeof revisions.$inferSelect): boolean {
  return headline.trim() === '' && standfirst.trim() === '' && publicBody(body).content.length === 0;
}
