import { eq } from 'drizzle-orm';
import { type Command, command, idOf } from '#db/command.ts';
import { findStoryOrBinned } from '#db/load/find-story.ts';
import { headlineOf } from '#db/load/headline-of.ts';
import { findShare } from '#db/load/story/shares.ts';
import { shares } from '#db/schema.ts';
import type { RevokeShareInput } from '#lib/shares/share-inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Ends a link to a draft at once, for good. One that is over already stays as it is. */
export const revokeShare: Command<RevokeShareInput, { shareId: number }, 'not_found' | 'not_allowed'> = command({
  name: 'revokeShare',
  permission: 'share.revoke',
  find: (tx, { shareId }) => findShare(tx, shareId),
  async run(tx, { shareId }, by, now, { share, articleId, locale }) {
    if (share.endedAt !== null) return ok({ value: { shareId }, touched: [], events: [] });
    const story = await findStoryOrBinned(tx, articleId);
    if (!story) return refuse('not_found');
    await tx
      .update(shares)
      .set({ endedAt: now.toISOString(), endedBecause: 'revoked', endedById: idOf(by) })
      .where(eq(shares.id, shareId));
    const headline = await headlineOf(tx, story.article);
    const detail = { articleId, locale, headline, shareId, note: share.forWhom };
    return ok({
      value: { shareId },
      touched: [],
      events: [{ kind: 'draft.revoke_share', subject: 'translation', id: share.translationId, detail }],
    });
  },
});
