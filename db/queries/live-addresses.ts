import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { database } from '#db/engine/database.ts';
import { leadImage } from '#db/load/lead-image.ts';
import { revisions, sectionNames, translations } from '#db/schema.ts';
import { storyAddress } from '#lib/article/address.ts';
import type { Alternate } from '#lib/article/published-article.ts';
import type { ImageSource } from '#lib/image/image.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** Where a live text stands and what it is called there. */
type LiveAddress = {
  articleId: number;
  locale: Locale;
  headline: string;
  address: string;
  /** Of its lead. */
  picture: ImageSource | null;
};

const NO_WORDS = { leadCaption: '', leadAlt: '', leadCredit: '' };

const liveTexts = keptQuery((db, articleIds) =>
  db
    .select({
      articleId: translations.articleId,
      locale: translations.locale,
      headline: revisions.headline,
      slug: revisions.slug,
      details: revisions.details,
      section: sectionNames.slug,
    })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, translations.liveSectionId), eq(sectionNames.locale, translations.locale)),
    )
    .where(inArray(translations.articleId, articleIds)),
);

/**
 * The live texts of these stories, in every language, in no order; what is not live, or stands in a section without a
 * name in its language, is left out.
 */
export async function listLiveAddresses(
  articleIds: number[],
  db: Queryable = database().reader,
): Promise<LiveAddress[]> {
  if (articleIds.length === 0) return [];
  const rows = await liveTexts(db, {}, [...new Set(articleIds)]);
  return rows.map(({ articleId, locale, headline, slug, details, section }) => ({
    articleId,
    locale,
    headline,
    address: storyAddress({ locale, section, slug, articleId }),
    picture: details && (leadImage(NO_WORDS, details)?.picture ?? null),
  }));
}

/** Where one story is live, in list order of the languages. */
export async function listAlternates(articleId: number, db: Queryable = database().reader): Promise<Alternate[]> {
  return alternatesAmong(articleId, await listLiveAddresses([articleId], db));
}

/** The same, out of live texts that were asked for already. */
export function alternatesAmong(articleId: number, live: LiveAddress[]): Alternate[] {
  return LOCALES.flatMap((locale) =>
    live
      .filter((one) => one.locale === locale && one.articleId === articleId)
      .map(({ address }) => ({ locale, address })),
  );
}
