import { type Command, command, idOf } from '#db/command.ts';
import { aboutText, readReason } from '#db/commands/correction/correction-parts.ts';
import { relist } from '#db/commands/story/rows/relist.ts';
import { listCorrections } from '#db/load/publishing/corrections.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { correctionWaivers } from '#db/schema.ts';
import type { WaiveCorrectionInput } from '#lib/article/inputs.ts';
import { correctionsAsked } from '#lib/article/publishing/corrections.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why it goes on being asked for. */
type WaiveCorrectionCode = 'not_found' | 'not_allowed' | 'conflict' | 'invalid' | 'reason_missing';

/**
 * Says that a correction of the other language does not concern this one, for a reason that stays on record: it is asked for
 * here no more. Refuses 'conflict' where it is not asked for (any more), 'reason_missing' without a reason, 'invalid' for too
 * long a one.
 */
export const waiveCorrection: Command<WaiveCorrectionInput, { correctionId: number }, WaiveCorrectionCode> = command({
  name: 'waiveCorrection',
  permission: 'correction.issue',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, correctionId, reason: raw }, by, now, found) {
    const { locale, firstPublishedAt } = found.translation;
    const reason = readReason(raw, locale);
    if (!reason.ok) return reason;
    const all = await listCorrections(tx, found.article.id);
    const asked = correctionsAsked({ locale, firstPublishedAt, isLive: found.live !== undefined }, all);
    if (!asked.some(({ id }) => id === correctionId)) return refuse('conflict');
    const at = now.toISOString();
    await tx.insert(correctionWaivers).values({ correctionId, locale, reason: reason.value, byId: idOf(by), at });
    await relist(tx, found.article.id);
    const detail = { ...aboutText(found, found.live ?? found.draft), correctionId, reason: reason.value };
    return ok({
      value: { correctionId },
      touched: [],
      events: [{ kind: 'correction.waive', subject: 'translation', id: translationId, detail }],
    });
  },
});
