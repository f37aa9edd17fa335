import { type Command, command } from '#db/command.ts';
import { moveStage } from '#db/commands/story/move-translation.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import type { TranslationInput } from '#lib/article/inputs.ts';
import { advance, type Stage } from '#lib/article/workflow.ts';
import { ok, refuse } from '#lib/result.ts';

/** Where a draft stands after a step, and the version to go on from. */
type Stepped = { version: number; stage: Stage };

/** Why a step was not taken. */
type StepTranslationCode = 'not_found' | 'not_allowed' | 'conflict' | 'step_not_allowed' | 'embargoed';

/** The command that moves a draft one step through lib/article/workflow.ts. What readers see stays as it is. */
export function stepCommand(
  name: string,
  step: 'submit' | 'return',
): Command<TranslationInput, Stepped, StepTranslationCode> {
  return command({
    name,
    permission: `translation.${step}`,
    find: (tx, { translationId }) => findTranslation(tx, translationId),
    async run(tx, { translationId, version }, _by, now, { translation, article, draft }) {
      if (translation.version !== version) return refuse('conflict');
      const stage = advance(translation.stage, step, { now, embargoedUntil: translation.embargoedUntil });
      if (!stage.ok) return stage;
      const next = await moveStage(tx, translation, { stage: stage.value, now });
      return ok({
        value: { version: next, stage: stage.value },
        touched: [],
        events: [
          {
            kind: `translation.${step}` as const,
            subject: 'translation',
            id: translationId,
            detail: {
              articleId: article.id,
              locale: translation.locale,
              revisionId: translation.draftRevisionId,
              version: next,
              headline: draft.headline,
            },
          },
        ],
      });
    },
  });
}
