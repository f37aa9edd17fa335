import { type Command, command, idOf } from '#db/command.ts';
import { moveStage } from '#db/commands/story/rows/move-translation.ts';
import { readWithdrawal } from '#db/commands/publishing/rows/take-down.ts';
import type { WithdrawCode } from '#db/commands/publishing/withdraw-translation.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { plannedWithdrawals } from '#db/schema.ts';
import type { PlanWithdrawalInput } from '#lib/article/inputs.ts';
import { readPublishAt } from '#lib/article/publishing/schedule.ts';
import { ok, refuse } from '#lib/result.ts';

/** A text that goes off the site by itself at the instant `withdrawAt` (UTC). */
type PlannedWithdrawal = { version: number; withdrawAt: string };

/**
 * Has a live text go off the site by itself at `withdrawAt`, with `notice` in its place. Takes the place of an earlier plan;
 * an update published meanwhile changes nothing of it. Refuses an instant that is past or more than a year ahead, and what
 * withdrawTranslation refuses.
 */
export const planWithdrawal: Command<PlanWithdrawalInput, PlannedWithdrawal, WithdrawCode | 'in_past' | 'too_far'> =
  command({
    name: 'planWithdrawal',
    permission: 'translation.withdraw',
    find: (tx, { translationId }) => findTranslation(tx, translationId),
    async run(tx, { translationId, version, withdrawAt: wanted, ...typed }, by, now, found) {
      const { translation, article, live } = found;
      if (translation.version !== version) return refuse('conflict');
      if (!live) return refuse('not_live');
      const at = readPublishAt(wanted, now);
      if (!at.ok) return at;
      const { locale, stage } = translation;
      const words = readWithdrawal(typed, locale);
      if (!words.ok) return words;
      const withdrawAt = at.value.toISOString();
      const plan = { withdrawAt, ...words.value, byId: idOf(by), setAt: now.toISOString() };
      await tx
        .insert(plannedWithdrawals)
        .values({ translationId, ...plan })
        .onConflictDoUpdate({ target: plannedWithdrawals.translationId, set: plan });
      const next = await moveStage(tx, translation, { stage, now });
      const { id: revisionId, headline } = live;
      const detail = { articleId: article.id, locale, revisionId, version: next, headline, withdrawAt };
      return ok({
        value: { version: next, withdrawAt },
        touched: [],
        events: [{ kind: 'translation.plan_withdrawal', subject: 'translation', id: translationId, detail }],
      });
    },
  });
