import { and, eq } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { isAsLive } from '#db/load/as-live.ts';
import { findFindings } from '#db/load/publishing/find-findings.ts';
import { findSeenDetails } from '#db/load/publishing/find-seen-details.ts';
import { findTranslation } from '#db/load/find-translation.ts';
import { translations } from '#db/schema.ts';
import type { Finding } from '#lib/article/checklist/readiness.ts';
import type { SeenDetails } from '#lib/article/seen-details.ts';
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
  const { translation, draft, live } = found;
  const { text, details, pictures, must, should } = await findFindings(db, found);
  return {
    translationId: translation.id,
    version: translation.version,
    headline: text.headline,
    must,
    should,
    seen: await findSeenDetails(db, { locale, text, details, pictures }),
    isUpdate: translation.firstPublishedAt !== null,
    isAsLive: await isAsLive(db, { articleId, locale, draft, liveRevisionId: translation.liveRevisionId }),
    isLive: live !== undefined,
  };
}
