import type { Queryable } from '#db/engine/common/database-types.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { nameTags } from '#db/load/name-tags.ts';
import { sectionTags } from '#db/load/section-tags.ts';
import type { revisions } from '#db/schema.ts';
import { CORRECTION_LIMIT, REASON_LIMIT } from '#lib/article/limits.ts';
import { namesOf } from '#lib/article/names-of.ts';
import { type Tag, touchedBy } from '#lib/article/tags.ts';
import type { Locale } from '#lib/locale.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { countGraphemes } from '#lib/text/graphemes.ts';
import { cleanText } from '#lib/text/hygiene.ts';

/** What readers are told, in clean words. Refuses 'invalid' for none, and for more than {@link CORRECTION_LIMIT} graphemes. */
export function readCorrection(raw: string, locale: Locale): Result<string, 'invalid'> {
  const text = cleanText(raw, { locale }).trim();
  return text === '' || countGraphemes(text) > CORRECTION_LIMIT ? refuse('invalid') : ok(text);
}

/** Why something is done to a correction, for the newsroom. Refuses 'reason_missing' for no word, 'invalid' for too many. */
export function readReason(raw: string, locale: Locale): Result<string, 'reason_missing' | 'invalid'> {
  const reason = cleanText(raw, { locale }).trim();
  if (reason === '') return refuse('reason_missing');
  return countGraphemes(reason) > REASON_LIMIT ? refuse('invalid') : ok(reason);
}

/** Which text it is done beside, as events say it: `revision` is what readers see, or the newest text. */
export function aboutText(
  { translation, article }: FoundTranslation,
  { id, headline }: Pick<typeof revisions.$inferSelect, 'id' | 'headline'>,
) {
  const { locale, version } = translation;
  return { articleId: article.id, locale, revisionId: id, version, headline };
}

/** The pages whose readers see something else: the story's own, and every list that prints its date where that has moved. */
export async function correctedPages(
  tx: Queryable,
  { translation, article, live }: FoundTranslation,
  { isRedated }: { isRedated: boolean },
): Promise<Tag[]> {
  const { locale, firstPublishedAt } = translation;
  if (!live?.details || firstPublishedAt === null) return [];
  const { sectionId } = live.details;
  const place = { articleId: article.id, locale, firstPublishedAt };
  const names = namesOf(live.details);
  const lists = isRedated
    ? [
        ...(await sectionTags(tx, { ...place, before: sectionId, after: sectionId })),
        ...(await nameTags(tx, { ...place, before: names, after: names })),
      ]
    : [];
  return touchedBy({ kind: 'corrected', articleId: article.id, locale, isRedated, lists });
}
