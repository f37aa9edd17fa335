import { findDetails, findFrozenImages } from '#db/load/find-details.ts';
import { revisionText } from '#db/load/revision-text.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import type { revisions } from '#db/schema.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import type { Locale } from '#lib/locale.ts';
import { sameJson } from '#lib/same-json.ts';

/** The newest text of one language of a story, and the one readers see. */
type AsLiveAsked = {
  articleId: number;
  locale: Locale;
  draft: typeof revisions.$inferSelect;
  liveRevisionId: number | null;
};

/** Whether readers see this very text with the very details and pictures the desk has: nothing is there to publish or to look at. */
export async function isAsLive(
  tx: Queryable,
  { articleId, locale, draft, liveRevisionId }: AsLiveAsked,
): Promise<boolean> {
  if (draft.id !== liveRevisionId || draft.details === null) return false;
  const details = await findDetails(tx, articleId);
  const wanted = imagesOfBody(revisionText(draft).body);
  if (details.leadImageId !== null) wanted.push(details.leadImageId);
  return sameJson(draft.details, { ...details, images: await findFrozenImages(tx, wanted, locale) });
}
