import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { aboutText, correctedPages, readReason } from '#db/commands/correction/correction-parts.ts';
import { stampUpdated } from '#db/commands/story/rows/move-translation.ts';
import { findCorrection } from '#db/load/publishing/corrections.ts';
import { corrections } from '#db/schema.ts';
import type { WithdrawCorrectionInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why readers go on seeing it. */
type WithdrawCorrectionCode = 'not_found' | 'not_allowed' | 'conflict' | 'invalid' | 'reason_missing';

/**
 * Takes a correction from readers, for a reason that stays on record with its words. «Last updated» does not move back. It is
 * asked for in the other language no more; where it answered one there, that one asks again. Refuses 'conflict' where
 * somebody else has reworded or withdrawn it since `version`, 'reason_missing' without a reason, 'invalid' for too long a one.
 */
export const withdrawCorrection: Command<WithdrawCorrectionInput, { withdrawnAt: string }, WithdrawCorrectionCode> =
  command({
    name: 'withdrawCorrection',
    permission: 'correction.amend',
    find: (tx, { correctionId }) => findCorrection(tx, correctionId),
    async run(tx, { correctionId, version, reason: raw }, _by, now, { correction, found }) {
      if (correction.version !== version || correction.withdrawnAt !== null) return refuse('conflict');
      const reason = readReason(raw, found.translation.locale);
      if (!reason.ok) return reason;
      const withdrawnAt = now.toISOString();
      await tx
        .update(corrections)
        .set({ withdrawnAt, version: version + 1 })
        .where(eq(corrections.id, correctionId));
      // Where it answered one, that one is owed again.
      await stampUpdated(tx, found.translation, now);
      const about = aboutText(found, found.live ?? found.draft);
      const detail = { ...about, correctionId, before: correction.text, reason: reason.value };
      return ok({
        value: { withdrawnAt },
        touched: await correctedPages(tx, found, { isRedated: false }),
        events: [{ kind: 'correction.withdraw', subject: 'translation', id: correction.translationId, detail }],
      });
    },
  });
