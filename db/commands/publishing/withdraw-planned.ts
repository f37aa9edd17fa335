import { eq } from 'drizzle-orm';
import { machineCommand, type MachineCommand, together } from '#db/command.ts';
import { takeDown } from '#db/commands/publishing/rows/take-down.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { findPlannedWithdrawal } from '#db/load/schedules.ts';
import { plannedWithdrawals } from '#db/schema.ts';
import { ok } from '#lib/result.ts';

/**
 * Takes a text off the site whose moment for that has come. Answers whether it did: whoever asks second, on whatever server,
 * finds nothing to do, and what is not live any more has nothing to be taken down.
 */
export const withdrawPlanned: MachineCommand<{ translationId: number }, boolean> = machineCommand<
  { translationId: number },
  boolean,
  never,
  undefined,
  { translationId: number }
>({
  name: 'withdrawPlanned',
  async run(tx, { translationId }, _by, now) {
    const nothing = { value: false, touched: [], events: [] };
    const plan = await findPlannedWithdrawal(tx, translationId);
    if (!plan || Date.parse(plan.withdrawAt) > now.getTime()) return ok(nothing);
    const { notice, reason, byId, withdrawAt: plannedFor } = plan;
    const found = await findTranslation(tx, translationId);
    const done = found && (await takeDown(tx, found, { notice, reason, byId, now, plannedFor }));
    if (done?.ok) return ok(together(true, done.value));
    await tx.delete(plannedWithdrawals).where(eq(plannedWithdrawals.translationId, translationId));
    return ok(nothing);
  },
});
