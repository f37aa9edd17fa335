import { and, count, desc, eq, isNotNull, type SQL } from 'drizzle-orm';
import { database, type Queryable } from '#db/engine/database.ts';
import { listSections } from '#db/queries/live-sections.ts';
import { leadImage } from '#db/queries/published-article.ts';
import { revisions, translations } from '#db/schema.ts';
import { storyAddress } from '#lib/article/address.ts';
import type { StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

/** Which live stories: one language's, of one section as published where it is given, at most `limit` after the newest `offset`. */
export type LiveStoriesAsked = { locale: Locale; sectionId?: number; limit: number; offset?: number };

/** Live stories of one language by first publication, newest first. */
export async function listLiveStories(
  { locale, sectionId, limit, offset = 0 }: LiveStoriesAsked,
  db: Queryable = database().reader,
): Promise<StoryCard[]> {
  const sections = await listSections(locale, db);
  const rows = await db
    .select({
      articleId: translations.articleId,
      firstPublishedAt: translations.firstPublishedAt,
      lastUpdatedAt: translations.lastUpdatedAt,
      slug: revisions.slug,
      kicker: revisions.kicker,
      headline: revisions.headline,
      standfirst: revisions.standfirst,
      leadCaption: revisions.leadCaption,
      leadAlt: revisions.leadAlt,
      leadCredit: revisions.leadCredit,
      details: revisions.details,
    })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .where(isLive(locale, sectionId))
    .orderBy(desc(translations.firstPublishedAt), desc(translations.articleId))
    .limit(limit)
    .offset(offset);
  return rows.flatMap(
    ({ details, slug, articleId, kicker, headline, standfirst, firstPublishedAt, lastUpdatedAt, ...lead }) => {
      const section = sections.find((one) => one.id === details?.sectionId);
      if (!section || !details || firstPublishedAt === null) return [];
      const address = storyAddress({ locale, section: section.slug, slug, articleId });
      const shown = { articleId, address, section, kicker, headline, standfirst, lead: leadImage(lead, details) };
      return [{ ...shown, firstPublishedAt, lastUpdatedAt }];
    },
  );
}

/** How many live stories a section has in one language, as published. */
export async function countLiveStories(
  { locale, sectionId }: { locale: Locale; sectionId: number },
  db: Queryable = database().reader,
): Promise<number> {
  const [row] = await db.select({ stories: count() }).from(translations).where(isLive(locale, sectionId));
  return row?.stories ?? 0;
}

function isLive(locale: Locale, sectionId: number | undefined): SQL | undefined {
  return and(
    eq(translations.locale, locale),
    isNotNull(translations.liveRevisionId),
    sectionId === undefined ? undefined : eq(translations.liveSectionId, sectionId),
  );
}
