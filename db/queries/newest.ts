import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { findDetails } from '#db/load/find-details.ts';
import { listHeldParts } from '#db/load/holds.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { articles, revisions, translations } from '#db/schema.ts';
import type { HeldPart, HoldWriter } from '#lib/article/holds/hold.ts';
import type { StoryDetails, TranslationText } from '#lib/article/text.ts';

/**
 * What an open editor lacks: who holds which part; the text and the shared details where they are newer than it has.
 * Instants are ISO 8601 in UTC.
 */
export type Newest = {
  held: HeldPart[];
  text?: { version: number; savedAt: string; text: TranslationText };
  details?: { version: number; savedAt: string; details: StoryDetails };
};

/** See {@link Newest}; undefined where there is no such translation, or its story lies in the bin. */
export async function findNewest(
  asked: { translationId: number; version: number; detailsVersion: number; asker: HoldWriter; now: Date },
  db: Queryable = database().reader,
): Promise<Newest | undefined> {
  const { translationId, version, detailsVersion, asker, now } = asked;
  const [row] = await db
    .select({
      articleId: articles.id,
      version: translations.version,
      draftId: translations.draftRevisionId,
      detailsVersion: articles.version,
      detailsAt: articles.updatedAt,
      binnedAt: articles.binnedAt,
    })
    .from(translations)
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .where(eq(translations.id, translationId))
    .limit(1);
  if (!row || row.binnedAt !== null || row.draftId === null) return undefined;
  const { articleId } = row;
  const newest: Newest = { held: await listHeldParts(db, { articleId, asker, now }) };
  if (row.version > version) {
    // A long text is read only where somebody lacks it.
    const [draft] = await db.select().from(revisions).where(eq(revisions.id, row.draftId)).limit(1);
    if (draft) newest.text = { version: row.version, savedAt: draft.updatedAt, text: revisionText(draft) };
  }
  if (row.detailsVersion > detailsVersion) {
    const details = await findDetails(db, articleId);
    newest.details = { version: row.detailsVersion, savedAt: row.detailsAt, details };
  }
  return newest;
}
