import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { database } from '#db/engine/database.ts';
import { listPublishedCorrections } from '#db/load/publishing/corrections.ts';
import { listPublishedUpdates } from '#db/load/publishing/updates.ts';
import { leadImage } from '#db/load/lead-image.ts';
import { namedSections } from '#db/queries/live-sections.ts';
import { alternatesAmong, listLiveAddresses } from '#db/queries/live-addresses.ts';
import { findAgencyName, listContributorNames, listTopicNames } from '#db/load/printed-names.ts';
import { articles, type FrozenDetails, revisions, sections, translations } from '#db/schema.ts';
import { storyAddress } from '#lib/article/address.ts';
import type { Alternate, NearbyPlace, PublishedArticle, PublishedSection } from '#lib/article/published-article.ts';
import type { Body } from '#lib/body/nodes.ts';
import { publicBody } from '#lib/body/public-body.ts';
import { storiesOfBody } from '#lib/body/stories-of-body.ts';
import { type Locale, otherLocales } from '#lib/locale.ts';

export type { PublishedArticle } from '#lib/article/published-article.ts';

const liveText = keptQuery((db) =>
  db
    .select({ text: revisions, translation: translations, sourceLocale: articles.sourceLocale })
    .from(translations)
    .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
    .innerJoin(articles, eq(articles.id, translations.articleId))
    .where(
      and(eq(translations.articleId, sql.placeholder('articleId')), eq(translations.locale, sql.placeholder('locale'))),
    )
    .limit(1),
);

/**
 * The live text of a story in one language, with the details frozen at its publication, or undefined when nothing of it
 * is live in that language. What the desk is writing never enters: neither its words nor its section, pictures or names
 * of people added since. Names themselves are looked up as they are printed today.
 */
export async function findPublishedArticle(
  { locale, articleId }: { locale: Locale; articleId: number },
  db: Queryable = database().reader,
): Promise<PublishedArticle | undefined> {
  const [found] = await liveText(db, { articleId, locale });
  if (!found) return undefined;
  const { text, translation, sourceLocale } = found;
  if (!text.details) throw new Error(`Revision ${text.id} is live and has no details`);
  const body = publicBody(text.body);
  const around = await findAround({ articleId, locale, slug: text.slug, body, details: text.details }, db);
  // A section without a name in this language has no address in it, and so nothing of it can be read there.
  if (!around.section) return undefined;
  return {
    ...around,
    sourceLocale,
    kicker: text.kicker,
    headline: text.headline,
    standfirst: text.standfirst,
    dateline: text.dateline,
    byline: text.byline,
    lead: leadImage(text, text.details),
    body,
    seoTitle: text.seoTitle,
    seoDescription: text.seoDescription,
    firstPublishedAt: translation.firstPublishedAt,
    lastUpdatedAt: translation.lastUpdatedAt,
    corrections: await listPublishedCorrections(translation.id, db),
    updates: await listPublishedUpdates(translation.id, db),
  };
}

type Core = { articleId: number; locale: Locale; slug: string; body: Body };
type Details = Omit<FrozenDetails, 'sectionId'> & { sectionId: number | null };
type Around = Pick<
  PublishedArticle,
  | 'articleId'
  | 'locale'
  | 'address'
  | 'section'
  | 'contributors'
  | 'agency'
  | 'topics'
  | 'pictures'
  | 'readMore'
  | 'alternates'
  | 'nearby'
>;

/** What surrounds a text: everything looked up by id, in its language. Shared with the draft's query. */
export async function findAround(
  { articleId, locale, slug, body, details }: Core & { details: Details },
  db: Queryable,
): Promise<Around> {
  const section = await findSection(details.sectionId, locale, db);
  const live = await listLiveAddresses([articleId, ...storiesOfBody(body)], db);
  const alternates = alternatesAmong(articleId, live);
  return {
    articleId,
    locale,
    section,
    address: section ? storyAddress({ locale, section: section.slug, slug, articleId }) : `/${locale}`,
    contributors: await listContributorNames(details.contributorIds, locale, db),
    agency: await findAgencyName(details.agencyId, locale, db),
    topics: await listTopicNames(details.topicIds, locale, db),
    pictures: Object.fromEntries(
      Object.entries(details.images).map(([imageId, { credit, ...shape }]) => [
        imageId,
        { picture: { imageId: Number(imageId), ...shape }, credit },
      ]),
    ),
    readMore: Object.fromEntries(
      live
        .filter((other) => other.locale === locale && other.articleId !== articleId)
        .map(({ headline, address, picture, ...other }) => [other.articleId, { headline, address, picture }]),
    ),
    alternates,
    nearby: await listNearby(details.sectionId, alternates, locale, db),
  };
}

/** The section in the other languages, where the story is not live in them. */
async function listNearby(
  sectionId: number | null,
  alternates: readonly Alternate[],
  locale: Locale,
  db: Queryable,
): Promise<NearbyPlace[]> {
  const places: NearbyPlace[] = [];
  for (const other of otherLocales(locale)) {
    if (alternates.some((one) => one.locale === other)) continue;
    const section = await findSection(sectionId, other, db);
    if (section) places.push({ locale: other, address: section.address, name: section.name });
  }
  return places;
}

const sectionOf = keptQuery((db) =>
  namedSections(db)
    .where(eq(sections.id, sql.placeholder('sectionId')))
    .limit(1),
);

async function findSection(sectionId: number | null, locale: Locale, db: Queryable): Promise<PublishedSection | null> {
  if (sectionId === null) return null;
  const [row] = await sectionOf(db, { sectionId, locale });
  return row ? { ...row, address: `/${locale}/${row.slug}` } : null;
}
