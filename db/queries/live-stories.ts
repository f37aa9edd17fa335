import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/engine/database.ts';
import { storyAddress } from '#db/queries/live-addresses.ts';
import { listSections } from '#db/queries/live-sections.ts';
import { leadPicture } from '#db/queries/published-article.ts';
import { revisions, translations } from '#db/schema.ts';
import type { StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';

/** Which live stories: one language's, of one section as published where it is given, at most `limit`. */
export type LiveStoriesAsked = { locale: Locale; sectionId?: number; limit: number };

/** Live stories of one language by first publication, newest first. */
export async function listLiveStories(
  { locale, sectionId, limit }: LiveStoriesAsked,
  db: Queryable = database().reader,
): Promise<StoryCard[]> {
  const sections = await listSections(locale, db);
  const rows = await db
    .select({
      articleId: translations.articleId,
      firstPublishedAt: translations.firstPublishedAt,
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
    .where(
      and(
        eq(translations.locale, locale),
        isNotNull(translations.liveRevisionId),
        // Both engines read one member of a JSON value so; the frozen section is nowhere else.
        sectionId === undefined ? undefined : sql`cast(${revisions.details} ->> 'sectionId' as integer) = ${sectionId}`,
      ),
    )
    .orderBy(desc(translations.firstPublishedAt), desc(translations.articleId))
    .limit(limit);
  return rows.flatMap(({ details, slug, firstPublishedAt, articleId, kicker, headline, standfirst, ...lead }) => {
    const section = sections.find((one) => one.id === details?.sectionId);
    if (!section || !details || firstPublishedAt === null) return [];
    const address = storyAddress({ locale, section: section.slug, slug, articleId });
    return [
      { articleId, address, section, kicker, headline, standfirst, lead: leadPicture(lead, details), firstPublishedAt },
    ];
  });
}
