import { type By, type Command, command, idOf } from '#db/command.ts';
import { moveStage } from '#db/commands/story/rows/move-translation.ts';
import { forgetReview, writeReview } from '#db/commands/story/rows/write-review.ts';
import { isAsLive } from '#db/load/as-live.ts';
import { findFindings } from '#db/load/publishing/find-findings.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { findSent } from '#db/load/review.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import type { ReviewInput } from '#lib/article/inputs.ts';
import type { Finding } from '#lib/article/checklist/readiness.ts';
import { NOTE_LIMIT } from '#lib/article/limits.ts';
import { advance, type Stage } from '#lib/article/workflow.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { Locale } from '#lib/locale.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** Where a draft stands after a step, and the version to go on from. */
type Stepped = { version: number; stage: Stage };

/** Why a step was not taken. */
type StepTranslationCode =
  | 'not_found' | 'not_allowed' | 'conflict' | 'step_not_allowed' | 'embargoed' | 'invalid'
  | 'nothing_to_submit' | 'note_missing' | 'not_ready' | 'second_eyes'; // prettier-ignore

/** With 'not_ready' what must be done before it is sent. */
type StepRefusal = { must: Finding[] } | undefined;

type ReviewStep = 'submit' | 'return' | 'take_back' | 'approve';

/** A note as it is kept: cleaned line by line, since lines are how whoever wrote it sets its points apart. */
function cleanNote(typed: string, locale: Locale): string {
  const lines = typed.split(/\r\n?|\n/).map((line) => cleanText(line, { locale }).trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The command that moves a draft one step through lib/article/workflow.ts. What readers see stays as it is. */
export function stepCommand(
  name: string,
  step: ReviewStep,
): Command<ReviewInput, Stepped, StepTranslationCode, StepRefusal> {
  return command({
    name,
    permission: `translation.${step}`,
    find: (tx, { translationId }) => findSent(tx, translationId),
    async run(tx, { translationId, version, note: typed = '' }, by, now, found) {
      const { translation, article, draft, embargoedUntil } = found;
      if (translation.version !== version) return refuse('conflict');
      const stage = advance(translation.stage, step, { now, embargoedUntil });
      if (!stage.ok) return stage;
      const note = cleanNote(typed, translation.locale);
      if (countGraphemes(note) > NOTE_LIMIT) return refuse('invalid');
      if (step === 'return' && note === '') return refuse('note_missing');
      const { liveRevisionId } = translation;
      if (
        step === 'submit' &&
        (await isAsLive(tx, { articleId: article.id, locale: translation.locale, draft, liveRevisionId }))
      )
        return refuse('nothing_to_submit');
      const refused = await weighStep(tx, found, { step, by });
      if (!refused.ok) return refused;
      await say(tx, found, { step, note, by, now });
      const next = await moveStage(tx, translation, { stage: stage.value, now });
      const about = {
        subject: 'translation' as const,
        id: translationId,
      };
      const detail = {
        articleId: article.id,
        locale: translation.locale,
        revisionId: translation.draftRevisionId,
        version: next,
        headline: draft.headline,
      };
      return ok({
        value: { version: next, stage: stage.value },
        touched: [],
        events: [
          step === 'take_back' || step === 'approve'
            ? { kind: `translation.${step}`, ...about, detail }
            : { kind: `translation.${step}`, ...about, detail: { ...detail, note } },
        ],
      });
    },
  });
}

/** What the section asks for before a text is sent for review, and of whoever marks one as ready. */
async function weighStep(
  tx: Queryable,
  found: FoundTranslation,
  { step, by }: { step: ReviewStep; by: By },
): Promise<Result<undefined, 'not_ready' | 'second_eyes', StepRefusal>> {
  if (step !== 'submit' && step !== 'approve') return ok(undefined);
  const { beforeReview, rules } = await findFindings(tx, found);
  if (beforeReview.length > 0) return refuse('not_ready', { must: beforeReview });
  if (step === 'approve' && rules.secondEyes && by !== 'machine' && found.draft.authorId === by.id) {
    return refuse('second_eyes', undefined);
  }
  return ok(undefined);
}

async function say(
  tx: Queryable,
  { translation: { id: translationId } }: FoundTranslation,
  { step, note, by, now }: { step: ReviewStep; note: string; by: By; now: Date },
): Promise<void> {
  if (step === 'take_back') return forgetReview(tx, translationId);
  const kind = ({ submit: 'sent', return: 'returned', approve: 'approved' } as const)[step];
  return writeReview(tx, { translationId, kind, at: now.toISOString(), byId: idOf(by), note });
}
