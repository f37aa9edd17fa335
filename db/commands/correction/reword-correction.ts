import { eq } from 'drizzle-orm';
import { type Command, command } from '#db/command.ts';
import { aboutText, correctedPages, readCorrection } from '#db/commands/correction/correction-parts.ts';
import { findCorrection } from '#db/load/publishing/corrections.ts';
import { corrections } from '#db/schema.ts';
import type { RewordCorrectionInput } from '#lib/article/inputs.ts';
import { ok, refuse } from '#lib/result.ts';

/** Why the words stay. */
type RewordCorrectionCode = 'not_found' | 'not_allowed' | 'conflict' | 'invalid';

/**
 * Puts a correction into other words, which readers see at once under its first date. What stood there stays on record.
 * Refuses 'conflict' where somebody else has reworded or withdrawn it since `version`, 'invalid' for no words or too many.
 */
export const rewordCorrection: Command<RewordCorrectionInput, { version: number }, RewordCorrectionCode> = command({
  name: 'rewordCorrection',
  permission: 'correction.amend',
  find: (tx, { correctionId }) => findCorrection(tx, correctionId),
  async run(tx, { correctionId, version, text: raw }, _by, _now, { correction, found }) {
    if (correction.version !== version || correction.withdrawnAt !== null) return refuse('conflict');
    const text = readCorrection(raw, found.translation.locale);
    if (!text.ok) return text;
    if (text.value === correction.text) return ok({ value: { version }, touched: [], events: [] });
    const next = version + 1;
    await tx.update(corrections).set({ text: text.value, version: next }).where(eq(corrections.id, correctionId));
    const about = aboutText(found, found.live ?? found.draft);
    const detail = { ...about, correctionId, before: correction.text, note: text.value };
    return ok({
      value: { version: next },
      touched: await correctedPages(tx, found, { isRedated: false }),
      events: [{ kind: 'correction.reword', subject: 'translation', id: correction.translationId, detail }],
    });
  },
});
