import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { moveStage } from '#db/commands/story/rows/move-translation.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { findPlannedWithdrawal } from '#db/load/schedules.ts';
import { plannedWithdrawals } from '#db/schema.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why a text still goes off the site by itself. */
type DropWithdrawalCode = 'not_found' | 'not_allowed' | 'conflict' | 'step_not_allowed';

/** Lets a live text not go off the site by itself any more. Refuses 'step_not_allowed' where it was not to. */
export const dropWithdrawal: Command<TranslationInput, { version: number }, DropWithdrawalCode> = command({
  name: 'dropWithdrawal',
  permission: 'translation.withdraw',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, version }, _by, now, { translation, article, draft, live = draft }) {
    if (translation.version !== version) return refuse('conflict');
    const plan = await findPlannedWithdrawal(tx, translationId);
    if (!plan) return refuse('step_not_allowed');
    await tx.delete(plannedWithdrawals).where(eq(plannedWithdrawals.translationId, translationId));
    const { locale, stage } = translation;
    const next = await moveStage(tx, translation, { stage, now });
    const { id: revisionId, headline } = live;
    const { withdrawAt } = plan;
    const detail = { articleId: article.id, locale, revisionId, version: next, headline, withdrawAt };
    return ok({
      value: { version: next },
      touched: [],
      events: [{ kind: 'translation.drop_withdrawal', subject: 'translation', id: translationId, detail }],
    });
  },
});
