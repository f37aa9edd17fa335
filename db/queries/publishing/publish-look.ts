import { and, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { isAsLive } from '#db/load/as-live.ts';
import { findDetails, findFrozenImages } from '#db/load/find-details.ts';
import { findSeenDetails } from '#db/load/find-seen-details.ts';
import { findSourceLines } from '#db/load/find-source-lines.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { revisionText } from '#db/load/revision-text.ts';
import { translations } from '#db/schema.ts';
import { type Finding, readiness } from '#lib/article/checklist/readiness.ts';
import type { SeenDetails } from '#lib/article/seen-details.ts';
import { imagesOfBody } from '#lib/body/images-of-body.ts';
import type { Locale } from '#lib/locale.ts';

/** What would go live of one language now, as an editor looks at it from another one of the same story. */
export type PublishLook = {
  translationId: number;
  version: number;
  headline: string;
  /** What must be done before, and what would make it better. */
  must: Finding[];
  should: Finding[];
  seen: SeenDetails;
  /** Readers have had it before: this would be an update. */
  isUpdate: boolean;
  /** Readers see this very text: there is nothing to publish. */
  isAsLive: boolean;
  /** Readers see a text of this language now. */
  isLive: boolean;
};

/** The newest text of this language of a story with what goes live beside it; undefined where nobody has begun it. */
export async function findPublishLook(
  { articleId, locale }: { articleId: number; locale: Locale },
  db: Queryable = database().reader,
): Promise<PublishLook | undefined> {
  const [row] = await db
    .select({ id: translations.id })
    .from(translations)
    .where(and(eq(translations.articleId, articleId), eq(translations.locale, locale)))
    .limit(1);
  const found = row && (await findTranslation(db, row.id));
  if (!found) return undefined;
  const { translation, article, draft, live } = found;
  const text = revisionText(draft);
  const details = await findDetails(db, articleId);
  const wanted = imagesOfBody(text.body);
  if (details.leadImageId !== null) wanted.push(details.leadImageId);
  const images = await findFrozenImages(db, wanted, locale);
  const pictures = Object.entries(images).map(([id, { credit }]) => ({ imageId: Number(id), credit }));
  const lines = await findSourceLines(db, { ...translation, sourceLocale: article.sourceLocale });
  return {
    translationId: translation.id,
    version: translation.version,
    headline: text.headline,
    ...readiness(text, locale, details, pictures, new Set(lines)),
    seen: await findSeenDetails(db, { locale, text, details, pictures }),
    isUpdate: translation.firstPublishedAt !== null,
    isAsLive: await isAsLive(db, { articleId, locale, draft, liveRevisionId: translation.liveRevisionId }),
    isLive: live !== undefined,
  };
}
