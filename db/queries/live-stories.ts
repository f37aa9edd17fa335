import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listPublishedSections } from '#db/queries/live-sections.ts';
import { leadImage } from '#db/queries/published-article.ts';
import { revisions, sectionCounts, translations } from '#db/schema.ts';
import { storyAddress } from '#lib/article/address.ts';
import type { StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

/** Which live stories: one language's, of one section as published where it is given, at most `limit` after the first `offset`. */
type LiveStoriesAsked = {
  locale: Locale;
  sectionId?: number;
  limit: number;
  offset?: number;
  /** From where `offset` counts; the newest unless said. Stories come newest first all the same. */
  from?: 'newest' | 'oldest';
};

/** Live stories of one language by first publication, newest first. */
export async function listLiveStories(
  { locale, sectionId, limit, offset = 0, from = 'newest' }: LiveStoriesAsked,
  db: Queryable = database().reader,
): Promise<StoryCard[]> {
  const sections = await listPublishedSections(locale, db);
  const order = from === 'newest' ? desc : asc;
  // Turned to within an index that holds all this asks for; the long rows are read for the stories of the page alone.
  const page = db
    .select({ id: translations.id })
    .from(translations)
    .where(
      and(
        eq(translations.locale, locale),
        sectionId === undefined ? isNotNull(translations.liveRevisionId) : eq(translations.liveSectionId, sectionId),
      ),
    )
    .orderBy(order(translations.firstPublishedAt), order(translations.articleId))
    .limit(limit)
    .offset(offset)
    .as('page');
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
    .from(page)
    .innerJoin(translations, eq(translations.id, page.id))
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .orderBy(desc(translations.firstPublishedAt), desc(translations.articleId));
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

/** How many live stories a section has in one language, as published: a number that is kept, not counted. */
export async function countLiveStories(
  { locale, sectionId }: { locale: Locale; sectionId: number },
  db: Queryable = database().reader,
): Promise<number> {
  const [row] = await db
    .select({ stories: sectionCounts.stories })
    .from(sectionCounts)
    .where(and(eq(sectionCounts.sectionId, sectionId), eq(sectionCounts.locale, locale)));
  return row?.stories ?? 0;
}
