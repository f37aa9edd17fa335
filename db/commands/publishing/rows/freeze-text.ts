import { eq } from 'drizzle-orm';
import { insertRevision, writeImages } from '#db/commands/story/rows/write-revision.ts';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { claimSlug } from '#db/load/claim-slug.ts';
import type { Examined } from '#db/load/publishing/find-findings.ts';
import { findSeenDetails } from '#db/load/publishing/find-seen-details.ts';
import type { FoundTranslation } from '#db/load/find-translation.ts';
import { type FrozenDetails, revisions } from '#db/schema.ts';
import type { Finding } from '#lib/article/checklist/readiness.ts';
import { changedDetails, type SeenDetails, type UnseenDetails } from '#lib/article/seen-details.ts';
import type { TranslationText } from '#lib/article/text.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { sameJson } from '#lib/same-json.ts';

/** A text fit for readers, never changed from here on. */
export type FrozenText = { revisionId: number; text: TranslationText; details: FrozenDetails };

/** Why a text is not fit for readers. */
export type FreezeCode = 'conflict' | 'not_ready' | 'slug_taken' | 'nothing_to_publish';

/** With 'not_ready' what must be done; with 'conflict' what beside the text is not as it was seen. */
export type FreezeRefusal = { must: Finding[] } | UnseenDetails;

/**
 * Freezes the newest text with the shared details and pictures as they stand: what an editor looked at (`seen`, left out by
 * whoever publishes without having looked) is what readers get, now or later. A text that is live already is frozen
 * again, as a new revision, only when the details or a credit changed since; else 'nothing_to_publish'.
 */
export async function freezeText(
  tx: Queryable,
  { translation, article, draft, live }: FoundTranslation,
  { seen, examined, now }: { seen: SeenDetails | undefined; examined: Examined; now: Date },
): Promise<Result<FrozenText, FreezeCode, FreezeRefusal>> {
  const { id: translationId, locale } = translation;
  const { text, details, images, pictures, must } = examined;
  if (seen) {
    const standing = await findSeenDetails(tx, { locale, text, details, pictures });
    const changed = changedDetails(seen, standing);
    if (changed.length > 0) return refuse('conflict', { changed, standing, details, detailsVersion: article.version });
  }
  const detailsChanged = draft.details !== null && !sameJson(draft.details, { ...details, images });
  if (draft.id === live?.id && !detailsChanged) return refuse('nothing_to_publish');
  const { sectionId } = details;
  if (must.length > 0 || sectionId === null) return refuse('not_ready', { must });
  const claim = await claimSlug(tx, { translationId, locale, slug: text.slug });
  if (claim.taken) return refuse('slug_taken');

  const frozen: FrozenDetails = { ...details, sectionId, images };
  let revisionId = draft.id;
  if (detailsChanged) {
    revisionId = await insertRevision(tx, { translationId, authorId: draft.authorId, text, now, details: frozen });
  } else if (draft.details === null) {
    await tx.update(revisions).set({ details: frozen, frozenAt: now.toISOString() }).where(eq(revisions.id, draft.id));
    await writeImages(tx, draft.id, text, details.leadImageId);
  }
  return ok({ revisionId, text, details: frozen });
}
