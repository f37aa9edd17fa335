import { type Command, command, idOf } from '#db/command.ts';
import { aboutText, correctedPages, readCorrection } from '#db/commands/correction/correction-parts.ts';
import { stampLastUpdated } from '#db/commands/story/rows/move-translation.ts';
import { listCorrections } from '#db/load/publishing/corrections.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { corrections } from '#db/schema.ts';
import type { IssueCorrectionInput } from '#lib/article/inputs.ts';
import { correctionsAsked } from '#lib/article/publishing/corrections.ts';
import { ok, refuse } from '#lib/result.ts';

/** A correction as issued: its number, and since when readers see it (UTC). */
type Issued = { correctionId: number; issuedAt: string };

/** Why no correction was issued. */
type IssueCorrectionCode = 'not_found' | 'not_allowed' | 'not_live' | 'conflict' | 'invalid';

/**
 * Tells readers of a live text what was wrong in it, at once and beside the text: whatever is being written, reviewed or
 * scheduled stays where it is, and «last updated» moves. From then on it is asked for in the other language, as far as
 * that is live; `twinOfId` names the correction there that asked for this one. The same words once more change nothing.
 * Refuses 'not_live' where readers see no text, 'conflict' where what `twinOfId` names is not asked for (any more),
 * 'invalid' for no words or too many.
 */
export const issueCorrection: Command<IssueCorrectionInput, Issued, IssueCorrectionCode> = command({
  name: 'issueCorrection',
  permission: 'correction.issue',
  find: (tx, { translationId }) => findTranslation(tx, translationId),
  async run(tx, { translationId, text: raw, twinOfId }, by, now, found) {
    const { translation, article, live } = found;
    if (!live) return refuse('not_live');
    const text = readCorrection(raw, translation.locale);
    if (!text.ok) return text;
    const all = await listCorrections(tx, article.id);
    const { locale, firstPublishedAt } = translation;
    const same = all.find((one) => one.locale === locale && one.withdrawnAt === null && one.text === text.value);
    if (same) return ok({ value: { correctionId: same.id, issuedAt: same.issuedAt }, touched: [], events: [] });
    const asked = correctionsAsked({ locale, firstPublishedAt, isLive: true }, all);
    if (twinOfId !== null && !asked.some(({ id }) => id === twinOfId)) return refuse('conflict');
    const issuedAt = now.toISOString();
    const [row] = await tx
      .insert(corrections)
      .values({ translationId, twinOfId, text: text.value, issuedAt, issuedById: idOf(by) })
      .returning({ id: corrections.id });
    if (!row) throw new Error('A correction was not written');
    await stampLastUpdated(tx, translation, now);
    const detail = { ...aboutText(found, live), correctionId: row.id, twinOfId, note: text.value };
    return ok({
      value: { correctionId: row.id, issuedAt },
      touched: await correctedPages(tx, found, { isRedated: true }),
      events: [{ kind: 'correction.issue', subject: 'translation', id: translationId, detail }],
    });
  },
});
