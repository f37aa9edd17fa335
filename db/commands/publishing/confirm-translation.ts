import { type Command, command } from '#db/command.ts';
import { pointInLineWith } from '#db/commands/story/rows/move-translation.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { listUpdates } from '#db/load/publishing/updates.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { ConfirmInput } from '#lib/article/inputs.ts';
import { missedUpdates } from '#lib/article/publishing/updates.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why it goes on counting as behind. */
type ConfirmCode = 'not_found' | 'not_allowed' | 'conflict';

/**
 * Says that a text is still right beside what the other language was updated to, `revisionId`: it is not behind by that any
 * more. Readers see nothing of it. Where it is not behind it changes nothing. Refuses 'conflict' where that language has been
 * updated once more since, or never was to this text.
 */
export const confirmTranslation: Command<ConfirmInput, { revisionId: number }, ConfirmCode> = command({
  name: 'confirmTranslation',
  permission: 'translation.confirm',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, revisionId }, _by, _now, { translation, article, draft }) {
    const told = await listUpdates(tx, article.id);
    const theirs = told.filter((one) => one.translationId !== translationId);
    const missed = missedUpdates(translation.madeFromRevisionId, theirs);
    if (missed.length === 0) return ok({ value: { revisionId }, touched: [], events: [] });
    if (Math.max(...missed.map((one) => one.revisionId)) !== revisionId) return refuse('conflict');
    await pointInLineWith(tx, translationId, revisionId);
    await relist(tx, article.id);
    const { locale, version } = translation;
    const about = { articleId: article.id, locale, revisionId: draft.id, version, headline: draft.headline };
    return ok({
      value: { revisionId },
      touched: [],
      events: [
        {
          kind: 'translation.confirm',
          subject: 'translation',
          id: translationId,
          detail: { ...about, other: revisionId },
        },
      ],
    });
  },
});
