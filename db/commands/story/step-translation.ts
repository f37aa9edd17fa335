import { eq } from 'drizzle-orm';
import { relist } from '#db/commands/story/relist.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { writeAudit } from '#db/record.ts';
import type { Database } from '#db/engine/database.ts';
import { transact } from '#db/engine/transact.ts';
import { translations } from '#db/schema.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import { can } from '#lib/policy/can.ts';
import type { Actor } from '#lib/people/roles.ts';
import { advance, type Stage } from '#lib/article/workflow.ts';
import { ok, refuse, type Result } from '#lib/result.ts';

/** Where a draft stands after a step, and the version to go on from. */
export type Stepped = { version: number; stage: Stage };

/** Why a step was not taken. */
export type StepCode = 'not_found' | 'not_allowed' | 'conflict' | 'step_not_allowed' | 'embargoed';

/** Moves a draft one step through lib/article/workflow.ts. What readers see stays as it is. */
export function stepTranslation(
  step: 'submit' | 'return',
  { translationId, version }: TranslationInput,
  actor: Actor,
  now: Date,
  db: Database,
): Promise<Result<Stepped, StepCode>> {
  return transact(db, async (tx): Promise<Result<Stepped, StepCode>> => {
    const found = await findTranslation(tx, translationId);
    if (!found) return refuse('not_found');
    const deed = `translation.${step}` as const;
    if (!can(actor, deed, found.subject)) return refuse('not_allowed');
    const { translation } = found;
    if (translation.version !== version) return refuse('conflict');
    const stage = advance(translation.stage, step, { now, embargoedUntil: translation.embargoedUntil });
    if (!stage.ok) return stage;
    await tx
      .update(translations)
      .set({ stage: stage.value, version: version + 1, updatedAt: now.toISOString() })
      .where(eq(translations.id, translationId));
    await relist(tx, found.article.id);
    await writeAudit(tx, actor, now, {
      deed,
      subjectType: 'translation',
      subjectId: translationId,
      detail: { revisionId: translation.draftRevisionId, version: version + 1 },
    });
    return ok({ version: version + 1, stage: stage.value });
  });
}
