import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { keptQuery } from '#db/engine/common/kept-query.ts';
import { database } from '#db/engine/database.ts';
import { listPublishedSections } from '#db/queries/live-sections.ts';
import { leadImage } from '#db/load/lead-image.ts';
import { namedStories, nameCounts, revisions, sectionCounts, translations } from '#db/schema.ts';
import { storyAddress } from '#lib/article/address.ts';
import type { StoryCard } from '#lib/article/published-article.ts';
import type { Locale } from '#lib/locale.ts';
import type { NameAt } from '#lib/taxonomy/name-kinds.ts';

/** Whose live stories: a section's, as published, or those of a topic, contributor or agency; of neither: all. */
export type StoriesOf = { sectionId: number } | { name: NameAt } | 'paper';

/** Which live stories: one language's, at most `limit` after the first `offset`. */
type LiveStoriesAsked = {
  locale: Locale;
  of: StoriesOf;
  limit: number;
  offset?: number;
  /** From where `offset` counts; the newest unless said. Stories come newest first all the same. */
  from?: 'newest' | 'oldest';
};

const placed = { limit: sql.placeholder('limit'), offset: sql.placeholder('offset') };

/*
 * Each question turns to its page within an index that holds all it asks for; the long rows are read for the stories of
 * that page alone.
 */
const QUESTIONS = {
  paper: inBothOrders((db, order) => {
    const own = and(eq(translations.locale, sql.placeholder('locale')), isNotNull(translations.liveRevisionId));
    return ofTranslations(db, own, order);
  }),
  section: inBothOrders((db, order) => {
    const section = eq(translations.liveSectionId, sql.placeholder('sectionId'));
    return ofTranslations(db, and(eq(translations.locale, sql.placeholder('locale')), section), order);
  }),
  name: inBothOrders((db, order) =>
    db
      .select({ articleId: namedStories.articleId, locale: namedStories.locale })
      .from(namedStories)
      .where(
        and(
          eq(namedStories.kind, sql.placeholder('kind')),
          eq(namedStories.nameId, sql.placeholder('nameId')),
          eq(namedStories.locale, sql.placeholder('locale')),
        ),
      )
      .orderBy(order(namedStories.firstPublishedAt), order(namedStories.articleId))
      .limit(placed.limit)
      .offset(placed.offset)
      .as('page'),
  ),
};

type Order = typeof asc;

function ofTranslations(db: Queryable, own: ReturnType<typeof and>, order: Order) {
  return db
    .select({ articleId: translations.articleId, locale: translations.locale })
    .from(translations)
    .where(own)
    .orderBy(order(translations.firstPublishedAt), order(translations.articleId))
    .limit(placed.limit)
    .offset(placed.offset)
    .as('page');
}

function inBothOrders(pageIn: (db: Queryable, order: Order) => ReturnType<typeof ofTranslations>) {
  return { newest: cardsOn((db) => pageIn(db, desc)), oldest: cardsOn((db) => pageIn(db, asc)) };
}

function cardsOn(pageIn: (db: Queryable) => ReturnType<typeof ofTranslations>) {
  return keptQuery((db) => {
    const page = pageIn(db);
    return db
      .select({
        articleId: translations.articleId,
        firstPublishedAt: translations.firstPublishedAt,
        lastUpdatedAt: translations.lastUpdatedAt,
        slug: revisions.slug,
        kicker: revisions.kicker,
        headline: revisions.headline,
        standfirst: revisions.standfirst,
        byline: revisions.byline,
        leadCaption: revisions.leadCaption,
        leadAlt: revisions.leadAlt,
        leadCredit: revisions.leadCredit,
        details: revisions.details,
      })
      .from(page)
      .innerJoin(translations, and(eq(translations.articleId, page.articleId), eq(translations.locale, page.locale)))
      .innerJoin(revisions, eq(revisions.id, translations.liveRevisionId))
      .orderBy(desc(translations.firstPublishedAt), desc(translations.articleId));
  });
}

/** Live stories of one language by first publication, newest first. */
export async function listLiveStories(
  { locale, of, limit, offset = 0, from = 'newest' }: LiveStoriesAsked,
  db: Queryable = database().reader,
): Promise<StoryCard[]> {
  const sections = await listPublishedSections(locale, db);
  const values = { locale, limit, offset };
  const rows =
    of === 'paper'
      ? await QUESTIONS.paper[from](db, values)
      : 'name' in of
        ? await QUESTIONS.name[from](db, { ...values, kind: of.name.kind, nameId: of.name.id })
        : await QUESTIONS.section[from](db, { ...values, sectionId: of.sectionId });
  return rows.flatMap(
    ({ details, slug, articleId, kicker, headline, standfirst, byline, firstPublishedAt, lastUpdatedAt, ...lead }) => {
      const section = sections.find((one) => one.id === details?.sectionId);
      if (!section || !details || firstPublishedAt === null) return [];
      const address = storyAddress({ locale, section: section.slug, slug, articleId });
      const shown = { articleId, address, section, kicker, headline, standfirst, lead: leadImage(lead, details) };
      return [
        {
          ...shown,
          byline,
          contributorIds: details.contributorIds,
          topicIds: details.topicIds,
          firstPublishedAt,
          lastUpdatedAt,
        },
      ];
    },
  );
}

const storiesOfSection = keptQuery((db) =>
  db
    .select({ stories: sectionCounts.stories })
    .from(sectionCounts)
    .where(
      and(
        eq(sectionCounts.sectionId, sql.placeholder('sectionId')),
        eq(sectionCounts.locale, sql.placeholder('locale')),
      ),
    ),
);
const storiesOfName = keptQuery((db) =>
  db
    .select({ stories: nameCounts.stories })
    .from(nameCounts)
    .where(
      and(
        eq(nameCounts.kind, sql.placeholder('kind')),
        eq(nameCounts.nameId, sql.placeholder('nameId')),
        eq(nameCounts.locale, sql.placeholder('locale')),
      ),
    ),
);

/** How many live stories a section or a name has in one language, as published: a number that is kept, not counted. */
export async function countLiveStories(
  { locale, of }: { locale: Locale; of: Exclude<StoriesOf, 'paper'> },
  db: Queryable = database().reader,
): Promise<number> {
  const [row] =
    'name' in of
      ? await storiesOfName(db, { kind: of.name.kind, nameId: of.name.id, locale })
      : await storiesOfSection(db, { sectionId: of.sectionId, locale });
  return row?.stories ?? 0;
}
