import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Done } from '#db/command.ts';
import { moveStage } from '#db/commands/story/rows/move-translation.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { findTranslation, type FoundTranslation } from '#db/load/find-translation.ts';
import { schedules, translations } from '#db/schema.ts';
import { stageAfter } from '#lib/article/workflow.ts';

/**
 * Takes the other language off the schedule where both were to go live together or neither, once something else became of
 * this one. What failed at its moment stays as it is: it does not go live anyway.
 */
export async function partLanguages(
  tx: Queryable,
  { translation, article }: FoundTranslation,
  now: Date,
): Promise<Done<undefined>> {
  const rows = await tx
    .select({ schedule: schedules })
    .from(schedules)
    .innerJoin(translations, eq(translations.id, schedules.translationId))
    .where(
      and(
        eq(translations.articleId, article.id),
        ne(translations.id, translation.id),
        eq(schedules.together, true),
        isNull(schedules.failure),
      ),
    );
  const events: Done<undefined>['events'][number][] = [];
  for (const { schedule } of rows) {
    const { translationId, publishAt } = schedule;
    const other = await findTranslation(tx, translationId);
    if (!other) continue;
    const { locale, stage } = other.translation;
    const version = await moveStage(tx, other.translation, { stage: stageAfter(stage, 'part'), now });
    const { id: revisionId, headline } = other.draft;
    const detail = { articleId: article.id, locale, revisionId, version, headline, publishAt };
    events.push({ kind: 'translation.unschedule', subject: 'translation', id: translationId, detail });
  }
  return { value: undefined, touched: [], events };
}
