import { and, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/engine/common/database-types.ts';
import { database } from '#db/engine/database.ts';
import { listAssigned, type ListedAssignment } from '#db/queries/assignments/assignments.ts';
import { countOpenNotes } from '#db/queries/notes/notes.ts';
import {
  type Counted,
  LIMITS,
  type Limits,
  type ListPlace,
  type NarrowedList,
  type Narrowing,
  narrowList,
  readAhead,
} from '#db/queries/story-list/narrow-list.ts';
import { searchTexts } from '#db/queries/story-list/search-texts.ts';
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
import { storyPath } from '#lib/article/address.ts';
import { type Facet, facet } from '#lib/article/facets.ts';
import type { ListState } from '#lib/article/list-states.ts';
import { type Stage, type Status, statusOf } from '#lib/article/workflow.ts';
import { type PersonName, personName } from '#lib/people/person-name.ts';
import { type Locale, LOCALES } from '#lib/locale.ts';
import type { Bounds } from '#lib/policy/can.ts';
import { wantedWords } from '#lib/article/story-words.ts';
import { searchTerms } from '#lib/text/search-form.ts';

/** Which stories are asked for. Everything may be left out; `state` is that of `language` where both are given. */
export type StoryFilter = {
  /**
   * Words of the newest texts, or the story's number: in either script and language, in any order, unfinished ones of three
   * letters on too; `modi` finds मोदी.
   */
  search?: string;
  language?: Locale;
  state?: ListState;
  sectionId?: number;
  /** A user's id: stories they began, a language of which they began or wrote last, or of which they have something to write. */
  mineId?: string;
  /** A user's id: stories of which a language was returned to them. */
  returnedToId?: string;
  /** What lies in the bin, in place of everything else; no other filter narrows that. */
  isBinned?: boolean;
};

/** Which page: a number from 1, or the stories right after, or before, a place; see {@link StoryList}. */
export type StoryListPage = { page?: number; pageSize?: number; olderThan?: ListPlace; newerThan?: ListPlace };

/**
 * One language of a story on the list. `address` is its public path, null when readers do not see it; `publishedAt` is
 * when they first did, null before. Instants in UTC.
 */
export type ListedTranslation = {
  translationId: number;
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
  /** Who wrote, where the newest change was one of a text; else null. */
  updatedBy: PersonName | null;
};

/** One page of the list, and how many stories there are in all. */
export type StoryList = {
  stories: ListedStory[];
  /** All there are, counted as far as narrowList() does; there are more where `isMore`. */
  total: number;
  isMore: boolean;
  pageSize: number;
  /** Null where the page was asked for by a place. */
  page: number | null;
  /** How many pages have a number: those of the stories that were counted. */
  pages: number;
  /** Where the list goes on beyond the pages that have a number; null where it does not. */
  older: ListPlace | null;
  newer: ListPlace | null;
};

const PAGE_SIZE = 30;

/**
 * The stories of the desk, newest change first. A page beyond the last that has a number answers that one; from there on
 * the list is read from place to place. `limits` are for tests.
 */
export async function listStories(
  filter: StoryFilter & StoryListPage = {},
  db: Queryable = database().reader,
  limits?: Limits,
): Promise<StoryList> {
  const pageSize = filter.pageSize ?? PAGE_SIZE;
  const list = await openList(filter, pageSize, db, limits);
  const { stories: total, isMore } = list ? await list.count() : { stories: 0, isMore: false };
  const about = { total, isMore, pageSize, pages: Math.max(1, Math.ceil(total / pageSize)) };

  const { olderThan, newerThan } = filter;
  if (list && newerThan) {
    const places = (await list.places({ limit: pageSize + 1, newerThan })).reverse();
    if (places.length > pageSize) {
      const shown = places.slice(1);
      const ends = { newer: shown[0] ?? null, older: shown.at(-1) ?? null };
      return { stories: await listStoriesById(idsOf(shown), db), ...about, page: null, ...ends };
    }
  }
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), about.pages);
  const from = olderThan ? { olderThan } : { offset: newerThan ? 0 : (page - 1) * pageSize };
  const places = list ? await list.places({ limit: pageSize + 1, ...from }) : [];
  const shown = places.slice(0, pageSize);
  const goesOn = places.length > pageSize && (olderThan !== undefined || page === about.pages);
  return {
    stories: await listStoriesById(idsOf(shown), db),
    ...about,
    page: olderThan ? null : newerThan ? 1 : page,
    older: goesOn ? (shown.at(-1) ?? null) : null,
    newer: olderThan ? (shown[0] ?? olderThan) : null,
  };
}

/** The list at what a filter means; undefined when it can find nothing: something was typed that has no word. */
async function openList(
  filter: StoryFilter,
  pageSize: number,
  db: Queryable,
  limits: Limits = LIMITS,
): Promise<NarrowedList | undefined> {
  const { search = '', ...others } = filter;
  const asked = narrowingOf(others);
  if (search.trim() === '' || filter.isBinned) return asked && narrowList(asked, pageSize, db, limits);
  const groups = wantedWords(search);
  if (groups.length === 0 || !asked) return undefined;
  // What is found is counted, as far as it is looked through, and no further.
  return readAhead((part) => searchTexts({ groups, facets: asked.facets }, part, db), limits.counted);
}

/** At most `limit` stories whose headline has these words, those that readers of `locale` can see first, then the newest change. */
export async function searchStories(
  { search, locale, limit }: { search: string; locale: Locale; limit: number },
  db: Queryable = database().reader,
): Promise<ListedStory[]> {
  const asked = narrowingOf({ search });
  if (!asked) return [];
  const shown = facet.shown(locale);
  const find = async (more: Partial<Narrowing>, most: number) =>
    (await narrowList({ ...asked, ...more }, most, db)).places({ limit: most });
  const found = await find({ facets: [shown] }, limit);
  if (found.length < limit) found.push(...(await find({ without: shown }, limit - found.length)));
  return listStoriesById(idsOf(found), db);
}

/** What a filter narrows the list to; undefined when it can find nothing: something was typed that has no word. */
function narrowingOf({
  search = '',
  language,
  state,
  sectionId,
  mineId,
  returnedToId,
  isBinned,
}: StoryFilter): Narrowing | undefined {
  if (isBinned) return { terms: [], facets: [facet.bin()] };
  const terms = searchTerms(search);
  if (terms.length === 0 && search.trim() !== '') return undefined;
  return {
    terms,
    facets: [
      // The first is read where all are usual, and the others looked up: a state or a language narrows down least.
      ...(sectionId === undefined ? [] : [facet.section(sectionId)]),
      ...(returnedToId === undefined ? [] : [facet.returned(returnedToId)]),
      ...(mineId === undefined ? [] : [facet.person(mineId)]),
      ...(state ? [facet.state(state, language)] : language ? [facet.language(language)] : []),
    ],
  };
}

/** What waits for somebody: in each place where they may publish, and what was returned to them. */
export type Waiting = { places: { place: Bounds; inReview: Counted; ready: Counted }[]; returned: Counted };

/** How many stories wait for somebody: in review and ready in each place of `mayPublish`, and returned to `personId`. */
export async function countWaiting(
  { mayPublish, personId }: { mayPublish: readonly Bounds[]; personId: string },
  db: Queryable = database().reader,
): Promise<Waiting> {
  const count = async (...facets: Facet[]): Promise<Counted> =>
    (await narrowList({ facets, terms: [] }, 1, db)).count();
  const places: Waiting['places'] = [];
  for (const place of mayPublish) {
    const section = place.sectionId === null ? [] : [facet.section(place.sectionId)];
    places.push({
      place,
      inReview: await count(...section, facet.state('in_review', place.locale ?? undefined)),
      ready: await count(...section, facet.state('ready', place.locale ?? undefined)),
    });
  }
  return { places, returned: await count(facet.returned(personId)) };
}

const nameOf = ({ writtenBy, writtenByHi }: { writtenBy: string | null; writtenByHi: string | null }) =>
  writtenBy === null ? null : personName({ name: writtenBy, nameHi: writtenByHi });

const idsOf = (places: ListPlace[]) => places.map(({ articleId }) => articleId);

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
      sourceLocale: first.article.sourceLocale,
      ownerId: first.article.createdById,
      sectionId: first.article.sectionId,
      embargoedUntil: first.embargoedUntil,
      assigned: assigned.get(articleId) ?? [],
      notes: notes.get(articleId) ?? { open: 0, nearest: null },
      translations: {},
      updatedAt: first.article.changedAt,
      binnedAt: first.article.binnedAt,
      updatedBy: newest.translation.updatedAt === first.article.changedAt ? nameOf(newest) : null,
    };
    for (const { translation, review, headline, writtenBy, liveSlug, liveDetails, ...plan } of own) {
      const { locale } = translation;
      const section = slugs.find((one) => one.locale === locale && one.sectionId === liveDetails?.sectionId)?.slug;
      story.translations[locale] = {
        translationId: translation.id,
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
