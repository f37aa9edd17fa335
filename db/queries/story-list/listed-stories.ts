import { and, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listAssigned, type ListedAssignment } from '#db/queries/assignments/assignments.ts';
import { countOpenNotes } from '#db/queries/notes/notes.ts';
import {
  articles,
  embargoes,
  plannedWithdrawals,
  reviews,
  revisions,
  schedules,
  sectionNames,
  storyFacets,
  translations,
  users,
} from '#db/schema.ts';
import { isArchived } from '#lib/article/archive.ts';
import { storyPath } from '#lib/article/address.ts';
import { type Facet, facet } from '#lib/article/facets.ts';
import { type Stage, type Status, statusOf } from '#lib/article/workflow.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';

/**
 * One language of a story on the list. `address` is its public path, null when readers do not see it; `publishedAt` is
 * when they first did, null before. Instants in UTC.
 */
export type ListedTranslation = {
  translationId: number;
  version: number;
  headline: string;
  status: Status;
  stage: Stage;
  /** When it goes live by itself, or was to and could not; when it goes off the site by itself. Null where nothing is planned. */
  planned: { publishAt: string; hasFailed: boolean } | null;
  withdrawAt: string | null;
  /** What the other language asks of it: to take in its update, to issue its correction. */
  isBehind: boolean;
  asksCorrection: boolean;
  /** The desk gave it back, and it was not sent again since. */
  isReturned: boolean;
  updatedAt: string;
  updatedBy: string | null;
  publishedAt: string | null;
  address: string | null;
  /** The section in which readers see it; undefined where they do not. */
  liveSectionId: number | undefined;
};

/** A story on the list, with each language it has. */
export type ListedStory = {
  articleId: number;
  /** Of its details. */
  version: number;
  sourceLocale: Locale;
  ownerId: string | null;
  sectionId: number | null;
  /** Until when nothing of it may appear, lapsed or not; null where there is no embargo. */
  embargoedUntil: string | null;
  /** What of it somebody has to write. */
  assigned: ListedAssignment[];
  /** How many notes of the desk are open, and the nearest deadline among them (UTC). */
  notes: { open: number; nearest: string | null };
  translations: Partial<Record<Locale, ListedTranslation>>;
  /** The newest change of any language or of the details. */
  updatedAt: string;
  /** When it was put in the bin; null outside. */
  binnedAt: string | null;
  /** It lies in the archive. */
  isArchived: boolean;
  /** Who wrote, where the newest change was one of a text; else null. */
  updatedBy: PersonName | null;
};

const nameOf = ({ writtenBy, writtenByHi }: { writtenBy: string | null; writtenByHi: string | null }) =>
  writtenBy === null ? null : personName({ name: writtenBy, nameHi: writtenByHi });

const OWED = LOCALES.flatMap((locale) => [facet.state('behind', locale), facet.state('correction', locale)]);

/** The stories of these ids that exist, in the order asked for. */
export async function listStoriesById(
  ids: readonly number[],
  db: Queryable = database().reader,
): Promise<ListedStory[]> {
  if (ids.length === 0) return [];
  const live = alias(revisions, 'live');
  const rows = await db
    .select({
      article: articles,
      translation: translations,
      review: reviews.kind,
      publishAt: schedules.publishAt,
      failure: schedules.failure,
      withdrawAt: plannedWithdrawals.withdrawAt,
      embargoedUntil: embargoes.embargoedUntil,
      headline: revisions.headline,
      writtenBy: users.name,
      writtenByHi: users.nameHi,
      liveSlug: live.slug,
      liveDetails: live.details,
    })
    .from(articles)
    .innerJoin(translations, eq(translations.articleId, articles.id))
    .innerJoin(revisions, eq(revisions.id, translations.draftRevisionId))
    .leftJoin(users, eq(users.id, revisions.authorId))
    .leftJoin(reviews, eq(reviews.translationId, translations.id))
    .leftJoin(schedules, eq(schedules.translationId, translations.id))
    .leftJoin(plannedWithdrawals, eq(plannedWithdrawals.translationId, translations.id))
    .leftJoin(embargoes, eq(embargoes.articleId, articles.id))
    .leftJoin(live, eq(live.id, translations.liveRevisionId))
    .where(inArray(articles.id, [...ids]));
  const slugs = await db
    .select({ sectionId: sectionNames.sectionId, locale: sectionNames.locale, slug: sectionNames.slug })
    .from(sectionNames);

  const owed = await db
    .select({ articleId: storyFacets.articleId, facet: storyFacets.facet })
    .from(storyFacets)
    .where(and(inArray(storyFacets.articleId, [...ids]), inArray(storyFacets.facet, OWED)));
  const owes = (articleId: number, one: Facet) => owed.some((row) => row.articleId === articleId && row.facet === one);
  const notes = await countOpenNotes(ids, db);
  const assigned = await listAssigned(ids, db);

  return ids.flatMap((articleId): ListedStory[] => {
    const own = rows.filter((row) => row.article.id === articleId);
    const [first] = own;
    if (!first) return [];
    const newest = own.reduce((a, b) => (b.translation.updatedAt > a.translation.updatedAt ? b : a));
    const story: ListedStory = {
      articleId,
      version: first.article.version,
      sourceLocale: first.article.sourceLocale,
      ownerId: first.article.createdById,
      sectionId: first.article.sectionId,
      embargoedUntil: first.embargoedUntil,
      assigned: assigned.get(articleId) ?? [],
      notes: notes.get(articleId) ?? { open: 0, nearest: null },
      translations: {},
      updatedAt: first.article.changedAt,
      binnedAt: first.article.binnedAt,
      isArchived: isArchived({ ...first.article, hasWork: assigned.has(articleId) }),
      updatedBy: newest.translation.updatedAt === first.article.changedAt ? nameOf(newest) : null,
    };
    for (const { translation, review, headline, writtenBy, liveSlug, liveDetails, ...plan } of own) {
      const { locale } = translation;
      const section = slugs.find((one) => one.locale === locale && one.sectionId === liveDetails?.sectionId)?.slug;
      story.translations[locale] = {
        translationId: translation.id,
        version: translation.version,
        headline,
        status: statusOf(translation),
        stage: translation.stage,
        planned: plan.publishAt === null ? null : { publishAt: plan.publishAt, hasFailed: plan.failure !== null },
        withdrawAt: plan.withdrawAt,
        isBehind: owes(articleId, facet.state('behind', locale)),
        asksCorrection: owes(articleId, facet.state('correction', locale)),
        isReturned: review === 'returned' && translation.stage === 'draft',
        updatedAt: translation.updatedAt,
        updatedBy: writtenBy,
        publishedAt: translation.firstPublishedAt,
        liveSectionId: liveDetails?.sectionId,
        address:
          liveSlug === null || section === undefined ? null : storyPath({ locale, section, slug: liveSlug, articleId }),
      };
    }
    return [story];
  });
}
