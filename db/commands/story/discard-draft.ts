import { and, eq, isNull } from 'drizzle-orm';
import { pointDraftAt } from '#db/commands/story/move-translation.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { writeAudit } from '#db/record.ts';
import { database, type Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { revisions } from '#db/schema.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { stageAfter } from '#lib/article/workflow.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** The live text, which the editor shows again, and the version to go on from. */
export type DiscardedDraft = { version: number; text: TranslationText };

/** Why the draft stayed. */
export type DiscardCode = 'not_found' | 'not_allowed' | 'conflict' | 'not_live' | 'nothing_to_discard';

/**
 * Goes back to the text readers see. The discarded text stays among the revisions, frozen; readers see no change.
 * Refuses 'not_live' when nothing is public, 'nothing_to_discard' when no newer text waits.
 */
export function discardDraft(
  { translationId, version }: TranslationInput,
  actor: Actor,
  now: Date,
  db: Database = database(),
): Promise<Result<DiscardedDraft, DiscardCode>> {
  return transact(db, async (tx): Promise<Result<DiscardedDraft, DiscardCode>> => {
    const found = await findTranslation(tx, translationId);
    if (!found) return refuse('not_found');
    if (!can(actor, 'translation.edit', found.subject)) return refuse('not_allowed');
    const { translation, draft, live } = found;
    if (translation.version !== version) return refuse('conflict');
    if (!live) return refuse('not_live');
    if (live.id === draft.id) return refuse('nothing_to_discard');
    await tx
      .update(revisions)
      .set({ frozenAt: now.toISOString() })
      .where(and(eq(revisions.id, draft.id), isNull(revisions.frozenAt)));
    const stage = stageAfter(translation.stage, 'discard');
    const { version: next } = await pointDraftAt(tx, translation, live, { stage, now });
    await writeAudit(tx, actor, now, {
      deed: 'translation.discard',
      subjectType: 'translation',
      subjectId: translationId,
      detail: { revisionId: draft.id, version: next },
    });
    return ok({ version: next, text: revisionText(live) });
  });
}
