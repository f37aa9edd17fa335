import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { revisions, sectionNames, translations } from '#db/schema.ts';
import { storyAddress } from '#lib/article/address.ts';
import type { Alternate } from '#lib/article/published-article.ts';
import { LOCALES, type Locale } from '#lib/locale.ts';

/** Where a live text stands and what it is called there. */
type LiveAddress = { articleId: number; locale: Locale; headline: string; address: string };

/** The live texts of these stories, in every language, in no order; what is not live is left out. */
export async function listLiveAddresses(
  articleIds: number[],
  db: Queryable = database().reader,
): Promise<LiveAddress[]> {
  if (articleIds.length === 0) return [];
  const rows = await db
    .select({
      articleId: translations.articleId,
      locale: translations.locale,
      headline: revisions.headline,
      slug: revisions.slug,
      details: revisions.details,
    })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .where(inArray(translations.articleId, articleIds));
  const names = await listSlugs(
    rows.flatMap((row) => row.details?.sectionId ?? []),
    db,
  );
  return rows.flatMap(({ articleId, locale, headline, slug, details }) => {
    const section = names.find((name) => name.sectionId === details?.sectionId && name.locale === locale);
    return section
      ? [{ articleId, locale, headline, address: storyAddress({ locale, section: section.slug, slug, articleId }) }]
      : [];
  });
}

/** Where one story is live, in list order of the languages. */
export async function listAlternates(articleId: number, db: Queryable = database().reader): Promise<Alternate[]> {
  const live = await listLiveAddresses([articleId], db);
  return LOCALES.flatMap((locale) =>
    live.filter((one) => one.locale === locale).map(({ address }) => ({ locale, address })),
  );
}

async function listSlugs(sectionIds: number[], db: Queryable) {
  if (sectionIds.length === 0) return [];
  return db
    .select()
    .from(sectionNames)
    .where(and(inArray(sectionNames.sectionId, sectionIds)));
}
